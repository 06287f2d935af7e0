using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Journal;

/// <summary>Says in French why a value is not of a shape; null when it is.</summary>
/// <param name="path">Where the value stands, for the reason: <c>offers[0].careMode</c>.</param>
internal delegate string? Shape(JsonNode value, string path);

/// <summary>The shape of every facet of version 1, as docs/payload.md gives it.</summary>
internal static class FacetShapes
{
    private static readonly Shape AnyText = Kind("un texte", JsonValueKind.String);
    private static readonly Shape NonEmptyText = Text("un texte non vide", text => text.Trim().Length > 0);
    private static readonly Shape Flag = Kind("true ou false", JsonValueKind.True, JsonValueKind.False);
    private static readonly Shape AnyNumber = Kind("un nombre", JsonValueKind.Number);
    private static readonly Shape AnyObject = Kind("un objet", JsonValueKind.Object);
    private static readonly Shape Natural = Number("un entier à partir de 0", number => number >= 0 && number % 1 == 0);
    private static readonly Shape Months = Number(
        "un nombre de mois révolus de 0 à 1440", number => number is >= 0 and <= 1440 && number % 1 == 0);

    private static readonly Shape CodeText = Text(
        "un code d'une nomenclature connue", text => Code.TryParse(text, out _));
    private static readonly Shape Date = Text(
        "une date telle que 2026-06-15", text => DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static readonly Shape TerritoryText = Text(
        "un territoire tel que COM-37261", text => TerritoryId.TryParse(text, out _));

    private static readonly Shape CommuneText = Text(
        "un code de commune tel que 37261", text => TerritoryId.TryParse("COM-" + text.Trim(), out _));

    private static readonly Shape Reference = Object(
        [("kind", Text("une sorte de fiche", word => RecordKinds.TryParse(word, out _))), ("externalId", NonEmptyText)],
        [("source", NonEmptyText)]);

    private static readonly Shape ActorReference = (value, path) => Reference(value, path)
        ?? OneOf("actor", "establishment")(value["kind"]!, $"{path}.kind");

    private static readonly Shape Periods = List(List(Date));
    private static readonly Shape Position = List(AnyNumber);

    private static readonly Shape Site = Object(
        [("key", NonEmptyText)],
        [("address", AnyText), ("commune", CommuneText), ("longitude", Number("une longitude", IsDegree(180))),
            ("latitude", Number("une latitude", IsDegree(90))), ("precision", OneOf("ADDRESS", "STREET", "COMMUNE")),
            ("hours", AnyText)]);

    private static readonly Shape Offer = Object(
        [("key", NonEmptyText)],
        [("careMode", CodeText), ("reach", OneOf("SE_DEPLACE", "SECTORISE", "RECOIT", "HEBERGE")),
            ("audiences", Object([], [("main", List(CodeText)), ("associated", List(CodeText)), ("closed", Flag)])),
            ("ageMinMonths", Months), ("ageMaxMonths", Months), ("ageBoundsSource", AnyText),
            ("titles", List(CodeText)),
            ("capacity", Object([("count", Natural), ("unit", NonEmptyText)], [("statedOn", Date)])),
            ("availability", Object(
                [("state", OneOf("PLACE", "A_VENIR", "ATTENTE", "AUCUNE")), ("statedOn", Date)],
                [("count", Natural), ("unit", AnyText), ("availableFrom", Date)])),
            ("temporary", Flag), ("socialAid", Flag), ("sex", OneOf("F", "M")), ("closed", Periods),
            ("needs", List(CodeText)), ("sites", List(NonEmptyText))]);

    private static readonly Shape AgreementFields = Object(
        [],
        [("kind", OneOf("CONVENTION", "CHARTE", "PROTOCOLE", "ADHESION", "AUTRE")), ("object", AnyText),
            ("status", OneOf("PROJET", "EN_VIGUEUR", "TERMINE")), ("from", Date), ("to", Date),
            ("territories", List(TerritoryText)),
            ("parties", List(Object([("actor", ActorReference)], [("role", AnyText), ("signedOn", Date)])))]);

    private static readonly FrozenDictionary<string, Shape> Shapes = new Dictionary<string, Shape>
    {
        [FacetNames.Name] = NonEmptyText,
        [FacetNames.Kind] = Object([("code", CodeText)], [("label", AnyText), ("agregat", NonEmptyText)]),
        [FacetNames.Identifiers] = List(Object([("scheme", NonEmptyText), ("value", NonEmptyText)], [])),
        [FacetNames.Carriers] = List(Reference),
        [FacetNames.Contact] = Object([], [("phone", AnyText), ("email", AnyText), ("website", AnyText)]),
        [FacetNames.Sites] = Keyed(Site),
        [FacetNames.Offers] = Keyed(Offer),
        [FacetNames.Needs] = List(CodeText),
        [FacetNames.Coverage] = Object([], [("include", List(Part)), ("exclude", List(Part))]),
        [FacetNames.Opening] = Opening,
        [FacetNames.Visibility] = OneOf("PUBLIC", "SENSITIVE"),
        [FacetNames.Status] = OneOf("OUVERT", "FERME"),
        [FacetNames.Spda] = AnyObject,
        [FacetNames.Succession] = AnyObject,
        [FacetNames.Agreement] = Agreement,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static Shape? Find(string facet) => Shapes.GetValueOrDefault(facet);

    /// <summary>A territory, several in common, a circle or a drawn area.</summary>
    private static string? Part(JsonNode value, string path) => value switch
    {
        JsonObject part when part.ContainsKey("all") => Object([("all", List(TerritoryText))], [])(part, path),
        JsonObject part when part.ContainsKey("center") => Object(
            [("center", Position), ("radiusMeters", Number("un rayon supérieur à 0", radius => radius > 0))], [])(
            part, path),
        JsonObject part => Object([("polygon", AnyObject)], [])(part, path),
        _ => TerritoryText(value, path),
    };

    private static string? Opening(JsonNode value, string path) =>
        value is JsonObject ? Object([], [("closed", Periods)])(value, path) : AnyText(value, path);

    private static string? Agreement(JsonNode value, string path) => AgreementFields(value, path)
        ?? (value["from"] is { } from && value["to"] is { } to
            && string.CompareOrdinal(JsonText.Of(to.AsValue()), JsonText.Of(from.AsValue())) < 0
                ? $"{path}.to précède {path}.from."
                : null);

    private static Predicate<double> IsDegree(double limit) => number => Math.Abs(number) <= limit;

    private static Shape Kind(string expected, params JsonValueKind[] kinds) => (value, path) =>
        kinds.Contains(value.GetValueKind()) ? null : $"{path} n'est pas {expected}.";

    private static Shape Text(string expected, Predicate<string> accepts) => (value, path) =>
        value.GetValueKind() == JsonValueKind.String && accepts(JsonText.Of(value.AsValue()))
            ? null : $"{path} n'est pas {expected}.";

    private static Shape Number(string expected, Predicate<double> accepts) => (value, path) =>
        value.GetValueKind() == JsonValueKind.Number
        && accepts(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture))
            ? null : $"{path} n'est pas {expected}.";

    private static Shape OneOf(params string[] words) =>
        Text("l'un de " + string.Join(", ", words), word => words.Contains(word));

    private static Shape List(Shape item) => (value, path) => value is JsonArray items
        ? items.Select((node, index) => Check(node, item, $"{path}[{index}]")).FirstOrDefault(why => why is not null)
        : $"{path} n'est pas une liste.";

    /// <summary>A list whose items have keys of their own, each once.</summary>
    private static Shape Keyed(Shape item) => (value, path) => List(item)(value, path)
        ?? value.AsArray().GroupBy(node => node!["key"]!.ToString()).Where(group => group.Count() > 1)
            .Select(group => $"{path} porte deux fois la clé « {group.Key} ».").FirstOrDefault();

    private static Shape Object((string Name, Shape Shape)[] required, (string Name, Shape Shape)[] optional) =>
        (value, path) => value is not JsonObject members ? $"{path} n'est pas un objet."
            : required.Where(field => members[field.Name] is null)
                .Select(field => $"{path}.{field.Name} manque.").FirstOrDefault()
            ?? members.Select(member => Member(member, path, required, optional))
                .FirstOrDefault(why => why is not null);

    /// <summary>A field that may be absent may also be null: unknown is a value.</summary>
    private static string? Member(
        KeyValuePair<string, JsonNode?> member, string path, (string Name, Shape Shape)[] required,
        (string Name, Shape Shape)[] optional)
    {
        var shape = required.Concat(optional).FirstOrDefault(field => field.Name == member.Key).Shape;
        if (shape is null)
            return $"{path}.{member.Key} n'est pas un champ connu.";
        return member.Value is null ? null : shape(member.Value, $"{path}.{member.Key}");
    }

    private static string? Check(JsonNode? node, Shape shape, string path) =>
        node is null ? $"{path} est nul." : shape(node, path);
}
