using System.Globalization;
using System.Text;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Import.Finess;

public sealed class FinessEtTests
{
    [Theory]
    [InlineData("37", 898)]
    [InlineData("63", 1009)]
    public void Every_row_of_the_real_files_is_taken_without_a_remark(string departement, int count)
    {
        var rows = Extract.Read(new FinessEt(), Bytes(departement));

        var stated = rows.Cast<ImportRow.Stated>().ToList();
        Assert.Equal(count, stated.Count);
        Assert.All(stated, row => Assert.Empty(row.Remarks));
        Assert.Equal(Enumerable.Range(2, count), stated.Select(row => row.Row));
    }

    [SkippableTheory]
    [InlineData("37", 15)]
    [InlineData("63", 13)]
    public void Every_point_and_commune_of_the_real_files_is_that_of_the_oracle(string departement, int sharedCount)
    {
        var oracle = File.ReadLines(TestData.Shared($"oracle/finess-pip-{departement}.csv")).Skip(1)
            .Select(line => line.Split(',')).ToDictionary(fields => fields[0]);

        var rows = Extract.Read(new FinessEt(), Bytes(departement));

        var services = rows.Cast<ImportRow.Stated>().Select(row => row.Records[1]).ToList();
        Assert.Equal(oracle.Count, services.Count);
        Assert.All(services, service =>
        {
            var site = Site(service);
            var expected = oracle[service.Key.ExternalId];
            Assert.Equal(Degrees(expected[2]), site.Longitude!.Value, 0.000_002);
            Assert.Equal(Degrees(expected[3]), site.Latitude!.Value, 0.000_002);
            Assert.Equal(expected[4], site.Commune?.Code);
        });
        Assert.Equal(
            [(PointPrecision.Commune, sharedCount), (PointPrecision.Address, oracle.Count - sharedCount)],
            services.CountBy(service => Site(service).Precision!.Value).Select(pair => (pair.Key, pair.Value)).Order());

        static StatedSite Site(StatedRecord service) => service.Content!.Find<SitesFacet>()!.Items[0];
    }

    [Theory]
    [InlineData("COMMUNE", "DES LILAS", "DES ROSES", "DU LAC")]
    [InlineData("ADDRESS", "DES LILAS", "DES ROSES", "DE LILAS")] // two streets, one of them spelled in two ways
    [InlineData("ADDRESS", "DES LILAS", "DES ROSES", "")]
    [InlineData("ADDRESS", "DU DR MARTINAIS", "DU DOCTEUR MARTINAIS", "DR P MARTINAIS")]
    public void A_point_of_three_streets_is_known_to_the_commune_only(string precision, params string[] streets)
    {
        string[] numbers = ["370000051", "370000069", "370000077"];
        var rows = numbers.Zip(streets, (number, street) => Extract.Et((1, number), (9, street)))
            .Concat(numbers.Select(number => Extract.Point(number, "525388.4", "6701871.0")));

        var read = Extract.ReadEt([.. rows]);

        Assert.All(numbers, number => Assert.Equal(precision, (string?)Extract.Content(
            read, RecordKind.Service, number)["sites"]![0]!["precision"]));
    }

    [Fact]
    public void A_row_states_the_etablissement_its_service_and_its_gestionnaire()
    {
        var row = Assert.IsType<ImportRow.Stated>(Assert.Single(
            Extract.ReadEt(Extract.Et(), Extract.Point("370000051", "497597.9", "6681458.6"))));

        Assert.All(row.Records, record => Assert.Equal(
            (new DateOnly(2012, 10, 11), "finess:2021-01-08"), (record.StatedOn, record.Vintage)));
        Assert.Equal(
            ["finess-et/establishment/370000051", "finess-et/service/370000051", "finess-et/actor/370000028",
                "finess-et/actor/370000028"],
            row.Records.Select(record => record.Key.ToString()));
        Extract.AssertStates(row.Records[0], """
            {"name":"CLINIQUE DU LAC",
             "identifiers":[{"scheme":"finess","value":"370000051"},{"scheme":"siret","value":"64480022900028"}],
             "carriers":[{"source":"finess-ej","kind":"actor","externalId":"370000028"}]}
            """);
        Extract.AssertStates(row.Records[1], """
            {"name":"CLINIQUE DU LAC",
             "kind":{"code":"finess:182","label":"Service d'Education Spéciale","agregat":"4105"},
             "identifiers":[{"scheme":"finess","value":"370000051"},{"scheme":"siret","value":"64480022900028"}],
             "carriers":[{"kind":"establishment","externalId":"370000051"}],
             "contact":{"phone":"0247937000"},
             "sites":[{"key":"370000051","address":"8 R DES LILAS, 37000 TOURS","commune":"37261",
                       "longitude":0.3258038,"latitude":47.20257,"precision":"ADDRESS"}],
             "status":"OUVERT"}
            """);
        Extract.AssertStates(row.Records[2], """{"identifiers":[{"scheme":"finess","value":"370000028"}]}""");
        var anchor = new RecordKey("finess-ej", RecordKind.Actor, "370000028").Id;
        Assert.Equal(new SameAs(anchor, "finess-number", "370000028"), row.Records[3].SameAs);
        Assert.Null(row.Records[3].Content);
    }

    [Fact]
    public void A_gestionnaire_is_stated_once_by_the_first_row_that_is_taken()
    {
        var rows = Extract.ReadEt(
            Extract.Et((3, "")), Extract.Et((1, "370000085")), Extract.Et((1, "370000093")));

        Assert.IsType<ImportRow.Rejected>(rows[0]);
        Assert.Equal([4, 2], rows.Skip(1).Cast<ImportRow.Stated>().Select(row => row.Records.Count));
    }

    [Fact]
    public void All_encodings_and_line_ends_give_the_same_records()
    {
        var bytes = Bytes("37");
        var text = Encoding.Latin1.GetString(bytes);
        var utf8 = Encoding.UTF8.GetBytes(text);
        byte[][] versions =
            [utf8, [.. Encoding.UTF8.Preamble, .. utf8], Encoding.Latin1.GetBytes(text.Replace("\n", "\r\n"))];

        var expected = DescribeAll(bytes);

        Assert.Contains("Hébergement", expected, StringComparison.Ordinal);
        Assert.All(versions, version => Assert.Equal(expected, DescribeAll(version)));
    }

    [Fact]
    public void Doubled_quotes_and_line_breaks_in_quotes_keep_the_line_numbers()
    {
        var rows = Extract.ReadEt(
            Extract.Et((3, "\"EHPAD \"\"BON\r\nREPOS\"\"\"")),
            Extract.Et((1, "370000085"), (3, "\"A; B\"")),
            Extract.Et((1, "37000008X")));

        Assert.Equal([2, 4, 5], rows.Select(row => row.Row));
        Assert.Equal("EHPAD \"BON REPOS\"", Name(rows, "370000051"));
        Assert.Equal("A; B", Name(rows, "370000085"));
    }

    [Fact]
    public void The_long_name_is_preferred_and_a_closed_etablissement_is_closed()
    {
        var rows = Extract.ReadEt(Extract.Et((3, "[Fermé] CLIN. LAC"), (4, "CLINIQUE DU LAC")));

        Assert.Equal("CLINIQUE DU LAC", Name(rows, "370000051"));
        Assert.Equal("FERME", (string?)Extract.Content(rows, RecordKind.Service, "370000051")["status"]);
    }

    [Fact]
    public void An_old_row_without_the_last_column_is_taken()
    {
        Assert.IsType<ImportRow.Stated>(Assert.Single(Extract.ReadEt(Extract.Et()[..^1])));
    }

    [Fact]
    public void Without_a_date_of_its_own_a_row_has_that_of_the_file()
    {
        var row = Assert.IsType<ImportRow.Stated>(Assert.Single(Extract.ReadEt(Extract.Et((30, "")))));

        Assert.All(row.Records, record => Assert.Equal(new DateOnly(2021, 1, 8), record.StatedOn));
    }

    private static byte[] Bytes(string departement) =>
        File.ReadAllBytes(Path.Combine(TestData.Seed, "finess", $"finess-et-{departement}.csv"));

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string? Name(List<ImportRow> rows, string number) =>
        (string?)Extract.Content(rows, RecordKind.Service, number)["name"];

    private static string DescribeAll(byte[] bytes) =>
        Describe(Extract.Read(new FinessEt(), bytes).Cast<ImportRow.Stated>().SelectMany(row => row.Records));

    private static string Describe(IEnumerable<StatedRecord> records) => string.Join('\n', records.Select(record =>
        $"{record.Key} {record.StatedOn:O} {record.Vintage} {record.SameAs} "
        + (record.Content is null ? "" : Extract.Json(record.Content).ToJsonString(Extract.Plain))));

}
