using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;

namespace ResourceMap.Territories;

/// <summary>Outlines with fewer points, to be drawn small.</summary>
public static class Simplification
{
    /// <summary>Of latitude, and of longitude where it is longest, on the sphere of our distances.</summary>
    private const double MetersPerDegree = Math.PI * 6_371_008.8 / 180;

    /// <summary>
    /// The same parts and holes, valid as before, with no point farther than the tolerance from the line that was.
    /// East to west it is closer than that, as meridians are. Two neighbours are not kept together.
    /// </summary>
    public static Geometry Within(this Geometry outline, double toleranceMeters) =>
        TopologyPreservingSimplifier.Simplify(outline, toleranceMeters / MetersPerDegree);
}
