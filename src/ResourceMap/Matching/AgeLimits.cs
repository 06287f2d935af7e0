using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>A bound of age in completed months, inclusive, and what it rests on.</summary>
public sealed record AgeLimit(int Months, Basis Basis)
{
    public bool IsDeclared => Basis == Basis.Declared;
}

/// <summary>How an age stands to a bound.</summary>
public enum AgeVerdict
{
    Within,
    /// <summary>So near to the bound, on either side, that it must be checked.</summary>
    Near,
    Beyond,
}

/// <summary>
/// The bounds of a line: those that it declares, else those of its kind, each by itself (practice-B5). A declared bound
/// leaves a doubt within two months (practice-C15); a presumed one is an age of life, and leaves one month.
/// </summary>
/// <param name="Min">Null when neither the line nor its kind says one.</param>
/// <param name="Max">The same; null as well when the line declares that there is none.</param>
/// <param name="HasNoUpper">The line declares that there is no upper bound.</param>
public sealed record AgeLimits(AgeLimit? Min, AgeLimit? Max, bool HasNoUpper)
{
    private const int DoubtMonths = 2;

    public bool AreDeclared => Min?.IsDeclared == true && (HasNoUpper || Max?.IsDeclared == true);

    public bool SomeAreDeclared => HasNoUpper || Min?.IsDeclared == true || Max?.IsDeclared == true;

    public static AgeLimits Of(OfferLine line)
    {
        var hasNoUpper = line.Offer.AgeMax == UpperAge.NoLimit;
        return new(
            LimitOf(line.Offer.AgeMinMonths, line.Profile?.AgeMinMonths),
            hasNoUpper ? null : LimitOf(line.Offer.AgeMax?.Months, line.Profile?.AgeMaxMonths),
            hasNoUpper);
    }

    public AgeVerdict Lower(int age) => Min switch
    {
        { IsDeclared: true, Months: > 0 and var min } when Math.Abs(age - min) < DoubtMonths => AgeVerdict.Near,
        { IsDeclared: false, Months: var min } when age == min - 1 => AgeVerdict.Near,
        { Months: var min } when age < min => AgeVerdict.Beyond,
        _ => AgeVerdict.Within,
    };

    public AgeVerdict Upper(int age) => Max switch
    {
        { IsDeclared: true, Months: var max } when Math.Abs(age - max - 1) < DoubtMonths => AgeVerdict.Near,
        { IsDeclared: false, Months: var max } when age == max + 1 => AgeVerdict.Near,
        { Months: var max } when age > max => AgeVerdict.Beyond,
        _ => AgeVerdict.Within,
    };

    private static AgeLimit? LimitOf(int? declared, int? presumed) =>
        declared is { } own ? new(own, Basis.Declared)
        : presumed is { } ofKind ? new(ofKind, Basis.Presumed)
        : null;
}
