using System.Text.Json.Nodes;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Journal;

namespace ResourceMap.Tests.Import.Finess;

public sealed class FinessEquipementTests
{
    private const string Row = "equipementsocial;370000051;901;Éducation générale;13;Semi-Internat;110;Déficience;A;21;"
        + ";;;3;20;N;2016-11-29;2017-01-03;24;;;;4;19;N;2017-01-03;2017-04-21;2016-12-14";

    [Fact]
    public void The_rows_of_the_official_feed_become_the_offers_of_their_services()
    {
        var rows = Extract.Read(new FinessEquipement(), Extract.Sample("finess-equipement.csv"));

        Assert.Equal(6, Assert.IsType<ImportRow.Duplicate>(rows[6]).OfRow);
        var stated = rows.OfType<ImportRow.Stated>().ToList();
        Assert.Equal([2, 4, 5, 7, 11], stated.Where(row => row.Remarks.Count > 0).Select(row => row.Row));
        Assert.Equal([2, 3, 5, 9], stated.Where(row => row.Records.Count == 2).Select(row => row.Row));
        var ime = stated.Single(row => row.Row == 9).Records;
        Assert.Equal(new DateOnly(2017, 4, 21), ime[0].StatedOn);
        Extract.AssertStates(ime[0], """
            {"offers":[
              {"key":"901-11-110","careMode":"mode:11",
               "audiences":{"main":["clientele:110"],"associated":[],"closed":false},
               "ageMinMonths":36,"ageMaxMonths":251,"ageBoundsSource":"finess-equipement",
               "capacity":{"count":8,"unit":"PLACE","statedOn":"2016-11-29"}},
              {"key":"901-13-110","careMode":"mode:13",
               "audiences":{"main":["clientele:110"],"associated":[],"closed":false},
               "ageMinMonths":36,"ageMaxMonths":251,"ageBoundsSource":"finess-equipement",
               "capacity":{"count":21,"unit":"PLACE","statedOn":"2016-11-29"}}]}
            """);
    }

    [Fact]
    public void The_service_is_that_of_the_same_number_in_the_etablissements()
    {
        var row = Assert.IsType<ImportRow.Stated>(Extract.Read(new FinessEquipement(), Row)[0]);

        var anchor = new RecordKey("finess-et", RecordKind.Service, "370000051").Id;
        Assert.Equal("finess-equipement/service/370000051", row.Records[1].Key.ToString());
        Assert.Equal(new SameAs(anchor, "finess-number", "370000051"), row.Records[1].SameAs);
    }

    [Fact]
    public void A_service_whose_lines_are_all_suppressed_has_no_offer()
    {
        var row = Assert.IsType<ImportRow.Stated>(
            Extract.Read(new FinessEquipement(), Extract.Row(Row, (24, "O")))[0]);

        Assert.Equal("ligne supprimée dans FINESS (indicateur O), non reprise", Assert.Single(row.Remarks).Sentence);
        Extract.AssertStates(row.Records[0], """{"offers":null}""");
    }

    [Theory]
    [InlineData("21", "", "", "", 21, "2016-11-29", null)]
    [InlineData("", "", "24", "", 24, "2017-01-03", null)]
    [InlineData("21", "5", "", "", 21, "2016-11-29", true)]
    [InlineData("21", "0", "", "", 21, "2016-11-29", false)]
    [InlineData("0", "0", "", "", 0, "2016-11-29", null)]
    [InlineData("", "0", "24", "3", 24, "2017-01-03", true)]
    public void Installed_comes_before_authorised_and_the_unknown_stays_unknown(
        string installed, string installedAid, string authorised, string authorisedAid,
        int count, string statedOn, bool? socialAid)
    {
        var offer = Offer(Extract.Row(
            Row, (9, installed), (12, installedAid), (18, authorised), (21, authorisedAid)));

        Assert.Equal(count, (int)offer["capacity"]!["count"]!);
        Assert.Equal(statedOn, (string?)offer["capacity"]!["statedOn"]);
        Assert.Equal(socialAid, (bool?)offer["socialAid"]);
    }

    [Theory]
    [InlineData("3", "20", 36, 251)]
    [InlineData("", "", 48, 239)]
    [InlineData("20", "", 240, null)]
    [InlineData("", "20", null, 251)]
    [InlineData("20", "3", null, null)]
    [InlineData("0", "0", null, null)]
    [InlineData("0", "999", null, null)]
    [InlineData("trois", "20", null, null)]
    public void Ages_in_years_are_completed_months_to_the_end_of_the_last_year(
        string min, string max, int? minMonths, int? maxMonths)
    {
        var offer = Offer(Extract.Row(Row, (13, min), (14, max)));

        Assert.Equal((minMonths, maxMonths), ((int?)offer["ageMinMonths"], (int?)offer["ageMaxMonths"]));
    }

    [Fact]
    public void A_temporary_line_is_known_by_the_words_of_its_row()
    {
        Assert.True((bool?)Offer(Extract.Row(Row, (5, "Accueil Temporaire de jour")))["temporary"]);
        Assert.Null(Offer(Row)["temporary"]);
    }

    [Theory]
    [InlineData(1, "37", "« 37 » n'est pas un numéro FINESS")]
    [InlineData(2, "", "discipline «  » absente ou illisible")]
    [InlineData(4, "1", "mode de fonctionnement « 1 » absent ou illisible")]
    [InlineData(6, "DI", "clientèle « DI » absente ou illisible")]
    [InlineData(3, "a;b", "29 colonnes au lieu de 28")]
    public void A_bad_row_is_rejected_with_its_reason_and_the_next_is_taken(int column, string value, string reason)
    {
        var rows = Extract.Read(new FinessEquipement(), Extract.Row(Row, (column, value)), Row);

        Assert.Equal(reason, Assert.IsType<ImportRow.Rejected>(rows[0]).Why[0].Sentence);
        Assert.Equal(2, Assert.IsType<ImportRow.Stated>(rows[1]).Records.Count);
    }

    [Fact]
    public void Of_two_rows_of_one_line_of_offer_the_latest_stands_in_its_own_place()
    {
        var rows = Extract.Read(new FinessEquipement(), Row, Extract.Row(Row, (9, "77"), (26, "2025-01-01")));

        Assert.Equal(3, Assert.IsType<ImportRow.Duplicate>(rows[0]).OfRow);
        var offer = Extract.Content(rows, RecordKind.Service, "370000051")["offers"]![0]!;
        Assert.Equal(77, (int?)offer["capacity"]!["count"]);
    }

    [Fact]
    public void The_etablissements_that_some_files_repeat_are_passed_over()
    {
        Assert.Single(Extract.Read(new FinessEquipement(), "structureet;370000051;370000028;IME", Row));
    }

    private static JsonNode Offer(string row) =>
        Extract.Content(Extract.Read(new FinessEquipement(), row), RecordKind.Service, "370000051")["offers"]![0]!;
}
