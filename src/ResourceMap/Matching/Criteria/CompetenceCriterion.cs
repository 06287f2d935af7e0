using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// COMPETENCE: what a département pays for asks its agreement when it lies in another one than that of the person
/// (practice-C16, practice-C25). A badge; nothing where no site tells its département.
/// </summary>
public sealed class CompetenceCriterion() : Criterion("COMPETENCE", "Département compétent")
{
    public override IEnumerable<Judgement> Judge(OfferLine line, MatchQuestion question, MatchRules rules)
    {
        if (line.Profile?.IsDepartementFunded != true)
            yield break;

        var competent = Payers(question, rules);
        var sites = line.Service.SitesOf(line.Offer).SelectMany(site => site.Collectivites)
            .Where(IsPayer).ToHashSet();
        if (sites.Count == 0 || competent.Count == 0 || sites.Overlaps(competent))
            yield break;

        yield return Judgement.Badge(
            this, Outcome.NotMet, Basis.Presumed,
            "Hors département : accord d'aide sociale à obtenir du département dont la personne relève.");
    }

    /// <summary>
    /// The collectivités with the powers of a département: the Métropole de Lyon and the Rhône are two, the two
    /// départements of Alsace one.
    /// </summary>
    private static List<TerritoryId> Payers(MatchQuestion question, MatchRules rules) =>
        question.CompetentTerritory is not { } named ? [.. question.Place.Collectivites.Where(IsPayer)]
        : IsPayer(named) ? [named]
        : [.. rules.Geography.CommunesOf(named).SelectMany(rules.Geography.Above).Where(IsPayer).Distinct()];

    private static bool IsPayer(TerritoryId territory) => territory.Kind == TerritoryKind.Ctcd;
}
