using System.Globalization;
using System.Text.Json;
using NetTopologySuite.Geometries;
using ResourceMap.Refusals;

namespace ResourceMap.Territories;

/// <summary>The outlines of a file and the features that could not be taken.</summary>
/// <param name="FeatureCount">All features of the file: outlines and rejected ones.</param>
public sealed record OutlineReading(
    IReadOnlyList<CommuneOutline> Outlines, IReadOnlyList<RejectedFeature> Rejected, int FeatureCount);

/// <param name="Index">Place in the file, from 1.</param>
/// <param name="Code">As the file wrote it; null where it cannot be read.</param>
public sealed record RejectedFeature(int Index, string? Code, string Reason);

/// <summary>
/// Reads outlines of communes from GeoJSON in WGS84: features with <c>code</c> (five characters, as text) and
/// <c>nom</c>. Codes of older vintages are kept apart, each under its heir of today.
/// </summary>
public sealed class OutlineReader
{
    private const int DepthMax = 512;
    private const int FeaturesMax = 100_000;
    private static readonly Envelope Metropole = new(-5.5, 9.8, 41.2, 51.4);
    private static readonly StringComparer Names = CultureInfo.InvariantCulture.CompareInfo.GetStringComparer(
        CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols);

    private readonly Geography _geography;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);
    private readonly List<CommuneOutline> _outlines = [];
    private readonly List<RejectedFeature> _rejected = [];

    private OutlineReader(Geography geography) => _geography = geography;

    /// <summary>
    /// Bad features are returned with their reason. Throws <see cref="RefusedException"/> with a French sentence
    /// when the file as a whole is no GeoJSON in WGS84, or holds other territories than communes.
    /// </summary>
    public static OutlineReading Read(Stream file, Geography geography)
    {
        using var document = Parse(file);
        var features = Features(document.RootElement);
        RefuseOtherTerritories(features, geography);
        var reader = new OutlineReader(geography);
        for (var index = 0; index < features.Count; index++)
            reader.Take(index + 1, features[index]);
        return new OutlineReading(reader._outlines, reader._rejected, features.Count);
    }

    private static JsonDocument Parse(Stream file)
    {
        try
        {
            return JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = DepthMax });
        }
        catch (JsonException fault)
        {
            throw Refused($"Ce n'est pas du JSON lisible, ou il est trop imbriqué (ligne {fault.LineNumber + 1}).");
        }
    }

    private static List<JsonElement> Features(JsonElement root)
    {
        if (Member(root, "crs") is { ValueKind: not JsonValueKind.Null } crs && !IsWgs84(crs))
            throw Refused($"Coordonnées dans {Echo.Cut(crs.GetRawText())} au lieu de WGS84.");
        var features = Text(root, "type") switch
        {
            "Feature" => [root],
            "FeatureCollection" when Member(root, "features") is { ValueKind: JsonValueKind.Array } array =>
                array.GetArrayLength() <= FeaturesMax
                    ? array.EnumerateArray().ToList()
                    : throw Refused($"Plus de {FeaturesMax} objets : la France n'a pas tant de communes."),
            _ => throw Refused("Ce n'est pas une FeatureCollection de GeoJSON."),
        };
        return features.Count > 0 ? features : throw Refused("La FeatureCollection est vide.");
    }

    private static bool IsWgs84(JsonElement crs)
    {
        var name = Member(crs, "properties") is { } properties ? Text(properties, "name") ?? "" : "";
        return name.EndsWith("CRS84", StringComparison.Ordinal) || name.EndsWith(":4326", StringComparison.Ordinal);
    }

    /// <summary>
    /// Numbers of cantons and arrondissements can equal codes of communes, so names decide as well: in such a file
    /// most features bear the name of another commune of the département than their code says.
    /// </summary>
    private static void RefuseOtherTerritories(List<JsonElement> features, Geography geography)
    {
        var codes = features.ConvertAll(feature => (Code: Property(feature, "code"), Name: Property(feature, "nom")));
        if (codes.TrueForAll(each => each.Code is null))
            throw Refused(
                "Aucun objet n'a de propriété « code », le code Insee de sa commune entre guillemets : "
                + "rien n'est repris.");
        var prefixes = codes.Where(each => each.Code?.Length == 5).Select(each => each.Code![..2]).ToHashSet();
        var named = geography.All
            .Where(each => each.Id.Kind == TerritoryKind.Commune && prefixes.Contains(each.Id.Code[..2]))
            .ToLookup(each => each.Name, each => each.Id, Names);
        var others = codes.FindAll(each => each.Code is not null && IsOther(each.Code, each.Name));
        if (others.Count * 2 > codes.Count)
            throw Refused(
                $"Ce fichier n'est pas fait de communes : {others.Count} objets sur {codes.Count} portent un autre "
                + $"code, comme « {Echo.Cut(others[0].Code!)} ».");

        bool IsOther(string code, string? name)
        {
            var id = TerritoryId.Commune(code);
            var homonyms = name is null ? [] : named[name];
            return geography.Heirs(id).Count == 0 || (homonyms.Any() && !homonyms.Contains(id));
        }
    }

    private void Take(int index, JsonElement feature)
    {
        var code = Property(feature, "code");
        if (FaultOf(feature, code) is { } fault)
            _rejected.Add(new(index, code, fault));
        else if (!_indexes.TryAdd(code!, index))
            _rejected.Add(new(index, code, $"le code {code} figure déjà à l'objet {_indexes[code!]}"));
        else
            Take(index, code!, GeoJsonArea.Read(Member(feature, "geometry").GetValueOrDefault()));
    }

    private void Take(int index, string code, Reading<Geometry> outline)
    {
        if (!outline.IsRead)
            _rejected.Add(new(index, code, outline.Refusals[0].Sentence));
        else if (IsMetropole(code) && !Metropole.Contains(outline.Value.EnvelopeInternal))
            _rejected.Add(new(index, code, "contour hors de la métropole : longitude et latitude inversées ?"));
        else
            _outlines.Add(new(_geography.Heirs(TerritoryId.Commune(code))[0], code, outline.Value));
    }

    private string? FaultOf(JsonElement feature, string? code)
    {
        if (Text(feature, "type") != "Feature")
            return "ce n'est pas une Feature";
        if (code is null)
            return "code absent, ou écrit sans guillemets";
        return _geography.Heirs(TerritoryId.Commune(code)).Count switch
        {
            0 => $"« {Echo.Cut(code)} » n'est pas le code d'une commune",
            1 => null,
            _ => $"le code {code} désigne aujourd'hui l'une de plusieurs communes",
        };
    }

    private static RefusedException Refused(string sentence) => new(RefusalCode.FileOfAnotherLayout, sentence);

    private static bool IsMetropole(string code) => code[..2] is not ("97" or "98");

    private static string? Property(JsonElement feature, string name) =>
        Member(feature, "properties") is { } properties ? Text(properties, name) : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;
}
