using GraphQL.Types;
using GraphQLParser.AST;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>A geometry in answers, written as GeoJSON by the serializer; it is no input.</summary>
internal sealed class GeometryGraphType : ScalarGraphType
{
    public GeometryGraphType() => Name = "Geometry";

    public override object? ParseLiteral(GraphQLValue value) => ThrowLiteralConversionError(value);

    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    public override object? Serialize(object? value) => value;
}
