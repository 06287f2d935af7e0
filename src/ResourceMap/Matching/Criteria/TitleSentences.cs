using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>The standing of titles in one French sentence, without a code (practice-C26).</summary>
internal sealed class TitleSentences(TitleStanding standing, DateOnly entry, MatchRules rules)
{
    private const int EndsSoonMonths = 3;
    private const string Orientation = "orientation ";

    private static readonly string[] Articles = ["un ", "une ", "l'"];

    public string Sentence() => standing switch
    {
        { Outcome: Outcome.Waived, Held: { RenewalFiled: true } held } when !TitleStanding.IsValid(held, entry) =>
            $"{Name(held)} {Expired(held)}, renouvellement déposé : la condition est levée.",
        { Outcome: Outcome.Waived } => "Déjà en place : aucune nouvelle décision n'est à prendre pour y rester.",
        { Basis: Basis.Unknown } => "Condition d'accès non déclarée : à demander au service.",
        { Basis: Basis.Presumed } => $"D'ordinaire {Usually()}{AsPresumed()}.",
        { IsDirect: true } => "Accès direct, sans titre.",
        { Outcome: Outcome.Met, Held: { } held } => $"{Opening(held)}{Until(held)}.",
        { Held: { } held } => $"{Name(held)} {Expired(held)} ; {ToObtain()}.",
        _ => $"{French.Capitalized(ToObtain())}.",
    };

    /// <summary>The alternatives, for what was expected.</summary>
    public string Alternatives() => Listed([.. standing.Titles.Select(rules.Nomenclature.InWords)]);

    private string ToObtain() =>
        standing.OpensByMeasureOnly ? $"ouvert seulement par {Alternatives()}"
        : standing.Titles.All(TitleStanding.IsDecision) ? $"décision à prendre : {Alternatives()}"
        : $"titre à obtenir : {Listed([.. standing.Titles.Select(AsTitle)])}";

    /// <summary>Among other titles a measure is named by its label.</summary>
    private string AsTitle(Code title) =>
        TitleStanding.IsMeasure(title) ? French.WithinSentence(rules.Label(title)) : rules.Nomenclature.InWords(title);

    private string Opening(HeldTitle held) =>
        TitleStanding.IsMeasure(held.Kind) ? $"Ouvert par {rules.Nomenclature.InWords(held.Kind)}"
        : $"{Name(held)} : {rules.Nomenclature.InWords(held.Code ?? held.Kind)}";

    private static string Name(HeldTitle held) =>
        held.Kind == TitleStanding.Cdaph ? "Décision détenue" : "Titre détenu";

    private string Expired(HeldTitle held)
    {
        var what = $"({rules.Nomenclature.InWords(held.Code ?? held.Kind)})";
        return held is { From: { } from } && from > entry
            ? $"{what} à partir du {French.Date(from)} seulement"
            : held.To is { } to ? $"{what} jusqu'au {French.Date(to)} seulement" : what;
    }

    /// <summary>An end within three months of the entry is to be prepared now.</summary>
    private string Until(HeldTitle held) => held.To is not { } to ? ""
        : held.RenewalFiled ? $", jusqu'au {French.Date(to)}, renouvellement déposé"
        : to <= entry.AddMonths(EndsSoonMonths) ? $", jusqu'au {French.Date(to)} : à renouveler"
        : $", jusqu'au {French.Date(to)}";

    private string Usually()
    {
        var decisions = standing.Titles.Where(TitleStanding.IsDecision).ToList();
        var measures = standing.Titles.Where(TitleStanding.IsMeasure).ToList();
        var others = standing.Titles.Except(decisions).Except(measures).Where(title => !IsDirect(title));
        List<string> ways = [.. others.Select(title => $"sur {rules.Nomenclature.InWords(title)}")];
        if (decisions.Count > 0)
            ways.Insert(0, $"sur décision de la CDAPH{Of(decisions)}");
        if (measures.Count > 0)
            ways.Add($"ouvert par {French.Or(measures.Select(rules.Nomenclature.InWords))}");
        if (standing.IsDirect)
            ways.Add("en accès direct");
        return French.Or(ways);
    }

    private string Of(List<Code> decisions)
    {
        var named = decisions.Where(decision => decision != TitleStanding.Cdaph).ToList();
        return named.Count == 0 ? ""
            : $" ({French.Or(named.Select(WhereTo))})";
    }

    /// <summary>The establishment that a decision names: SESSAD.</summary>
    private string WhereTo(Code decision) => Articles.Aggregate(
        rules.Nomenclature.InWords(decision).Replace($"{Orientation}vers ", "", StringComparison.Ordinal),
        (words, article) => words.StartsWith(article, StringComparison.Ordinal) ? words[article.Length..] : words);

    private string AsPresumed() => standing.Held switch
    {
        { } held when TitleStanding.IsValid(held, entry) || held.RenewalFiled =>
            TitleStanding.IsDecision(held.Code ?? held.Kind) ? $" : la personne la détient{Until(held)}"
            : TitleStanding.IsMeasure(held.Kind) ? " : la personne a cette mesure"
            : " : la personne l'a",
        { } held => $" ; {French.WithinSentence(Name(held))} {Expired(held)}",
        _ when standing.IsDirect => "",
        _ => standing.Titles.Any(title => TitleStanding.IsDecision(title) || TitleStanding.IsMeasure(title))
            ? " : à confirmer" : "",
    };

    private static bool IsDirect(Code title) => title == TitleStanding.DirectAccess;

    /// <summary>Orientation vers un ITEP ou vers un dispositif ITEP.</summary>
    private static string Listed(List<string> words) => French.Or(words.Select((word, index) =>
        index > 0 && words[0].StartsWith(Orientation, StringComparison.Ordinal)
            && word.StartsWith(Orientation, StringComparison.Ordinal)
            ? word[Orientation.Length..]
            : word));
}
