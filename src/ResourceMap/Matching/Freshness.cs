using ResourceMap.Catalog;

namespace ResourceMap.Matching;

/// <summary>How long what a source states of places counts (practice-C20-freshness).</summary>
public static class Freshness
{
    private const int ConfirmAfterMonths = 3;
    private const int ConfirmTemporaryAfterMonths = 1;
    private const int UnknownAfterMonths = 12;

    /// <summary>
    /// Null when nothing is stated, over twelve months before the evaluation, or when what was to come is past
    /// (practice-C24).
    /// </summary>
    public static Availability? Known(Availability? stated, DateOnly evaluatedOn) =>
        stated is null || IsTooOld(stated, evaluatedOn) || HasGoneBy(stated, evaluatedOn) ? null : stated;

    public static bool IsTooOld(Availability stated, DateOnly evaluatedOn) =>
        evaluatedOn > stated.StatedOn.AddMonths(UnknownAfterMonths);

    /// <summary>A place was announced for a day before the evaluation: nobody says what became of it.</summary>
    public static bool HasGoneBy(Availability stated, DateOnly evaluatedOn) =>
        stated is { State: AvailabilityState.AVenir, AvailableFrom: { } from } && from < evaluatedOn;

    /// <summary>After three months, for a temporary line after one.</summary>
    public static bool IsToBeConfirmed(Offer offer, Availability stated, DateOnly evaluatedOn) =>
        evaluatedOn > stated.StatedOn.AddMonths(
            offer.Temporary == true ? ConfirmTemporaryAfterMonths : ConfirmAfterMonths);
}
