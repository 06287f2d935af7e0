using System.Text;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

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

        var fault = Assert.Throws<RefusedException>(() => NomenclatureReader.Read(files)).Message;

        Assert.Equal(
            """
            titres.csv, ligne 11 : titre:ase y est déjà.
            dispositif-types.csv, ligne 79 : « PARTOUT » n'est pas SE_DEPLACE, SECTORISE, RECOIT ou HEBERGE.
            dispositif-types.csv, ligne 79 : « reason » est vide.
            dispositif-types.csv, ligne 79 : aucune table ne contient mission:9.
            category-needs.csv, ligne 757 : (finess:189, serafin:1.1.1) y est déjà.
            category-needs.csv, ligne 756 : aucune table ne contient serafin:9.9.
            """.ReplaceLineEndings("\n"),
            fault);
    }

    [Theory]
    [InlineData("", "titres.csv : ce n'est pas une table")]
    [InlineData("code,label\n", "titres.csv : la table n'a aucune ligne")]
    [InlineData("code,label\nase,\uFFFD\n", "titres.csv, ligne 2 : caractère illisible (encodage abîmé)")]
    public void What_is_no_table_is_named(string content, string expected)
    {
        var files = SeedNomenclature.Files();
        files["titres.csv"] = Encoding.UTF8.GetBytes(content);

        var fault = Assert.Throws<RefusedException>(() => NomenclatureReader.Read(files)).Message;

        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_table_is_named()
    {
        var files = SeedNomenclature.Files();
        files.Remove("titres.csv");

        var fault = Assert.Throws<RefusedException>(() => NomenclatureReader.Read(files));

        Assert.Equal("titres.csv : le fichier manque.", fault.Message);
    }

    private static void Append(Dictionary<string, byte[]> files, string name, string rows) =>
        files[name] = [.. files[name], .. Encoding.UTF8.GetBytes(rows)];
}
