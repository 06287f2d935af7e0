using System.Collections.Frozen;
using System.Text.Json.Nodes;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Journal.Facets;

/// <summary>The words of payloads for the members of one enumeration, to read and to write them.</summary>
internal sealed class Words<T>
    where T : struct, Enum
{
    private readonly FrozenDictionary<string, T> _members;
    private readonly FrozenDictionary<T, string> _words;

    /// <param name="words">In the order in which a refusal lists them.</param>
    public Words(params (string Word, T Member)[] words)
    {
        _members = words.ToFrozenDictionary(pair => pair.Word, pair => pair.Member, StringComparer.Ordinal);
        _words = words.ToFrozenDictionary(pair => pair.Member, pair => pair.Word);
        Shape = new("l'un de " + string.Join(", ", words.Select(pair => pair.Word)), TryRead);
    }

    public Shape<T> Shape { get; }

    /// <summary>Null for a member that no payload states, such as the unknown one.</summary>
    public JsonValue? Write(T? member) =>
        member is { } known && _words.TryGetValue(known, out var word) ? JsonValue.Create(word) : null;

    private bool TryRead(JsonNode node, out T member)
    {
        member = default;
        return JsonText.TryRead(node, out var word) && _members.TryGetValue(word, out member);
    }
}

internal static class Words
{
    public static readonly Words<RecordKind> RecordKind = new(
        [.. Enum.GetValues<RecordKind>().Select(kind => (kind.Word(), kind))]);

    /// <summary>Of those that may sign.</summary>
    public static readonly Words<RecordKind> PartyKind = new(
        [.. new[] { Journal.RecordKind.Actor, Journal.RecordKind.Establishment }.Select(kind => (kind.Word(), kind))]);

    public static readonly Words<PointPrecision> Precision = new(
        ("ADDRESS", PointPrecision.Address), ("STREET", PointPrecision.Street), ("COMMUNE", PointPrecision.Commune));

    public static readonly Words<Reach> Reach = new(
        ("SE_DEPLACE", Nomenclatures.Reach.SeDeplace), ("SECTORISE", Nomenclatures.Reach.Sectorise),
        ("RECOIT", Nomenclatures.Reach.Recoit), ("HEBERGE", Nomenclatures.Reach.Heberge));

    public static readonly Words<AvailabilityState> Availability = new(
        ("PLACE", AvailabilityState.Place), ("A_VENIR", AvailabilityState.AVenir),
        ("ATTENTE", AvailabilityState.Attente), ("AUCUNE", AvailabilityState.Aucune));

    public static readonly Words<Sex> Sex = new(("F", Catalog.Sex.F), ("M", Catalog.Sex.M));

    public static readonly Words<Visibility> Visibility = new(
        ("PUBLIC", Catalog.Visibility.Public), ("SENSITIVE", Catalog.Visibility.Sensitive));

    public static readonly Words<ServiceStatus> Status = new(
        ("OUVERT", ServiceStatus.Ouvert), ("FERME", ServiceStatus.Ferme));

    public static readonly Words<AgreementKind> AgreementKind = new(
        ("CONVENTION", Catalog.AgreementKind.Convention), ("CHARTE", Catalog.AgreementKind.Charte),
        ("PROTOCOLE", Catalog.AgreementKind.Protocole), ("ADHESION", Catalog.AgreementKind.Adhesion),
        ("AUTRE", Catalog.AgreementKind.Autre));

    public static readonly Words<AgreementStatus> AgreementStatus = new(
        ("PROJET", Catalog.AgreementStatus.Projet), ("EN_VIGUEUR", Catalog.AgreementStatus.EnVigueur),
        ("TERMINE", Catalog.AgreementStatus.Termine));
}
