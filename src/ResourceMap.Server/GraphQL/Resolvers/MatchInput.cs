using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>A question as the schema takes it.</summary>
internal sealed record MatchInput(
    MatchPurpose Purpose,
    PlaceInput Place,
    TerritoryId? CompetentTerritory,
    int AgeMonths,
    IReadOnlyList<NeedInput> Needs,
    Code? Audience,
    IReadOnlyList<Code>? AssociatedAudiences,
    IReadOnlyList<TitleInput>? Titles,
    IReadOnlyList<WishInput>? Wishes,
    IReadOnlyList<WishInput>? Refusals,
    IReadOnlyList<AccompanimentInput>? Current,
    IReadOnlyList<AccompanimentInput>? Past,
    DateOnly? NeededBy,
    int? MaxDistanceMeters,
    int? Gir,
    bool? SocialAid,
    string? Sex,
    int? DaysUsed,
    DateOnly? EvaluatedOn,
    DateOnly? AsOf,
    bool? Fictional)
{
    /// <summary>120 years.</summary>
    public const int AgeMonthsMax = 1440;

    /// <summary>The length of France.</summary>
    private const int DistanceMetersMax = 1_000_000;

    private const int PriorityMax = 100;

    private const int DaysOfYearMax = 366;

    private IEnumerable<WishInput> Stated => (Wishes ?? []).Concat(Refusals ?? []);

    /// <exception cref="RefusedException">
    /// With the code and the sentence of the refusal, in French for what a person types into the page.
    /// </exception>
    public MatchQuestion ToQuestion(ReferenceData reference, TimeProvider clock)
    {
        CheckFigures();
        CheckCodes(reference);
        var evaluatedOn = EvaluatedOn ?? Today.InParis(clock);
        Check(NeededBy is null || NeededBy >= evaluatedOn, "La date souhaitée est passée.", "neededBy");
        return new MatchQuestion
        {
            Purpose = Purpose,
            Place = Place.In(reference),
            AgeMonths = AgeMonths,
            Needs = [.. Needs.OrderBy(need => need.Priority).DistinctBy(need => need.Code)
                .Select(need => need.ToNeed())],
            EvaluatedOn = evaluatedOn,
            Audience = Audience,
            AssociatedAudiences = AssociatedAudiences ?? [],
            Titles = [.. (Titles ?? []).Select(title => title.ToTitle())],
            Wishes = [.. (Wishes ?? []).Select(wish => wish.ToWish())],
            Refusals = [.. (Refusals ?? []).Select(wish => wish.ToWish())],
            Current = [.. (Current ?? []).Select(each => each.ToAccompaniment())],
            Past = [.. (Past ?? []).Select(each => each.ToAccompaniment())],
            NeededBy = NeededBy,
            MaxDistanceMeters = MaxDistanceMeters,
            CompetentTerritory = CompetentTerritory,
            SocialAid = SocialAid,
            Sex = Sex is null ? null : Enum.Parse<Catalog.Sex>(Sex),
            DaysUsed = DaysUsed,
            Fictional = Fictional,
        };
    }

    /// <summary>A mistyped site would be a refusal that is lost.</summary>
    /// <exception cref="RefusedException">When the directory has no such site.</exception>
    public async Task CheckSitesAsync(IResourceGraph graph, CancellationToken cancellationToken)
    {
        var sites = Stated.Select(wish => wish.Target.Site).OfType<EntityId>().Distinct().ToList();
        var known = await graph.FindServicesOfPartsAsync(sites, cancellationToken);
        foreach (var site in sites.Where(site => known.GetValueOrDefault(site)?.Sites.Any(at => at.Id == site) != true))
            throw new RefusedException(Refusal.UnknownId(site.Value, "site") with { Where = "target.site" });
    }

    /// <summary>In French, what was given and takes no part in the judgement.</summary>
    public IEnumerable<string> Unjudged()
    {
        if (Gir is not null)
            yield return "Le GIR est noté : il ne change pas la réponse.";
        if (DaysUsed is not null)
            yield return "Les jours d'accueil temporaire déjà pris sont notés : ils ne changent pas la réponse.";
        if (Needs.Any(need => need.Amount is not null || need.Unit is not null))
            yield return "La quantité souhaitée d'un besoin est notée : elle ne change pas la réponse.";
        if (Needs.Any(need => need.StatedBy is not null))
            yield return "Qui exprime un besoin est noté : cela ne change pas la réponse.";
        if (Titles?.Any(title => title.Target is not null) == true)
            yield return "Le titre visé est noté : il ne change pas la réponse.";
    }

    private void CheckFigures()
    {
        if (AsOf is not null)
            throw new RefusedException(
                RefusalCode.AsOfUnavailable, "Le passé n'a pas encore de réponse : demandez sans asOf.", "asOf");
        Check(Needs.Count > 0, "Indiquez au moins un besoin.", "needs");
        Check(
            Needs.Select(need => need.Priority).Concat(Stated.Select(wish => wish.Priority))
                .All(priority => priority is >= 1 and <= PriorityMax),
            $"Une priorité va de 1, la première, à {PriorityMax}.", "priority");
        Check(AgeMonths is >= 0 and <= AgeMonthsMax, $"L'âge va de 0 à {French.Age(AgeMonthsMax)}.", "ageMonths");
        Check(
            MaxDistanceMeters is null or (>= 0 and <= DistanceMetersMax),
            $"La distance va de 0 à {DistanceMetersMax / 1000} km.", "maxDistanceMeters");
        Check(Gir is null or (>= 1 and <= 6), $"gir vaut {Gir} : de 1 à 6.", "gir");
        Check(
            DaysUsed is null or (>= 0 and <= DaysOfYearMax), $"daysUsed vaut {DaysUsed} : de 0 à {DaysOfYearMax}.",
            "daysUsed");
    }

    /// <summary>A code of another scheme would be said of the person as if it were one.</summary>
    private void CheckCodes(ReferenceData reference)
    {
        foreach (var need in Needs)
            reference.CheckNeed(need.Code, "needs");
        if (Audience is { } main)
            reference.CheckOf(Schemes.Clientele, main, "audience");
        foreach (var audience in AssociatedAudiences ?? [])
            reference.CheckOf(Schemes.Clientele, audience, "associatedAudiences");
        foreach (var title in Titles ?? [])
        {
            reference.CheckOf(Schemes.Titre, title.Kind, "titles");
            if (title.Code is { } decision)
                reference.CheckOf(Schemes.Decision, decision, "titles");
            Check(!(title.To < title.From), "Un titre finit avant de commencer.", "titles");
        }

        foreach (var mode in Stated.Select(wish => wish.Target.Mode).OfType<Code>())
            reference.CheckOf(Schemes.Mode, mode, "target.mode");
        foreach (var place in Stated.Select(wish => wish.Target.Place).OfType<TerritoryId>())
            reference.CheckKnown(place, "target.place");
        if (CompetentTerritory is not { } competent)
            return;
        reference.CheckKnown(competent, "competentTerritory");
        // A wider one would be competent for every département within, and no agreement would be asked for.
        Check(
            competent.Kind is TerritoryKind.Departement or TerritoryKind.Ctcd,
            $"« {competent} » n'est ni un département ni une collectivité qui en a les compétences, comme DEP-37.",
            "competentTerritory");
    }

    private static void Check(bool isMet, string refusal, string argument)
    {
        if (!isMet)
            throw Refused.Invalid(refusal, argument);
    }
}
