using System.Globalization;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// STATUS: a closed service is no response; one whose presence is to be confirmed must be checked (practice-A10). What
/// rests on a register is said so, with the day of the register (practice-C24).
/// </summary>
public sealed class StatusCriterion() : Criterion("STATUS", "Situation du service", Journal.FacetNames.Status)
{
    private const string Register = "finess-";
    private const string RegisterVintage = "finess:";

    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        var (outcome, basis, found, sentence) = line.Service.Status switch
        {
            ServiceStatus.Ouvert => (Outcome.Met, Basis.Declared, "ouvert", Said("ouvert", line)),
            ServiceStatus.Ferme => (Outcome.NotMet, Basis.Declared, "fermé", Said("fermé", line)),
            ServiceStatus.PresenceAConfirmer => (Outcome.Unknown, Basis.Unknown, "présence à confirmer",
                "La source garde des services fermés de cette catégorie : présence à confirmer."),
            _ => (Outcome.Unknown, Basis.Unknown, "inconnu", "Ouverture non déclarée : à demander au service."),
        };
        yield return Judgement.Hard(this, outcome, basis, sentence, expected: "ouvert", found: found);
    }

    private string Said(string what, OfferLine line) => line.Service.Sources.GetValueOrDefault(Facet!) switch
    {
        { Source: { } source } said when source.StartsWith(Register, StringComparison.Ordinal) =>
            DayOfRegister(said) is { } day
                ? $"Inscrit {what} au FINESS du {French.Date(day)}."
                : $"Inscrit {what} au FINESS.",
        { StatedOn: { } statedOn } => $"Déclaré {what} le {French.Date(statedOn)}.",
        _ => $"Déclaré {what}.",
    };

    /// <summary>A row keeps the date of its last change, the register says the row on its own day.</summary>
    private static DateOnly? DayOfRegister(FacetSource said) =>
        said.Vintage?.StartsWith(RegisterVintage, StringComparison.Ordinal) == true
        && DateOnly.TryParseExact(
            said.Vintage[RegisterVintage.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var day)
            ? day
            : said.StatedOn;
}
