using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Territories;

public class GeographyTests
{
    private static Geography Geography => France.Geography;

    [Theory]
    [InlineData("COM-37261",
        "COM-37261 EPCI-243700754 CAN-3799 ARR-372 DEP-37 CTCD-37D REG-24 FR")]
    [InlineData("COM-2A004", "COM-2A004 EPCI-242010056 CAN-2A98 ARR-2A1 DEP-2A CTCD-20R REG-94 FR")]
    [InlineData("ARM-75101", "ARM-75101 COM-75056 EPCI-200054781 CAN-7599 ARR-751 DEP-75 CTCD-75C REG-11 FR")]
    [InlineData("COM-97101", "COM-97101 EPCI-200018653 CAN-97193 ARR-9712 DEP-971 CTCD-971D REG-01 FR")]
    [InlineData("COM-97608", "COM-97608 EPCI-200050532 CAN-97604 DEP-976 CTCD-976D REG-06 FR")]
    [InlineData("COM-97502", "COM-97502 CTCD-975 FR")]
    [InlineData("DEP-37", "")]
    public void What_is_above_a_commune_goes_from_narrow_to_wide(string id, string above) =>
        Assert.Equal(above, string.Join(' ', Geography.Above(France.Id(id))));

    [Theory]
    [InlineData("COM-22016")]
    [InlineData("COM-29083")]
    [InlineData("COM-29155")]
    [InlineData("COM-85113")]
    public void Four_islands_belong_to_no_EPCI(string id) =>
        Assert.DoesNotContain(Geography.Above(France.Id(id)), above => above.Kind == TerritoryKind.Epci);

    [Fact]
    public void An_EPCI_may_span_departements()
    {
        var communes = Geography.CommunesOf(France.Id("EPCI-200070183"));
        Assert.Contains(France.Id("COM-41173"), communes);
        Assert.Contains(France.Id("COM-45028"), communes);
    }

    [Fact]
    public void The_Rhone_has_two_collectivites()
    {
        Assert.Contains(France.Id("CTCD-69M"), Geography.Above(France.Id("COM-69123")));
        Assert.Contains(France.Id("CTCD-69D"), Geography.Above(France.Id("COM-69264")));
        Assert.All([France.Id("COM-69123"), France.Id("COM-69264")],
            id => Assert.Contains(France.Id("DEP-69"), Geography.Above(id)));
    }

    [Fact]
    public void A_commune_of_arrondissements_and_its_arrondissements_cover_each_other()
    {
        Assert.Equal(["COM-75056"], France.Ids(Geography.MutualCover(France.Id("ARM-75101"))));
        Assert.Equal(20, Geography.MutualCover(France.Id("COM-75056")).Count);
        Assert.Equal(9, Geography.MutualCover(France.Id("COM-69123")).Count);
        Assert.Equal(16, Geography.MutualCover(France.Id("COM-13055")).Count);
        Assert.Empty(Geography.MutualCover(France.Id("COM-37261")));
        Assert.Equal(["COM-75056"], France.Ids(Geography.CommunesOf(France.Id("DEP-75"))));
    }

    [Theory]
    [InlineData("COM-63078", "COM-63448")]
    [InlineData("COM-63127", "COM-63335")]
    [InlineData("COM-63133", "COM-63226")]
    [InlineData("COM-14472", "COM-14654")]
    [InlineData("COM-37261", "COM-37261")]
    [InlineData("COM-01015", "COM-01015")]
    [InlineData("COM-75101", "ARM-75101")]
    [InlineData("EPCI-243700754", "EPCI-243700754")]
    [InlineData("EPCI-000000000", "")]
    [InlineData("COM-99999", "")]
    [InlineData("COM-27676", "COM-27676")]
    [InlineData("COM-27058", "COM-27676")]
    [InlineData("COM-85212", "COM-85212")]
    [InlineData("COM-49144", "COM-44180")] // another département, then merged
    [InlineData("COM-14513", "COM-50592")]
    [InlineData("COM-44060", "COM-49160")]
    [InlineData("COM-78692", "COM-95120")] // Seine-et-Oise
    [InlineData("COM-50201", "COM-50629")] // associated, then merged wholly
    [InlineData("COM-77334", "COM-77264")]
    [InlineData("COM-08227", "COM-08203 COM-08454")] // suppressed and shared out
    public void A_code_leads_to_its_heir(string id, string heirs) =>
        Assert.Equal(heirs, string.Join(' ', Geography.Heirs(France.Id(id))));

    [Fact]
    public void Every_former_code_has_an_heir_and_several_only_where_a_commune_was_shared_out()
    {
        var events = France.RowsOf("mouvements-communes.csv.gz").Select(row => row.Split(',')).ToList();
        var former = events.SelectMany(row => new[] { row[3], row[9] }).Where(code => code.Length > 0).Distinct()
            .Select(TerritoryId.Commune).Where(id => Geography.Find(id) is null).ToList();

        Assert.InRange(former.Count, 4_000, 5_000);
        Assert.All(former, id => Assert.NotEmpty(Geography.Heirs(id)));
        Assert.Equal(
            events.Where(row => row[0] == "30").GroupBy(row => row[3]).Where(rows => rows.Count() > 1)
                .Select(rows => TerritoryId.Commune(rows.Key)).Where(id => Geography.Heirs(id).Count > 1).Order(ById),
            former.Where(id => Geography.Heirs(id).Count > 1).Order(ById));
    }

    private static readonly Comparer<TerritoryId> ById =
        Comparer<TerritoryId>.Create((one, other) => string.CompareOrdinal(one.Value, other.Value));

    [Fact]
    public void Movements_that_turn_in_a_circle_lead_nowhere()
    {
        var geography = With(("2001-01-01", "A", "B"), ("2002-01-01", "B", "A"), ("2003-01-01", "A", "B"));
        Assert.Empty(geography.Heirs(France.Id("COM-A")));
    }

    [Fact]
    public void A_chain_is_followed_by_date_to_the_commune_in_force()
    {
        var geography = With(("2001-01-01", "A", "B"), ("2010-01-01", "B", "C"), ("1999-01-01", "B", "Z"));
        Assert.Equal(["COM-C"], France.Ids(geography.Heirs(France.Id("COM-A"))));
    }

    [Fact]
    public void A_commune_shared_between_several_leads_to_one_of_them()
    {
        var geography = With(("2001-01-01", "A", "Z"), ("2001-01-01", "A", "C"));
        Assert.Equal(["COM-C", "COM-Z"], France.Ids(geography.Heirs(France.Id("COM-A"))));
    }

    [Property]
    public Property Heirs_are_in_force_and_are_their_own_heirs() => Prop.ForAll(AnyCode(), code =>
        Geography.Heirs(TerritoryId.Commune(code)).All(heir =>
            Geography.Find(heir) is not null && Geography.Heirs(heir).SequenceEqual([heir])));

    [Fact]
    public void Above_every_commune_are_territories_in_force_with_France_last()
    {
        var places = Geography.All.Select(each => each.Id)
            .Where(id => id.Kind is TerritoryKind.Commune or TerritoryKind.ArrondissementMunicipal);
        Assert.All(places, id =>
        {
            var above = Geography.Above(id);
            Assert.Equal(id, above[0]);
            Assert.Equal(TerritoryId.France, above[^1]);
            Assert.All(above, each => Assert.NotNull(Geography.Find(each)));
            Assert.Equal(above.Count, above.Distinct().Count());
        });
    }

    [Fact]
    public void Every_commune_of_an_EPCI_has_it_above()
    {
        var epcis = Geography.All.Select(each => each.Id).Where(id => id.Kind == TerritoryKind.Epci);
        Assert.All(epcis, epci =>
        {
            Assert.NotEmpty(Geography.CommunesOf(epci));
            Assert.All(Geography.CommunesOf(epci), commune => Assert.Contains(epci, Geography.Above(commune)));
        });
    }

    private static Arbitrary<string> AnyCode() => Gen.Choose(1001, 97_699)
        .Select(number => number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture)).ToArbitrary();

    private static Geography With(params (string On, string From, string To)[] movements) => new(
        "cog:2024",
        [new(France.Id("COM-C"), "C", false, null), new(France.Id("COM-Z"), "Z", false, null)],
        new Dictionary<TerritoryId, IReadOnlyList<TerritoryId>>(),
        new Dictionary<TerritoryId, TerritoryId>(),
        movements.Select(each => new CommuneMovement(
            DateOnly.ParseExact(each.On, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            TerritoryId.Commune(each.From), TerritoryId.Commune(each.To))),
        new Dictionary<TerritoryId, IReadOnlyList<string>>());
}
