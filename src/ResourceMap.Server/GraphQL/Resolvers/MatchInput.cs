using ResourceMap.Catalog;
using ResourceMap.Journal;
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
    Sex? Sex,
    int? DaysUsed,
    DateOnly? EvaluatedOn,
    DateOnly? AsOf,
    bool? Fictional)
{
    /// <summary>120 years.</summary>
    public const int AgeMonthsMax = 1440;

    /// <summary>The length of France.</summary>
    private const int DistanceMetersMax = 1_000_000;

    /// <exception cref="RefusedException">
    /// With the code and the sentence of the refusal, in French for what a person types into the page.
    /// </exception>
    public MatchQuestion ToQuestion(ReferenceData reference, TimeProvider clock)
    {
        CheckFigures();
        CheckCodes(reference);
        var evaluatedOn = EvaluatedOn ?? Today.InParis(clock);
        Check(NeededBy is null || NeededBy >= evaluatedOn, "La date souhaitée est passée.");
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
            Sex = Sex?.ToString(),
            DaysUsed = DaysUsed,
            Fictional = Fictional,
        };
    }

    private void CheckFigures()
    {
        if (AsOf is not null)
            throw new RefusedException(new Refusal(
                RefusalCode.AsOfUnavailable, "Le passé n'a pas encore de réponse : demandez sans asOf.", "asOf"));
        Check(Needs.Count > 0, "Indiquez au moins un besoin.");
        Check(Needs.All(need => need.Priority >= 1), "Une priorité est inférieure à 1 : 1 est la première.");
        Check(AgeMonths is >= 0 and <= AgeMonthsMax, $"L'âge va de 0 à {French.Age(AgeMonthsMax)}.");
        Check(
            MaxDistanceMeters is null or (>= 0 and <= DistanceMetersMax),
            $"La distance va de 0 à {DistanceMetersMax / 1000} km.");
        Check(Gir is null or (>= 1 and <= 6), $"gir vaut {Gir} : de 1 à 6.");
        Check(DaysUsed is null or >= 0, "daysUsed est négatif.");
    }

    private void CheckCodes(ReferenceData reference)
    {
        var audiences = (AssociatedAudiences ?? []).Concat(Audience is { } main ? [main] : []);
        foreach (var need in Needs)
            reference.CheckNeed(need.Code);
        foreach (var audience in audiences)
            CheckCode(audience, reference, Schemes.Clientele);
        foreach (var title in Titles ?? [])
        {
            CheckCode(title.Kind, reference, Schemes.Titre);
            if (title.Code is { } decision)
                CheckCode(decision, reference, Schemes.Decision);
            Check(!(title.To < title.From), "Un titre finit avant de commencer.");
        }

        foreach (var wish in (Wishes ?? []).Concat(Refusals ?? []))
            CheckWish(wish, reference);
        if (CompetentTerritory is { } competent)
            reference.CheckKnown(competent);
    }

    /// <summary>A code of another scheme would be said of the person as if it were one.</summary>
    private static void CheckCode(Code code, ReferenceData reference, string scheme)
    {
        reference.CheckKnown(code);
        Check(code.Scheme == scheme, $"« {code} » n'est pas un code de {scheme}.");
    }

    /// <summary>A mistyped refusal would be a refusal lost.</summary>
    private static void CheckWish(WishInput wish, ReferenceData reference)
    {
        if (wish.Kind == WishKind.Mode)
        {
            Check(
                Code.TryParse(wish.Value, out var mode), $"« {wish.Value} » n'est pas un code de mode, comme mode:11.");
            reference.CheckKnown(mode);
        }
        else if (wish.Kind == WishKind.Site && !wish.Value.StartsWith(PublicId.SitePrefix, StringComparison.Ordinal))
        {
            throw Refused.UnknownId(new EntityId(wish.Value));
        }
        else if (wish.Kind == WishKind.Place)
        {
            Check(TerritoryId.TryParse(wish.Value, out var place), $"« {wish.Value} » n'est pas un territoire.");
            reference.CheckKnown(place);
        }
    }

    private static void Check(bool isMet, string refusal)
    {
        if (!isMet)
            throw Refused.Invalid(refusal);
    }
}

internal enum Sex
{
    F,
    M,
}

internal sealed record NeedInput(Code Code, int Priority, double? Amount, string? Unit, StatedBy? StatedBy)
{
    public RequestedNeed ToNeed() => new(Code, Priority, Amount, Unit, StatedBy);
}

internal sealed record TitleInput(
    Code Kind, Code? Code, DateOnly? From, DateOnly? To, bool RenewalFiled, bool? Target)
{
    public HeldTitle ToTitle() => new(Kind, Code, From, To, RenewalFiled, Target);
}

internal sealed record WishInput(WishKind Kind, string Value, int Priority, StatedBy StatedBy)
{
    public Wish ToWish() => new(Kind, Value, Priority, StatedBy);
}

internal sealed record AccompanimentInput(EntityId Service, DateOnly? End, string? Motive)
{
    public Accompaniment ToAccompaniment() => new(Service, End, Motive);
}
