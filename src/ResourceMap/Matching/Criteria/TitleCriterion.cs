using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// TITLE: the titles of access of a line are alternatives (practice C4). To admit, one of them is a condition; to
/// orient, a missing one is a badge that says what to obtain (practice C3). A renewal that was filed lifts it.
/// </summary>
public sealed class TitleCriterion : ICriterion
{
    private static readonly Code Cdaph = new(Schemes.Titre, "cdaph");
    private static readonly Code DirectAccess = new(Schemes.Titre, "acces-direct");

    /// <summary>
    /// Measures that nobody can ask for to enter here: without one the offer is closed (practice C20).
    /// </summary>
    private static readonly Code[] Measures =
        [new(Schemes.Titre, "ase"), new(Schemes.Titre, "juge"), new(Schemes.Titre, "siao")];

    public string Code => "TITLE";

    public int Position => 7;

    public string? Facet => Journal.Facet.Offers;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        var titles = line.Offer.Titles ?? line.Profile?.Titles ?? [];
        var basis = titles.Count == 0 ? Basis.Unknown
            : line.Offer.Titles is null ? Basis.Presumed
            : Basis.Declared;
        var (outcome, access, sentence) = basis switch
        {
            Basis.Declared => JudgeDeclared(titles, question, Entry.DateOf(line, question), rules),
            Basis.Presumed => (Outcome.Unknown, Access.Inconnu, Presumed(line, titles, rules)),
            _ => (Outcome.Unknown, Access.Inconnu, "Le titre d'accès de la ligne est inconnu."),
        };
        var kind = question.Purpose == MatchPurpose.Admettre ? CriterionKind.Hard : CriterionKind.Badge;
        var held = question.Titles.Select(title => title.Code ?? title.Kind).ToList();
        yield return new(new(
            Code, kind, outcome, basis, titles.Count == 0 ? null : Alternatives(titles, rules),
            held.Count == 0 ? null : rules.Labels(held), null, null, sentence))
        {
            Access = access,
        };
    }

    private static (Outcome, Access, string) JudgeDeclared(
        IReadOnlyList<Code> titles, MatchQuestion question, DateOnly entry, MatchRules rules)
    {
        if (titles.Contains(DirectAccess))
            return (Outcome.Met, Access.Ouvert, "Accès direct, sans titre.");
        var matching = question.Titles.Where(held => titles.Any(title => IsA(held, title))).ToList();
        if (matching.Find(held => IsValid(held, entry)) is { } valid)
            return (Outcome.Met, Access.Ouvert, $"Titre détenu : {InWords(valid.Code ?? valid.Kind, rules)}.");
        if (matching.Exists(held => held.RenewalFiled))
            return (Outcome.Waived, Access.Ouvert, "Titre échu, renouvellement déposé : la condition est levée.");
        var expired = matching.Count > 0 ? $"Titre non valable le {entry:dd/MM/yyyy} ; " : "";
        return (Outcome.NotMet, Missing(titles), Capitalized(expired + ToObtain(titles, rules)));
    }

    private static string Presumed(Line line, IReadOnlyList<Code> titles, MatchRules rules) =>
        $"Titre d'accès présumé d'après {line.Service.Kind} : {Alternatives(titles, rules)}, à confirmer.";

    private static bool IsA(HeldTitle held, Code title) =>
        held.Code == title || held.Kind == title || (title == Cdaph && held.Code is { Scheme: Schemes.Decision });

    private static bool IsValid(HeldTitle held, DateOnly entry) =>
        (held.From is not { } from || from <= entry) && (held.To is not { } to || entry <= to);

    private static Access Missing(IReadOnlyList<Code> titles) =>
        titles.All(Measures.Contains) ? Access.Ferme : Access.ANotifier;

    private static string ToObtain(IReadOnlyList<Code> titles, MatchRules rules) =>
        titles.All(Measures.Contains) ? $"ouvert seulement par : {Alternatives(titles, rules)}."
        : titles.Any(title => title.Scheme == Schemes.Decision || title == Cdaph)
            ? $"décision à prendre : {Alternatives(titles, rules)}."
            : $"titre à obtenir : {Alternatives(titles, rules)}.";

    private static string Alternatives(IEnumerable<Code> titles, MatchRules rules) =>
        string.Join(" ou ", titles.Select(title => InWords(title, rules)));

    private static string InWords(Code title, MatchRules rules) =>
        title.Scheme == Schemes.Decision ? $"{title.Value} {rules.Label(title)}" : rules.Label(title);

    private static string Capitalized(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
