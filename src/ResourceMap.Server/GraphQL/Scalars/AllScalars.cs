using System.Text.Json.Nodes;
using GraphQL.Types;
using NetTopologySuite.Geometries;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>Every scalar of the schema with the types of C# behind it.</summary>
internal static class AllScalars
{
    public static IReadOnlyList<BoundScalar> Create() =>
    [
        new(new AnyIdGraphType(), typeof(EntityId), typeof(TerritoryId), typeof(string)),
        new(new StringGraphType(), typeof(string)),
        new(new WholeIntGraphType(), typeof(int)),
        new(new FiniteFloatGraphType(), typeof(double)),
        new(new BooleanGraphType(), typeof(bool)),
        new(new CodeGraphType(), typeof(Code)),
        new(new GeometryGraphType(), typeof(Geometry)),
        new(new JsonGraphType(), typeof(JsonNode)),
        new(new DateOnlyGraphType { Name = "Date" }, typeof(DateOnly)),
        new(new DateTimeGraphType(), typeof(DateTime)),
    ];
}
