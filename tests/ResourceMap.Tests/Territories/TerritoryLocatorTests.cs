using System.Globalization;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public class TerritoryLocatorTests
{
    [SkippableTheory]
    [InlineData("37", 898)]
    [InlineData("63", 1_009)]
    public void Every_establishment_lies_in_the_commune_and_EPCI_of_the_oracle(string departement, int count)
    {
        var rows = File.ReadLines(TestData.Shared($"oracle/finess-pip-{departement}.csv")).Skip(1)
            .Select(line => line.Split(',')).ToList();
        Assert.Equal(count, rows.Count);
        var wrong = rows.Where(row =>
        {
            var location = France.Locator.Locate(new GeoPoint(Number(row[2]), Number(row[3])));
            return location.Commune != France.Geography.Heirs(TerritoryId.Commune(row[5])).Single()
                || location.Territories[1] != France.Id("EPCI-" + row[6]);
        });
        Assert.Empty(wrong.Select(row => row[0]));
    }

    [Theory]
    [InlineData("63", "63078", "COM-63448")]
    [InlineData("63", "63127", "COM-63335")]
    [InlineData("63", "63133", "COM-63226")]
    public void A_point_inside_a_former_commune_lies_in_its_heir(string departement, string code, string heir)
    {
        var former = France.OutlinesOf(departement).Outlines.Single(outline => outline.DeclaredCode == code).Outline;
        var point = new GeoPoint(former.InteriorPoint.X, former.InteriorPoint.Y);
        Assert.Equal(France.Id(heir), France.Locator.Locate(point).Commune);
    }

    [Fact]
    public void The_interior_point_of_every_commune_lies_in_it_and_not_on_its_border() =>
        Assert.All(France.Locator.Outlined, commune => Assert.Equal(
            (commune, false),
            France.Locator.Locate(France.Locator.InteriorPoint(commune)!.Value) is var found
                ? (found.Commune!.Value, found.OnBorder)
                : default));

    [Fact]
    public void On_the_border_of_two_communes_the_first_by_id_is_answered_and_said_so()
    {
        var tours = France.Locator.OutlineOf(France.Id("COM-37261"))!;
        var neighbour = France.Locator.OutlineOf(France.Id("COM-37050"))!;
        var shared = tours.Coordinates.First(neighbour.Coordinates.Contains);
        var location = France.Locator.Locate(new GeoPoint(shared.X, shared.Y));
        Assert.True(location.OnBorder);
        Assert.Equal(France.Id("COM-37050"), location.Commune);
    }

    [Theory]
    [InlineData(2.35, 48.85)]
    [InlineData(0.0, 0.0)]
    [InlineData(double.NaN, 47.4)]
    [InlineData(0.69, double.PositiveInfinity)]
    [InlineData(47.4, 181.0)]
    public void A_point_outside_every_outline_is_said_to_be_outside(double longitude, double latitude) =>
        Assert.Same(Location.Outside, France.Locator.Locate(new GeoPoint(longitude, latitude)));

    [Fact]
    public void A_wider_territory_is_drawn_as_the_union_of_its_communes()
    {
        var epci = France.Id("EPCI-243700754");
        var parts = France.Geography.CommunesOf(epci).Sum(each => France.Locator.OutlineOf(each)!.Area);
        Assert.Equal(parts, France.Locator.OutlineOf(epci)!.Area, 1e-9);
        Assert.Same(France.Locator.OutlineOf(epci), France.Locator.OutlineOf(epci));
        Assert.NotNull(France.Locator.OutlineOf(France.Id("DEP-37")));
    }

    [Theory]
    [InlineData("COM-75056")]
    [InlineData("DEP-75")]
    [InlineData("ARM-75101")]
    [InlineData("EPCI-000000000")]
    public void Without_outlines_nothing_is_drawn(string id) =>
        Assert.Null(France.Locator.OutlineOf(France.Id(id)));

    [Theory]
    [InlineData("COM-69123", 4.83638, 45.75485)]
    [InlineData("COM-2A004", 8.70111, 41.93486)]
    [InlineData("ARM-69383", 4.83638, 45.75485)] // no point of its own: that of Lyon
    public void A_commune_without_outline_is_known_by_its_point(string id, double longitude, double latitude) =>
        Assert.Equal(new GeoPoint(longitude, latitude), France.Locator.InteriorPoint(France.Id(id)));

    [Fact]
    public void Where_there_is_an_outline_its_own_point_is_answered()
    {
        var montsoreau = France.Id("COM-49219");
        var outline = France.Locator.OutlineOf(montsoreau)!.InteriorPoint;
        Assert.Equal(new GeoPoint(outline.X, outline.Y), France.Locator.InteriorPoint(montsoreau));
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var locator = new TerritoryLocator(France.Geography, France.OutlinesOf("37").Outlines, CommunePoints.None);
        var communes = locator.Outlined.Order(Comparer<TerritoryId>.Create(
            (left, right) => string.CompareOrdinal(left.Value, right.Value))).ToList();
        var points = communes.ConvertAll(commune => locator.InteriorPoint(commune)!.Value);
        Assert.Equal(communes, points.AsParallel().AsOrdered().Select(point => locator.Locate(point).Commune!.Value));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
