using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// AVAILABILITY as a source states it, with its date and unit (practice C9). After three months (temporary stays: one)
/// it is to be confirmed, after twelve unknown (practice C20). A capacity is never a free place.
/// </summary>
public sealed class AvailabilityCriterion : ICriterion
{
    public string Code => "AVAILABILITY";

    public int Position => 8;

    public string? Facet => Journal.Facet.Offers;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        var stated = line.Offer.Availability;
        var isKnown = Freshness.Known(stated, question.EvaluatedOn) is not null;
        var availability = isKnown ? OnDate(stated!.State) : AvailabilityOnDate.Inconnue;
        var outcome = availability switch
        {
            AvailabilityOnDate.Place => Outcome.Met,
            AvailabilityOnDate.Aucune => Outcome.NotMet,
            _ => Outcome.Unknown,
        };
        yield return new(new(
            Code, CriterionKind.Ordering, outcome, isKnown ? Basis.Declared : Basis.Unknown,
            null, stated is null ? null : InWords(stated), null, stated?.StatedOn,
            Sentence(line, stated, isKnown, question.EvaluatedOn)))
        {
            Availability = availability,
        };
    }

    private static AvailabilityOnDate OnDate(AvailabilityState state) => state switch
    {
        AvailabilityState.Place => AvailabilityOnDate.Place,
        AvailabilityState.AVenir => AvailabilityOnDate.AVenir,
        AvailabilityState.Attente => AvailabilityOnDate.Attente,
        AvailabilityState.Aucune => AvailabilityOnDate.Aucune,
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static string Sentence(Line line, Availability? stated, bool isKnown, DateOnly evaluatedOn)
    {
        if (stated is null)
            return "Disponibilité inconnue : aucune source ne la dit.";
        var age = !isKnown ? ", trop ancien : disponibilité inconnue"
            : Freshness.IsToBeConfirmed(line.Offer, stated, evaluatedOn) ? ", à confirmer" : "";
        return $"{InWords(stated)}, dit le {stated.StatedOn:dd/MM/yyyy}{age}.";
    }

    private static string InWords(Availability stated) => stated.State switch
    {
        AvailabilityState.Place => $"Disponible : {Quantity(stated)}",
        AvailabilityState.AVenir => stated.AvailableFrom is { } from
            ? $"À venir le {from:dd/MM/yyyy} : {Quantity(stated)}"
            : $"À venir, sans date : {Quantity(stated)}",
        AvailabilityState.Attente => $"Liste d'attente : {Quantity(stated)}",
        _ => "Aucune disponibilité",
    };

    private static string Quantity(Availability stated) => (stated.Count, stated.Unit) switch
    {
        (null, _) => "nombre non dit",
        ({ } count, "FILE_ACTIVE") => $"{count} dans la file active",
        ({ } count, "HEURE") => $"{count} h",
        ({ } count, "PERSONNE") => $"{count} personne(s)",
        ({ } count, _) => $"{count} place(s)",
    };
}
