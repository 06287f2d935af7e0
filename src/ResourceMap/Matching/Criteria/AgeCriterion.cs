using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// AGE at entry, in completed months, bounds inclusive (practice C15). Within two months of a bound: to be checked. A
/// safe presumption of the category refuses, and says that it is presumed (practice B3).
/// </summary>
public sealed class AgeCriterion : ICriterion
{
    private const int DoubtMonths = 2;

    /// <summary>A declared upper bound that says that there is none.</summary>
    private const int NoUpperBoundMonths = 1440;

    public string Code => "AGE";

    public int Position => 5;

    public string? Facet => Journal.Facet.Offers;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules)
    {
        var age = Entry.AgeMonths(line, question);
        var declared = new Bounds(line.Offer.AgeMinMonths, line.Offer.AgeMaxMonths);
        var presumed = new Bounds(line.Profile?.AgeMinMonths, line.Profile?.AgeMaxMonths);
        var (outcome, basis, reason) = declared.IsUnknown
            ? Presume(presumed, age, line, question)
            : JudgeDeclared(declared, age, line, question);
        var expected = (basis == Basis.Presumed ? presumed : declared).InWords();
        yield return new(new(
            Code, CriterionKind.Hard, outcome, basis, expected, InWords(age),
            line.Offer.AgeBoundsSource, null, $"{InWords(age)} à l'entrée : {reason}."))
        {
            Access = outcome == Outcome.Waived && AgeDispensation.IsForOlderPeople(line) ? Access.SousDerogation : null,
        };
    }

    private static (Outcome, Basis, string) JudgeDeclared(Bounds bounds, int age, Line line, MatchQuestion question)
    {
        var admits = bounds.Admit(age);
        if (admits is false && DispensationFor(bounds, age, line, question) is { } dispensation)
            return (Outcome.Waived, Basis.Declared, dispensation);
        var ages = bounds.InWords();
        if (bounds.AreNear(age))
            return (Outcome.Unknown, Basis.Declared, $"à moins de deux mois d'une limite ({ages}), à vérifier");
        if (admits is false)
            return (Outcome.NotMet, Basis.Declared, $"hors des âges de la ligne ({ages})");
        return bounds.AreHalfKnown
            ? (Outcome.Unknown, Basis.Declared, $"une limite d'âge est inconnue ({ages})")
            : (Outcome.Met, Basis.Declared, ages);
    }

    private static string? DispensationFor(Bounds bounds, int age, Line line, MatchQuestion question) =>
        AgeDispensation.For(line, question, age, bounds.MinMonths, bounds.MaxMonths);

    private static (Outcome, Basis, string) Presume(Bounds bounds, int age, Line line, MatchQuestion question)
    {
        var source = $"présumé d'après la catégorie {line.Service.Kind.Value}";
        if (bounds.IsUnknown)
            return (Outcome.Unknown, Basis.Unknown, "les âges de la ligne sont inconnus");
        if (bounds.Admit(age) is true || bounds.AreNear(age))
            return (Outcome.Unknown, Basis.Presumed, $"{bounds.InWords()}, {source}, à confirmer");
        return DispensationFor(bounds, age, line, question) is { } dispensation
            ? (Outcome.Unknown, Basis.Presumed, $"{bounds.InWords()}, {source} ; {dispensation}")
            : (Outcome.NotMet, Basis.Presumed, $"{bounds.InWords()}, {source}");
    }

    private static string InWords(int months) =>
        months % 12 == 0 || months >= 240 ? $"{months / 12} ans" : $"{months / 12} ans et {months % 12} mois";

    private sealed record Bounds(int? MinMonths, int? MaxMonths)
    {
        public bool IsUnknown => MinMonths is null && MaxMonths is null;

        public bool AreHalfKnown => MinMonths is null || MaxMonths is null;

        private bool HasUpperBound => MaxMonths is < NoUpperBoundMonths;

        public bool? Admit(int age) =>
            age < MinMonths || (HasUpperBound && age > MaxMonths) ? false : IsUnknown ? null : true;

        public bool AreNear(int age) =>
            (MinMonths is > 0 && Math.Abs(age - MinMonths.Value) < DoubtMonths)
            || (HasUpperBound && Math.Abs(age - MaxMonths!.Value - 1) < DoubtMonths);

        public string InWords() => (MinMonths, HasUpperBound) switch
        {
            (null, false) => "âges inconnus",
            (0, false) => "à tout âge",
            (0, true) => $"jusqu'à {AgeCriterion.InWords(MaxMonths!.Value)}",
            ({ } min, true) => $"de {AgeCriterion.InWords(min)} à {AgeCriterion.InWords(MaxMonths!.Value)}",
            ({ } min, false) => $"à partir de {AgeCriterion.InWords(min)}",
            (null, true) => $"jusqu'à {AgeCriterion.InWords(MaxMonths!.Value)}",
        };
    }
}
