using NetTopologySuite.Geometries;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal static class Outlines
{
    /// <summary>From there on every commune is a triangle.</summary>
    private const int ToleranceMetersMax = 100_000;

    /// <summary>Exact when no tolerance is given.</summary>
    public static Geometry? Within(Geometry? outline, double? toleranceMeters) => toleranceMeters switch
    {
        null => outline,
        >= 1 and <= ToleranceMetersMax and var tolerance => outline?.Within(tolerance),
        _ => throw Refused.Invalid(
            $"La tolérance d'un contour va de 1 à {ToleranceMetersMax} mètres.", "toleranceMeters"),
    };
}
