using System.Text;
using FsCheck.Xunit;
using ResourceMap.Import;
using ResourceMap.Import.Finess;
using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Tests.Import.Finess;

public sealed class FinessEtFaultTests
{
    [Theory]
    [InlineData(1, "37000005", "« 37000005 » n'est pas un numéro FINESS")]
    [InlineData(1, "3700000512", "« 3700000512 » n'est pas un numéro FINESS")]
    [InlineData(1, "37000005١", "« 37000005١ » n'est pas un numéro FINESS")]
    [InlineData(2, "X", "« X » n'est pas un numéro FINESS d'entité juridique")]
    [InlineData(3, " ", "raison sociale absente")]
    [InlineData(18, "", "catégorie «  » absente ou illisible")]
    [InlineData(18, "18A", "catégorie « 18A » absente ou illisible")]
    [InlineData(12, "26", "département « 37 » et commune « 26 » ne font pas un code INSEE")]
    [InlineData(13, "99", "département « 99 » et commune « 261 » ne font pas un code INSEE")]
    [InlineData(13, "9B", "département « 9B » et commune « 261 » ne font pas un code INSEE", "9B", "361")]
    [InlineData(9, "DES LILAS;", "33 colonnes au lieu de 32")]
    [InlineData(3, "\"CLINIQUE", "guillemets mal fermés")]
    [InlineData(3, "\"CLINIQUE\" DU LAC", "guillemets mal fermés")]
    [InlineData(3, "CLINIQUE\uFFFD", "caractère illisible (encodage abîmé)")]
    [InlineData(3, "CLINIQUE\u0085", "caractère illisible (encodage abîmé)")]
    [InlineData(3, "CLINIQUE\0", "caractère illisible (encodage abîmé)")]
    public void A_bad_row_is_rejected_with_its_reason_and_the_next_is_taken(
        int column, string value, string reason, string? departement = null, string? commune = null)
    {
        var bad = departement is null
            ? Extract.Et((column, value))
            : Extract.Et((13, departement), (12, commune!));
        var rows = Extract.ReadEt(bad, Extract.Et((1, "370000085")));

        var rejected = Assert.IsType<ImportRow.Rejected>(rows[0]);
        Assert.Equal(2, rejected.Row);
        Assert.Equal(commune is null ? reason : reason.Replace("261", commune), rejected.Why[0].Sentence);
        Assert.IsType<ImportRow.Stated>(rows[1]);
    }

    [Fact]
    public void A_rejected_row_names_the_records_it_speaks_of()
    {
        var rejected = Assert.IsType<ImportRow.Rejected>(Extract.ReadEt(Extract.Et((3, "")))[0]);

        Assert.Equal(
            ["finess-et/establishment/370000051", "finess-et/service/370000051", "finess-et/actor/370000028"],
            rejected.Keys.Select(key => key.ToString()));
    }

    [Fact]
    public void A_second_row_of_the_same_number_is_a_duplicate_of_the_first()
    {
        var rows = Extract.ReadEt(Extract.Et(), Extract.Et((3, "AUTRE NOM")));

        var duplicate = Assert.IsType<ImportRow.Duplicate>(rows[1]);
        Assert.Equal((3, 2), (duplicate.Row, duplicate.OfRow));
    }

    [Fact]
    public void Of_two_rows_of_one_number_the_one_of_the_latest_date_stands()
    {
        var rows = Extract.ReadEt(Extract.Et(), Extract.Et((3, "AUTRE NOM"), (30, "2020-01-02")));

        Assert.Equal(3, Assert.IsType<ImportRow.Duplicate>(rows[0]).OfRow);
        Assert.Equal("AUTRE NOM", (string?)Extract.Content(rows, RecordKind.Service, "370000051")["name"]);
    }

    [Fact]
    public void What_is_unknown_is_left_out_and_said()
    {
        var rows = Extract.ReadEt(Extract.Et((2, ""), (12, ""), (22, "12"), (30, "hier")));

        var row = Assert.IsType<ImportRow.Stated>(rows[0]);
        Assert.Equal(
            [
                "entité juridique absente", "commune absente", "SIRET « 12 » illisible",
                "date de mise à jour « hier » illisible, date du fichier retenue",
            ],
            row.Remarks.Select(remark => remark.Sentence));
        Assert.False(Extract.Content(rows, RecordKind.Establishment, "370000051").ContainsKey("carriers"));
    }

    [Theory]
    [InlineData("geolocalisation;370000093;1;2;x;", "point sans établissement 370000093 dans le fichier")]
    [InlineData("geolocalisation;370000051;1;2;x", "5 colonnes au lieu de 6")]
    [InlineData("geolocalisation;370000051;\"1;2;x;", "guillemets mal fermés")]
    [InlineData("finess;etalab;0;2021-01-08", "second en-tête : deux fichiers mis bout à bout ?")]
    public void A_line_that_is_no_row_of_data_is_reported(string line, string remark)
    {
        var rows = Extract.ReadEt(Extract.Et(), line);

        var reported = Assert.IsType<ImportRow.Reported>(rows[1]);
        Assert.Equal((3, remark), (reported.Row, reported.Remark.Sentence));
    }

    [Fact]
    public void A_line_whose_section_word_is_damaged_is_rejected_and_names_the_records_it_would_speak_of()
    {
        var damaged = Extract.Et().Replace("structureet", "structuret", StringComparison.Ordinal);

        var rows = Extract.ReadEt(Extract.Et((1, "370000085")), damaged);

        var rejected = Assert.IsType<ImportRow.Rejected>(rows[1]);
        Assert.Equal((3, "section « structuret » inconnue"), (rejected.Row, rejected.Why[0].Sentence));
        Assert.Contains("finess-et/service/370000051", rejected.Keys.Select(key => key.ToString()));
    }

    [Fact]
    public void A_second_point_of_the_same_etablissement_is_reported_and_the_first_kept()
    {
        var rows = Extract.ReadEt(
            Extract.Et(),
            Extract.Point("370000051", "497597.9", "6681458.6"),
            Extract.Point("370000051", "870262.2", "6571540.8"));

        Assert.Equal(
            "second point de l'établissement 370000051",
            Assert.IsType<ImportRow.Reported>(rows[1]).Remark.Sentence);
        var site = Extract.Content(rows, RecordKind.Service, "370000051")["sites"]![0]!;
        Assert.Equal(0.3258038, (double)site["longitude"]!, 0.000_001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("structureet;370000051")]
    [InlineData("finess;etalab;0;hier\nstructureet;370000051")]
    [InlineData("finess;etalab;0;2021-01-08")]
    [InlineData("finess;etalab;0;2021-01-08\nstructureej;370000028")]
    public void A_file_of_another_layout_is_refused_whole(string text)
    {
        Assert.Throws<RefusedException>(() => Extract.Read(new FinessEt(), Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void A_damaged_utf8_file_that_says_it_is_utf8_loses_its_damaged_rows_only()
    {
        var text = Extract.Banner + "\n" + Extract.Et((3, "ÉCOLE")) + "\n" + Extract.Et((1, "370000085"), (3, "ÉCOLE"));
        byte[] bytes = [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
        bytes[Array.LastIndexOf(bytes, (byte)0xC3)] = (byte)'x';

        var rows = Extract.Read(new FinessEt(), bytes);

        Assert.IsType<ImportRow.Stated>(rows[0]);
        Assert.IsType<ImportRow.Rejected>(rows[1]);
    }

    [Theory]
    [InlineData(40, 0, true)] // a file without points
    [InlineData(40, 40, true)]
    [InlineData(40, 20, true)]
    [InlineData(40, 19, false)]
    [InlineData(300, 275, true)]
    public void A_file_that_is_cut_in_its_points_is_refused_before_any_site_loses_its_own(
        int rowCount, int pointCount, bool isTaken)
    {
        var numbers = Enumerable.Range(0, rowCount).Select(index => $"3700{index:00000}").ToList();
        var rows = numbers.Select(number => Extract.Et((1, number)))
            .Concat(numbers.Take(pointCount).Select(number => Extract.Point(number, "497597.9", "6681458.6")));

        var refusal = Record.Exception(() => Extract.ReadEt([.. rows]));

        Assert.Equal(isTaken, refusal is not RefusedException);
    }

    [Fact]
    public void A_column_that_is_empty_in_every_row_is_none_and_one_in_a_single_row_is_a_stray_semicolon()
    {
        string[] rows = [Extract.Et() + ";", Extract.Et((1, "370000085")) + ";"];

        Assert.All(Extract.ReadEt(rows), row => Assert.IsType<ImportRow.Stated>(row));
        var stray = Extract.ReadEt([.. rows, Extract.Et((1, "370000093"), (9, "A;B")) + ";"])[2];
        Assert.Equal("34 colonnes au lieu de 32", Assert.IsType<ImportRow.Rejected>(stray).Why[0].Sentence);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n\uFEFF")] // pasted together
    public void Lines_may_end_as_they_do_elsewhere(string lineEnd)
    {
        var rows = Extract.Read(new FinessEt(), Encoding.UTF8.GetBytes(
            string.Join(lineEnd, Extract.Banner, Extract.Et(), Extract.Et((1, "370000085")))));

        Assert.Equal([2, 3], rows.Cast<ImportRow.Stated>().Select(row => row.Row));
    }

    [Fact]
    public void No_message_holds_more_of_a_cell_than_a_person_reads()
    {
        var rejected = Extract.ReadEt(
            Extract.Et((1, new string('9', 5_000))), Extract.Et((1, "370000085")), new string('x', 5_000) + ";1");

        Assert.All(rejected.OfType<ImportRow.Rejected>(), row => Assert.InRange(row.Why[0].Sentence.Length, 1, 200));
    }

    [Property(MaxTest = 300)]
    public void No_bytes_make_the_reader_throw_anything_but_a_refusal_of_the_file(byte[] noise, bool withBanner)
    {
        foreach (ILayout layout in new ILayout[] { new FinessEt(), new FinessEj(), new FinessEquipement() })
        {
            var start = withBanner ? $"{Extract.Banner}\n{Sections[layout.Name]};370000085;" : "";
            Assert.True(IsRefusedOrRead(layout, [.. Encoding.UTF8.GetBytes(start), .. noise]));
        }
    }

    [Property(MaxTest = 200)]
    public void Every_row_of_an_etablissement_is_counted_once(int[] picks, byte column, string value)
    {
        var rows = picks.Select((pick, index) => Math.Abs(pick % 4) switch
        {
            0 => Extract.Et((1, $"3700{index:00000}")),
            1 => Extract.Et(),
            2 => Extract.Et((column % 32, value.Replace("\n", "").Replace("\r", "").Replace("\"", ""))),
            _ => Extract.Et((1, "370000085"), (3, "\"")),
        }).Append(Extract.Et()).ToArray();

        var read = Extract.ReadEt(rows);

        Assert.Equal(rows.Length, read.Count);
        Assert.Equal(Enumerable.Range(2, rows.Length), read.Select(row => row.Row));
    }

    private static readonly Dictionary<string, string> Sections = new()
    {
        ["finess-et"] = "structureet",
        ["finess-ej"] = "structureej",
        ["finess-equipement"] = "equipementsocial",
    };

    private static bool IsRefusedOrRead(ILayout layout, byte[] bytes)
    {
        try
        {
            return Extract.Read(layout, bytes).Count >= 0;
        }
        catch (RefusedException)
        {
            return true;
        }
    }
}
