namespace ResourceMap.Catalog;

/// <summary>What a line declares of the highest age at entry: a bound, or that there is none.</summary>
/// <param name="Months">Completed months, inclusive; null says that there is no upper limit.</param>
public readonly record struct UpperAge(int? Months)
{
    private const int NoLimitMonths = 1440;

    /// <summary>Every age from the lower one on.</summary>
    public static UpperAge NoLimit { get; }

    /// <summary>As payloads and the graph write it: 1440 says that there is no upper limit.</summary>
    public int WrittenMonths() => Months ?? NoLimitMonths;

    /// <summary>The reverse of <see cref="WrittenMonths"/>.</summary>
    public static UpperAge OfWritten(int months) => new(months >= NoLimitMonths ? null : months);
}
