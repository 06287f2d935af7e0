using System.IO.Compression;
using System.Text;
using ResourceMap.Import;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Directory;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Import;

/// <summary>What becomes of reference files that are not what they should be, over those of the seed.</summary>
public sealed class ReferenceFilesTests(ReferenceFilesTests.Seeded seeded) : IClassFixture<ReferenceFilesTests.Seeded>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly string Header = "TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT\n";

    public static TheoryData<string, string, string> NotTaken() => new()
    {
        { "cog/v_commune_2025.csv", Header, "L'Insee nomme ainsi communes.csv : renommez" },
        { "cog/autre.csv", "date;nombre\n", "Le nom de fichier « autre.csv » n'est pas lu. Noms lus" },
        { "cog/communes.csv", Header, "communes.csv n'a aucune ligne sous son en-tête" },
        { "cog/communes.csv", Header + "COM,37261,24,37,37D,372,0,TOURS,Tours,Tours,3799,\n", "sur 34931 (ligne" },
        { "cog/mouvements-communes.csv", "MOD,DATE_EFF,COM_AV,COM_AP\n31,2024-01-01,01001,01004\n", "--yes" },
        { "cog/mouvements-communes.csv", "MOD,DATE_EFF,COM_AV\n31,2024-01-01,01001\n", "la colonne COM_AP manque" },
        { "cog/epcicom2023.csv", "siren,raison_sociale,insee,pmun_2023\n", "serait sans effet" },
        { "cog/epcicom2024.csv", "siren,raison_sociale,insee,pmun_2024\n1,X,99999,1\n", "prises, 1 sur 1 (ligne 2" },
        { "nomenclatures/titre.csv", "code,label\nase,ASE\n", "« titre.csv » n'est pas lu" },
        { "nomenclatures/category-needs.csv", "kind,need,weight,reason\n", "la table n'a aucune ligne" },
        { "nomenclatures/source-ranks.csv", "source,facet,rank\n", "la table n'a aucune ligne" },
        { "nomenclatures/source-ranks.csv", "source,facet,rank\nx,,1\n", "lignes à 1 : rien" },
        { "outlines/c.geojson", Features("""{"name":"Tours","id":1}"""), "propriété « code »" },
        { "outlines/c.geojson", Features("""{"code":"37261"}"""), "aucun objet ne peut être pris" },
        { "outlines/c.geojson", Features(Enumerable.Repeat("{}", 100_001)), "Plus de 100000 objets" },
        { "outlines/commune-points-2025.csv", "code,longitude,latitude\n", "n'a aucune ligne" },
        { "outlines/commune-points-2017.csv", "code,longitude,latitude\n37261,0.7,47.4\n", "serait sans effet" },
    };

    [Theory]
    [MemberData(nameof(NotTaken))]
    public async Task What_would_lose_the_set_or_have_no_effect_replaces_nothing(
        string file, string content, string sentence)
    {
        var (source, name) = (file.Split('/')[0], file.Split('/')[1]);
        var before = await seeded.ReadAsync();

        var outcome = await seeded.Import.RunAsync(
            source, [new ImportFile(name, Encoding.UTF8.GetBytes(content))], "cog:2025", null, false, None);

        Assert.Contains(sentence, Assert.IsType<ImportOutcome.Unreadable>(outcome).Why.Sentence,
            StringComparison.Ordinal);
        Assert.Equal(before, await seeded.ReadAsync());
    }

    [Fact]
    public async Task Outlines_without_their_year_are_refused()
    {
        var outcome = await seeded.Import.RunAsync(
            "outlines", [new ImportFile("c.geojson", Encoding.UTF8.GetBytes(Features("{}")))], null, null, false, None);

        Assert.Contains("--vintage", Assert.IsType<ImportOutcome.Unreadable>(outcome).Why.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_file_is_refused_even_where_a_person_agrees()
    {
        var path = Path.Combine(TestData.Seed, "cog", "mouvements-communes.csv.gz");
        var content = await File.ReadAllBytesAsync(path);

        var outcome = await seeded.Import.RunAsync(
            "cog", [new ImportFile("mouvements-communes.csv.gz", content[..(content.Length / 2)])], null, null, true,
            None);

        Assert.Contains("coupé", Assert.IsType<ImportOutcome.Unreadable>(outcome).Why.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plain_file_takes_the_place_of_the_compressed_one_of_its_name_and_a_person_may_agree_to_less()
    {
        await using var directory = await Seeded.CreateAsync();
        var names = (await directory.Store.ReadAsync("cog", None)).Select(file => file.Name).ToList();
        var postcodes = PlainOf("codes-postaux.csv.gz");

        var same = await directory.Import.RunAsync(
            "cog", [new ImportFile("codes-postaux.csv", postcodes)], null, null, false, None);
        var fewer = await directory.Import.RunAsync(
            "cog", [new ImportFile("codes-postaux.csv", postcodes[..(postcodes.Length / 2)])], null, null, true, None);

        Assert.Equal(1, Assert.IsType<ImportOutcome.Done>(same).Counts.Changed);
        Assert.IsType<ImportOutcome.Done>(fewer);
        Assert.Equal(names, (await directory.Store.ReadAsync("cog", None)).Select(file => file.Name));
    }

    [Fact]
    public async Task A_compressed_table_is_kept_and_read_under_its_plain_name_even_where_it_was_kept_otherwise()
    {
        await using var directory = await Seeded.CreateAsync();
        var words = await File.ReadAllBytesAsync(Path.Combine(TestData.Seed, "nomenclatures", "need-words.csv"));
        var given = new ImportFile("need-words.csv.gz", Gzipped([.. words, .. "\n"u8]));

        await directory.ExecuteAsync("DELETE FROM reference_sets WHERE name LIKE '%/need-words.csv'");
        var first = await directory.Import.RunAsync("nomenclatures", [given], null, null, false, None);
        var kept = (await directory.Store.ReadAsync("nomenclatures", None)).Select(file => file.Name).ToList();
        await directory.ExecuteAsync(
            "UPDATE reference_sets SET name = name || '.gz' WHERE name LIKE '%/need-words.csv'");
        await new ReferenceHolder(directory.Store).LoadAsync(None);
        await directory.Import.RunAsync(
            "nomenclatures", [new ImportFile("need-words.csv", words)], null, null, false, None);

        Assert.IsType<ImportOutcome.Done>(first);
        Assert.Contains("need-words.csv", kept);
        var healed = await directory.Store.ReadAsync("nomenclatures", None);
        Assert.Equal(words, Assert.Single(healed, file => file.Name == "need-words.csv").Content);
    }

    [Fact]
    public async Task Windows_1252_is_read_as_what_it_is()
    {
        await using var directory = await Seeded.CreateAsync();
        var regions = await File.ReadAllTextAsync(Path.Combine(TestData.Seed, "cog", "regions.csv"));

        await directory.Import.RunAsync(
            "cog", [new ImportFile("regions.csv", Encoding.Latin1.GetBytes(regions))], null, null, false, None);

        var geography = ResourceMap.Territories.GeographyReader.Read(
            (await directory.Store.ReadAsync("cog", None)).ToDictionary(file => file.Name, file => file.Content));
        Assert.Equal("Île-de-France", geography.Geography.Find(new("REG-11"))!.Name);
    }

    private static string Features(params IEnumerable<string> properties)
    {
        var features = properties.Select(each => "{\"type\":\"Feature\",\"properties\":" + each + "}");
        return "{\"type\":\"FeatureCollection\",\"features\":[" + string.Join(',', features) + "]}";
    }

    private static byte[] Gzipped(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] PlainOf(string name)
    {
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(
            File.OpenRead(Path.Combine(TestData.Seed, "cog", name)), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    public sealed class Seeded : IAsyncLifetime, IAsyncDisposable
    {
        private TemporaryDirectory _directory = null!;

        public ReferenceStore Store { get; private set; } = null!;

        public ImportReference Import { get; private set; } = null!;

        public static async Task<Seeded> CreateAsync()
        {
            var seeded = new Seeded();
            await seeded.InitializeAsync();
            return seeded;
        }

        public async Task InitializeAsync()
        {
            _directory = await TemporaryDirectory.CreateAsync();
            Store = new ReferenceStore(_directory.Database, _directory.Clock);
            var log = new ImportLog(_directory.Database, _directory.Clock);
            Import = new ImportReference(Store, log);
            await new LoadSeedReferences(Import, log).RunAsync(TestData.Seed, None);
        }

        /// <summary>What an earlier release, or nobody yet, has left in the database.</summary>
        public Task ExecuteAsync(string script) => _directory.RunAsync(script);

        public async Task<string> ReadAsync() =>
            $"{await Store.GetVersionAsync(None)} {(await Store.ReadOutlinesAsync(None)).Count}";

        async Task IAsyncLifetime.DisposeAsync() => await _directory.DisposeAsync();

        public ValueTask DisposeAsync() => _directory.DisposeAsync();
    }
}
