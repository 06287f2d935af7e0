using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>What a source states of the places of a line, in words and in its unit (practice-C9).</summary>
internal static class AvailabilitySentences
{
    private const string FileActive = "FILE_ACTIVE";

    public static string Of(Availability stated) => stated.State switch
    {
        AvailabilityState.Place => With("Disponible", stated),
        AvailabilityState.AVenir when stated.AvailableFrom is { } from =>
            With($"À venir le {French.Date(from)}", stated),
        AvailabilityState.AVenir => With("À venir, sans date", stated),
        AvailabilityState.Attente when stated.Count is { } count =>
            $"Liste d'attente : {French.Count(count, "personne", "personnes")}",
        AvailabilityState.Attente => "Liste d'attente, nombre non dit",
        _ => "Aucune place",
    };

    /// <summary>Une place était annoncée, 2 places étaient annoncées.</summary>
    public static string Announced(Availability stated) => stated.Count switch
    {
        null => "Une disponibilité était annoncée",
        1 => $"Une {Unit(stated, 1)} était annoncée",
        { } count => $"{count} {Unit(stated, count)} étaient annoncées",
    };

    private static string With(string head, Availability stated) => (stated.Count, stated.Unit) switch
    {
        (null, _) => $"{head}, nombre non dit",
        ({ } count, FileActive) => $"{head}, file active : {count} {Unit(stated, count)}",
        ({ } count, _) => $"{head} : {count} {Unit(stated, count)}",
    };

    private static string Unit(Availability stated, int count) => (stated.Unit, count < 2) switch
    {
        ("HEURE", true) => "heure",
        ("HEURE", false) => "heures",
        (_, true) => "place",
        (_, false) => "places",
    };
}
