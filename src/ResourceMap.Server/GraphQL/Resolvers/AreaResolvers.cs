using ResourceMap.Coverage;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

[Resolves("WholeAreaPart", typeof(AreaPart.Whole))]
internal static class WholeAreaPartResolvers
{
    public static Territory? Territory([Source] AreaPart.Whole part, [Given] ReferenceData reference) =>
        reference.Territory(part.Territory);
}

[Resolves("CommonAreaPart", typeof(AreaPart.Common))]
internal static class CommonAreaPartResolvers
{
    public static IReadOnlyList<Territory> Territories(
        [Source] AreaPart.Common part, [Given] ReferenceData reference) => reference.Territories(part.Territories);
}

[Resolves("DrawnAreaPart", typeof(AreaPart.Drawn))]
internal static class DrawnAreaPartResolvers
{
    public static NetTopologySuite.Geometries.Geometry Outline([Source] AreaPart.Drawn part, double? toleranceMeters) =>
        Outlines.Within(part.Outline, toleranceMeters)!;
}
