using FsCheck.Xunit;
using ResourceMap.Coverage;
using ResourceMap.Territories;
using ResourceMap.Tests.Territories;

namespace ResourceMap.Tests.Coverage;

public class ServiceAreasTests
{
    private static readonly Places Places = new(France.Geography, France.Locator);

    [Theory]
    [InlineData("37261", "DEP-37 EPCI-243700754", "", true,
        "Zone d'intervention déclarée : Tours Métropole Val de Loire.")]
    [InlineData("37261", "FR", "", true, "Zone d'intervention déclarée : France.")]
    [InlineData("37132", "EPCI-243700754", "", false,
        "La zone d'intervention déclarée (Tours Métropole Val de Loire) ne comprend pas Loches.")]
    [InlineData("37261", "EPCI-243700754", "COM-37261", false, "La zone d'intervention déclarée exclut Tours.")]
    [InlineData("41173", "EPCI-200070183", "DEP-45", true,
        "Zone d'intervention déclarée : CC des Terres du Val de Loire.")]
    [InlineData("45028", "EPCI-200070183", "DEP-45", false, "La zone d'intervention déclarée exclut Loiret.")]
    [InlineData("2A004", "CTCD-20R", "", true,
        "Zone d'intervention déclarée : Collectivité 20R (Corse-du-Sud, Haute-Corse).")]
    [InlineData("97101", "DEP-971", "", true, "Zone d'intervention déclarée : Guadeloupe.")]
    [InlineData("22016", "DEP-22", "", true, "Zone d'intervention déclarée : Côtes-d'Armor.")]
    [InlineData("75101", "COM-75056", "", true, "Zone d'intervention déclarée : Paris.")]
    [InlineData("75056", "ARM-75101", "", true, "Zone d'intervention déclarée : Paris 1er Arrondissement.")]
    [InlineData("75101", "ARM-75102", "", false,
        "La zone d'intervention déclarée (Paris 2e Arrondissement) ne comprend pas Paris 1er Arrondissement.")]
    [InlineData("75056", "COM-75056", "ARM-75116", true, "Zone d'intervention déclarée : Paris.")]
    [InlineData("75116", "COM-75056", "ARM-75116", false,
        "La zone d'intervention déclarée exclut Paris 16e Arrondissement.")]
    [InlineData("69264", "CTCD-69M", "", false,
        "La zone d'intervention déclarée (Collectivité 69M (Rhône)) ne comprend pas Villefranche-sur-Saône.")]
    [InlineData("37261", "COM-37132 COM-37020 COM-37108 COM-37183 COM-37130", "", false,
        "La zone d'intervention déclarée (Loches, Beaulieu-lès-Loches, Ferrière-sur-Beaulieu et 2 autres) "
        + "ne comprend pas Tours.")]
    public void An_area_of_territories_accepts_or_refuses_with_its_reason(
        string commune, string include, string exclude, bool accepts, string reason)
    {
        var verdict = Judge(new ServiceArea(CoverageBasis.Declared, Wholes(include), Wholes(exclude)), At(commune));
        Assert.Equal((accepts, reason, false), (verdict.Accepts, verdict.Reason, verdict.IsUnknown));
    }

    [Fact]
    public void What_territories_have_in_common_accepts_only_where_all_of_them_lie()
    {
        var area = Declared(new AreaPart.Common([France.Id("EPCI-200070183"), France.Id("DEP-41")]));
        Assert.Equal("Zone d'intervention déclarée : CC des Terres du Val de Loire ∩ Loir-et-Cher.",
            Judge(area, At("41173")).Reason);
        Assert.False(Judge(area, At("45028")).Accepts);
    }

    [Fact]
    public void An_area_that_no_source_states_accepts_nothing_and_says_so()
    {
        var verdict = Judge(ServiceArea.Undeclared, At("37261"));
        Assert.Equal((false, CoverageBasis.Undeclared, "Zone d'intervention non déclarée."),
            (verdict.Accepts, verdict.Basis, verdict.Reason));
    }

    [Fact]
    public void A_presumed_area_is_said_to_be_presumed()
    {
        var verdict = Judge(new ServiceArea(CoverageBasis.Presumed, Wholes("DEP-37"), []), At("37261"));
        Assert.Equal((CoverageBasis.Presumed, "Zone d'intervention présumée : Indre-et-Loire."),
            (verdict.Basis, verdict.Reason));
    }

    [Theory]
    [InlineData(0.69, 15_000, true)]
    [InlineData(0.90, 15_000, false)]
    public void A_circle_is_judged_by_the_distance_of_the_point(double longitude, double radiusMeters, bool accepts)
    {
        var area = Declared(new AreaPart.Circle(new GeoPoint(longitude, 47.39), radiusMeters));
        var place = Places.Resolve(new GeoPoint(0.69, 47.39)).OrThrow();
        Assert.Equal((accepts, false), (Judge(area, place).Accepts, Judge(area, place).IsUnknown));
    }

    [Fact]
    public void A_point_known_to_the_commune_only_is_named_in_the_reason()
    {
        var center = France.Locator.InteriorPoint(France.Id("COM-37261"))!.Value;
        Assert.Equal(
            "Zone d'intervention déclarée : un rayon de 15 km à vol d'oiseau, à 0 km, "
            + "d'après un point intérieur de la commune.",
            Judge(Declared(new AreaPart.Circle(center, 15_000)), At("37261")).Reason);
    }

    [Fact]
    public void A_drawn_area_is_judged_by_the_point()
    {
        var area = Declared(new AreaPart.Drawn(France.Locator.OutlineOf(France.Id("COM-37261"))!));
        Assert.True(Judge(area, At("37261")).Accepts);
        Assert.False(Judge(area, At("37132")).Accepts);
    }

    [Fact]
    public void Without_a_point_a_circle_or_a_drawn_area_cannot_be_told()
    {
        var circle = new AreaPart.Circle(new GeoPoint(8.7, 41.9), 15_000);
        var nowhere = At("2A004") with { Point = null };
        var verdict = Judge(Declared(circle), nowhere);
        Assert.Equal((false, true), (verdict.Accepts, verdict.IsUnknown));
        Assert.Equal("La zone d'intervention déclarée dépend d'un rayon de 15 km à vol d'oiseau, "
            + "et le point du lieu n'est pas connu.", verdict.Reason);
        Assert.True(Judge(new(CoverageBasis.Declared, Wholes("DEP-2A"), [circle]), nowhere).IsUnknown);
        Assert.True(Judge(new(CoverageBasis.Declared, [circle, .. Wholes("DEP-2A")], []), nowhere).Accepts);
    }

    [Fact]
    public void A_former_commune_is_covered_when_its_heir_is()
    {
        var area = ServiceAreas.InForce(
            new(CoverageBasis.Declared, Wholes("COM-63133 ZONE-X"), [new AreaPart.Common([France.Id("COM-63078")])]),
            France.Geography);
        Assert.Equal(Wholes("COM-63226 ZONE-X"), area.Include);
        Assert.Equal(["COM-63448"], France.Ids(((AreaPart.Common)area.Exclude[0]).Territories));
        Assert.True(Judge(area, At("63133")).Accepts);
    }

    [Property]
    public bool What_is_excluded_is_accepted_by_nothing(byte include, byte exclude)
    {
        var above = France.Geography.Above(France.Id("COM-37261"));
        var excluded = above[exclude % above.Count];
        var verdict = Judge(
            new(CoverageBasis.Declared, Wholes(above[include % above.Count].Value), Wholes(excluded.Value)),
            At("37261"));
        return !verdict.Accepts && verdict.Territory == excluded;
    }

    private static Verdict Judge(ServiceArea area, Place place) =>
        ServiceAreas.Judge(area, place, id => France.Geography.Find(id)!.Name);

    private static ServiceArea Declared(AreaPart part) => new(CoverageBasis.Declared, [part], []);

    private static AreaPart[] Wholes(string ids) =>
        [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new AreaPart.Whole(France.Id(id)))];

    private static Place At(string commune) => Places.Resolve(commune).OrThrow();
}
