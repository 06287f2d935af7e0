using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>An age against the bounds of a line, in one French sentence: a refusal says no (practice-C26).</summary>
internal sealed class AgeSentences(AgeLimits limits, int age, OfferLine line, bool isOlderAtEntry)
{
    /// <summary>Years are enough to tell that an age is far from a bound; a small child's months are said.</summary>
    private const int SmallChildMonths = 36;

    private string Person =>
        $"la personne {(isOlderAtEntry ? "aura" : "a")} {French.Age(age < SmallChildMonths ? age : age / 12 * 12)}"
        + (isOlderAtEntry ? " à l'entrée" : "");

    private string AtEntry => $"{French.Age(age)} à l'entrée";

    /// <summary>The bounds that were expected; null when nobody says any.</summary>
    public string? Expected() => limits is { Min: null, Max: null, HasNoUpper: false } ? null : Range();

    public string Accepted() => $"Accueille {Range()} ; {Person}.";

    public string Refused(AgeLimit limit) => limit.IsDeclared
        ? $"Accueille {Range()} ; {Person}."
        : $"Réservé aux {Reserved(limit)} ({KindName.Short(line)}) ; {Person}.";

    public string HalfKnown() =>
        $"Accueille {Range()}, limite {(limits.Min?.IsDeclared == true ? "haute" : "basse")} non déclarée ; {Person}.";

    /// <summary>An age of life is wide on purpose: only that of older people is a usual age, worth saying.</summary>
    public bool IsUsual => limits.Min is not null && line.Profile?.DerogationFromMonths is not null;

    public string NotDeclared() => IsUsual
        ? $"Âges non déclarés ; d'ordinaire {French.Years(limits.Min!.Months / 12)} et plus ({KindName.Short(line)})"
            + $" ; {Person}."
        : "Âges non déclarés : à demander au service.";

    public string Derogation() => limits.Min!.IsDeclared
        ? $"{AtEntry} : dérogation d'âge possible ({Range()})."
        : $"{AtEntry}, d'ordinaire {French.Years(limits.Min.Months / 12)} et plus ({KindName.Short(line)}) : "
            + "dérogation d'âge à demander.";

    /// <summary>A refusal that may be of the carer, where the age of the one cared for counts.</summary>
    public static string OfWhom(string refusal) =>
        $"{refusal.TrimEnd('.')} : à vérifier avec l'âge de la personne aidée.";

    public string Creton() =>
        $"{AtEntry} : maintien au titre de l'amendement Creton, une décision adulte étant en attente.";

    public string NearLower()
    {
        var missing = limits.Min!.Months - age;
        var limit = $"la limite {Owner(limits.Min)} (à partir de {French.Age(limits.Min.Months)})";
        return missing > 0
            ? $"{AtEntry} : {limit} n'est pas atteinte, à {missing} mois près, à vérifier."
            : $"{AtEntry} : {limit} est tout juste atteinte, à vérifier.";
    }

    public string NearUpper()
    {
        var past = age - limits.Max!.Months;
        var limit = $"la limite {Owner(limits.Max)} ({Exactly(limits.Max.Months)})";
        return past > 0
            ? $"{AtEntry} : {limit} est passée de {past} mois, à vérifier."
            : $"{AtEntry} : {limit} est toute proche, à vérifier.";
    }

    private static string Owner(AgeLimit limit) => limit.IsDeclared ? "de la ligne" : "d'un refus sûr";

    /// <summary>The line's own bounds alone; a presumed one is no promise.</summary>
    private string Range() => (Declared(limits.Min), Declared(limits.Max)) switch
    {
        (null, null) => limits.HasNoUpper ? "sans limite d'âge haute" : UsualRange(),
        (0, null) => limits.HasNoUpper ? "à tout âge" : "dès la naissance",
        (null or 0, { } max) => $"jusqu'à {UpTo(max)}",
        ({ } min, null) => $"à partir de {French.Age(min)}",
        ({ } min, { } max) when min % 12 == 0 && (max + 1) % 12 == 0 => $"de {min / 12} à {UpTo(max)}",
        ({ } min, { } max) => $"de {French.Age(min)} à {UpTo(max)}",
    };

    private string UsualRange() => (limits.Min, limits.Max) switch
    {
        ({ } min, null) => $"à partir de {French.Age(min.Months)}",
        (null, { } max) => $"jusqu'à {UpTo(max.Months)}",
        ({ } min, { } max) => $"de {French.Age(min.Months)} à {UpTo(max.Months)}",
        _ => "à tout âge",
    };

    private static int? Declared(AgeLimit? limit) => limit is { IsDeclared: true } ? limit.Months : null;

    /// <summary>Who is 14 years and 11 months is 14.</summary>
    private static string UpTo(int months) => (months + 1) % 12 == 0 ? French.Years(months / 12) : French.Age(months);

    private static string Exactly(int months) => (months + 1) % 12 == 0
        ? $"jusqu'à {French.Age(months)}, c'est-à-dire {French.Years((months + 1) / 12)} non révolus"
        : $"jusqu'à {French.Age(months)}";

    /// <summary>The usual public, for the bounds of an age of life are wide on purpose.</summary>
    private string Reserved(AgeLimit limit) =>
        line.Profile is { DerogationFromMonths: null, BroadPublic: { } broadPublic }
            ? French.WithinSentence(broadPublic)
            : ReferenceEquals(limit, limits.Min)
                ? $"{French.Age(limit.Months)} et plus"
                : $"moins de {French.Age(limit.Months + 1)}";
}
