using ResourceMap.Catalog;

namespace ResourceMap.Matching;

/// <summary>How long what a source states of places counts (practice C20).</summary>
public static class Freshness
{
    private const int ConfirmAfterMonths = 3;
    private const int ConfirmTemporaryAfterMonths = 1;
    private const int UnknownAfterMonths = 12;

    /// <summary>Null when nothing is stated, or over twelve months before the evaluation.</summary>
    public static Availability? Known(Availability? stated, DateOnly evaluatedOn) =>
        stated is not null && evaluatedOn <= stated.StatedOn.AddMonths(UnknownAfterMonths) ? stated : null;

    /// <summary>After three months, for a temporary line after one.</summary>
    public static bool IsToBeConfirmed(Offer offer, Availability stated, DateOnly evaluatedOn) =>
        evaluatedOn > stated.StatedOn.AddMonths(
            offer.Temporary == true ? ConfirmTemporaryAfterMonths : ConfirmAfterMonths);
}
