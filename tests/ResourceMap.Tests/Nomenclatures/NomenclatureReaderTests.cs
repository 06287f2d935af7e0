using System.Text;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Tests.Nomenclatures;

public sealed class NomenclatureReaderTests
{
    [Fact]
    public void All_faults_are_told_at_once_with_file_and_line()
    {
        var files = SeedNomenclature.Files();
        Append(
            files, "category-needs.csv",
            "finess:183,serafin:9.9,MAIN,Une raison\nfiness:189,serafin:1.1.1,MAIN,Une raison\n");
        Append(files, "titres.csv", "ase,Encore\n");
        Append(files, "dispositif-types.csv", "PCPE2,Autre,PARTOUT,,,,9,,\n");

        var fault = Assert.Throws<InvalidDataException>(() => NomenclatureReader.Read(files)).Message;

        Assert.Equal(
            """
            titres.csv:11: titre:ase is there already
            dispositif-types.csv:79: 'PARTOUT' is no reach: SE_DEPLACE, SECTORISE, RECOIT or HEBERGE
            dispositif-types.csv:79: 'reason' is empty
            dispositif-types.csv:79: no table holds mission:9
            category-needs.csv:757: (finess:189, serafin:1.1.1) is there already
            category-needs.csv:756: no table holds serafin:9.9
            """.ReplaceLineEndings("\n"),
            fault);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x63, 0x6f, 0x64, 0x65, 0x0a, 0xe9, 0x0a })]
    public void What_is_no_table_is_named(byte[] content)
    {
        var files = SeedNomenclature.Files();
        files["titres.csv"] = content;

        var fault = Assert.Throws<InvalidDataException>(() => NomenclatureReader.Read(files)).Message;

        Assert.Contains("titres.csv: no table: UTF-8 with a header row is expected", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        var files = SeedNomenclature.Files();
        files.Remove("titres.csv");

        var fault = Assert.Throws<InvalidDataException>(() => NomenclatureReader.Read(files));

        Assert.Equal("titres.csv: the file is missing", fault.Message);
    }

    private static void Append(Dictionary<string, byte[]> files, string name, string rows) =>
        files[name] = [.. files[name], .. Encoding.UTF8.GetBytes(rows)];
}
