using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// COMPETENCE: what a département pays for asks its agreement when it lies in another one than that of the person
/// (practice C16, C25). A badge; nothing where no site tells its département.
/// </summary>
public sealed class CompetenceCriterion : ICriterion
{
    public string Code => "COMPETENCE";

    public int Position => 18;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        if (line.Profile?.IsDepartementFunded != true)
            yield break;

        IReadOnlyCollection<TerritoryId> competent =
            question.CompetentTerritory is { } named ? [named] : [.. question.Place.Collectivites];
        var sites = line.Service.SitesOf(line.Offer).Where(site => site.Collectivites.Count > 0).ToList();
        if (sites.Count == 0 || sites.Exists(site => site.Collectivites.Any(competent.Contains)))
            yield break;

        var payer = rules.Geography.Find(competent.OrderBy(id => id.Kind).First());
        yield return new(new(
            Code, CriterionKind.Badge, Outcome.NotMet, Basis.Presumed, payer?.Name,
            rules.NameOf(sites[0].Collectivites[0]), null, null,
            "Hors département : accord d'aide sociale à obtenir du département compétent "
            + $"({payer?.NameWithArticle})."));
    }
}
