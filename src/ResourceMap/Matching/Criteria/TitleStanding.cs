using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// How the titles of access of a line, which are alternatives, stand against those of the person on the day of entry
/// (practice-C3, practice-C4). What is presumed neither opens nor closes (practice-B1).
/// </summary>
/// <param name="Held">The title that answers, valid, renewed or no longer valid; null when none does.</param>
internal sealed record TitleStanding(
    IReadOnlyList<Code> Titles, Basis Basis, Outcome Outcome, Access Access, HeldTitle? Held)
{
    public static readonly Code Cdaph = new(Schemes.Titre, "cdaph");
    public static readonly Code DirectAccess = new(Schemes.Titre, "acces-direct");

    /// <summary>
    /// Measures that nobody can ask for to enter here: without one the offer is closed (practice-C20-titles).
    /// </summary>
    private static readonly Code[] Measures =
        [new(Schemes.Titre, "ase"), new(Schemes.Titre, "juge"), new(Schemes.Titre, "siao")];

    public bool IsDirect => Titles.Contains(DirectAccess);

    public bool OpensByMeasureOnly => Titles.All(IsMeasure);

    public static bool IsMeasure(Code title) => Measures.Contains(title);

    public static bool IsDecision(Code title) => title.Scheme == Schemes.Decision || title == Cdaph;

    public static bool IsValid(HeldTitle held, DateOnly entry) =>
        (held.From is not { } from || from <= entry) && (held.To is not { } to || entry <= to);

    public static TitleStanding Of(OfferLine line, MatchQuestion question)
    {
        var titles = line.Offer.Titles ?? line.Profile?.Titles ?? [];
        var basis = titles.Count == 0 ? Basis.Unknown
            : line.Offer.Titles is null ? Basis.Presumed
            : Basis.Declared;
        var held = AnswerOf(question, titles, EntryDay.DateOf(line, question));
        var (outcome, access) = AgeDispensation.IsStay(line, question) ? (Outcome.Waived, Access.Ouvert)
            : basis != Basis.Declared ? (Outcome.Unknown, Access.Inconnu)
            : Declared(titles, held, EntryDay.DateOf(line, question));
        return new(titles, basis, outcome, access, held);
    }

    private static (Outcome, Access) Declared(IReadOnlyList<Code> titles, HeldTitle? held, DateOnly entry) =>
        titles.Contains(DirectAccess) || (held is not null && IsValid(held, entry)) ? (Outcome.Met, Access.Ouvert)
        : held?.RenewalFiled == true ? (Outcome.Waived, Access.Ouvert)
        : titles.All(IsMeasure) ? (Outcome.NotMet, Access.Ferme)
        : (Outcome.NotMet, Access.ANotifier);

    /// <summary>Valid before renewed, renewed before expired, and of these the one that lasts.</summary>
    private static HeldTitle? AnswerOf(MatchQuestion question, IReadOnlyList<Code> titles, DateOnly entry) =>
        question.Titles.Where(held => titles.Any(title => IsA(held, title)))
            .OrderByDescending(held => IsValid(held, entry)).ThenByDescending(held => held.RenewalFiled)
            .ThenByDescending(held => held.To ?? DateOnly.MaxValue)
            .FirstOrDefault();

    private static bool IsA(HeldTitle held, Code title) =>
        held.Code == title || held.Kind == title || (title == Cdaph && held.Code is { Scheme: Schemes.Decision });
}
