using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Journal.Facets;

namespace ResourceMap.Tests.Import.Finess;

public sealed class FinessEjTests
{
    private const string Row = "structureej;370000028;ADAPEI 37;ASSOCIATION ADAPEI 37;;1;R;X;;;;261;37000 TOURS;37;"
        + "INDRE ET LOIRE;0247000000;60;Association;;;775347891;8810C;2001-01-01";

    [Fact]
    public void The_rows_of_the_official_feed_name_their_gestionnaires()
    {
        var rows = Extract.Read(new FinessEj(), Extract.Sample("finess-ej.csv"));

        var records = rows.Cast<ImportRow.Stated>().Select(row => Assert.Single(row.Records)).ToList();
        Assert.Equal(
            ["CENTRE HOSPITALIER DU HAUT BUGEY", "HOPITAL PRIVE DE VILLENEUVE D'ASCQ",
                "POLYCLINIQUE D'AMBERIEU EN BUGEY"],
            records.Select(record => record.Content!.Find<NameFacet>()?.Text));
        Assert.Equal("finess-ej/actor/010008407", records[0].Key.ToString());
        Assert.Equal((new DateOnly(2021, 12, 14), "finess:2021-12-14"), (records[0].StatedOn, records[0].Vintage));
        Extract.AssertStates(records[0], """
            {"name":"CENTRE HOSPITALIER DU HAUT BUGEY",
             "identifiers":[{"scheme":"finess","value":"010008407"},{"scheme":"siren","value":"260110218"}],
             "contact":{"phone":"0474731001"}}
            """);
    }

    [Fact]
    public void A_row_without_the_word_of_its_section_says_the_same()
    {
        var with = Assert.IsType<ImportRow.Stated>(Extract.Read(new FinessEj(), Row)[0]);
        var without = Assert.IsType<ImportRow.Stated>(Extract.Read(new FinessEj(), Row["structureej;".Length..])[0]);

        Extract.AssertStates(with.Records[0], Extract.Json(without.Records[0].Content!).ToJsonString());
    }

    [Fact]
    public void A_natural_person_is_not_named()
    {
        var row = Assert.IsType<ImportRow.Stated>(
            Extract.Read(new FinessEj(), Extract.Row(Row, (2, "MME DURAND"), (3, ""), (16, "70"), (20, "")))[0]);

        Assert.Equal("personne physique : ni nom ni téléphone repris", Assert.Single(row.Remarks).Sentence);
        Extract.AssertStates(row.Records[0], """{"identifiers":[{"scheme":"finess","value":"370000028"}]}""");
    }

    [Theory]
    [InlineData(1, "37000", "« 37000 » n'est pas un numéro FINESS")]
    [InlineData(2, "A;B", "24 colonnes au lieu de 23")]
    [InlineData(2, "\"A", "guillemets mal fermés")]
    public void A_bad_row_is_rejected_with_its_reason(int column, string value, string reason)
    {
        var row = Extract.Read(new FinessEj(), Extract.Row(Row, (column, value)), Row)[0];

        Assert.Equal(reason, Assert.IsType<ImportRow.Rejected>(row).Why[0].Sentence);
    }

    [Fact]
    public void A_row_without_a_name_is_rejected_and_a_second_row_is_a_duplicate()
    {
        var rows = Extract.Read(new FinessEj(), Extract.Row(Row, (2, ""), (3, "")), Row, Row, "autre;1");

        Assert.Equal("raison sociale absente", Assert.IsType<ImportRow.Rejected>(rows[0]).Why[0].Sentence);
        Assert.Equal(3, Assert.IsType<ImportRow.Duplicate>(rows[2]).OfRow);
        Assert.Equal("section « autre » inconnue", Assert.IsType<ImportRow.Rejected>(rows[3]).Why[0].Sentence);
    }
}
