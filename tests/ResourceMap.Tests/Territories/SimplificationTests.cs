using NetTopologySuite.Algorithm.Distance;
using NetTopologySuite.Geometries;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public sealed class SimplificationTests
{
    /// <summary>A coast at 47° north: a circle of 20 km with a hole, both jagged by some 300 m.</summary>
    private static readonly Polygon Jagged = new(Ring(0.2, 400), [Ring(0.05, 100)]);

    [Theory]
    [InlineData(500)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public void A_simpler_outline_has_fewer_points_all_within_the_tolerance(double toleranceMeters)
    {
        var simple = Jagged.Within(toleranceMeters);

        Assert.True(simple.IsValid);
        Assert.InRange(simple.NumPoints, 8, Jagged.NumPoints - 1);
        var farthest = DiscreteHausdorffDistance.Distance(Jagged.Boundary, simple.Boundary, 0.25);
        Assert.InRange(farthest * 111_195, 0, toleranceMeters);
    }

    [Fact]
    public void A_hole_stays_even_when_it_is_smaller_than_the_tolerance()
    {
        Assert.Equal(1, ((Polygon)Jagged.Within(20_000)).NumInteriorRings);
    }

    private static LinearRing Ring(double radius, int count)
    {
        var points = Enumerable.Range(0, count).Select(number =>
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * number / count);
            var jagged = radius + number % 2 * 0.003;
            return new Coordinate(0.7 + jagged * cos, 47 + jagged * sin);
        }).ToList();
        return new LinearRing([.. points, points[0]]);
    }
}
