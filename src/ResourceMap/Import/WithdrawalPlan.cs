using ResourceMap.Journal;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Import;

/// <summary>What a complete file would withdraw, known before anything of it is written.</summary>
/// <param name="StatedCount">The records of the scope that its source has not withdrawn.</param>
/// <param name="Missing">Those of them that the file holds in no form.</param>
/// <param name="RejectedWithoutKey">Rows that may be any of them.</param>
/// <param name="Vintage">Of the file, so that an earlier one does not bring back what it withdraws.</param>
internal sealed record WithdrawalPlan(
    CompleteScope Scope, int StatedCount, IReadOnlyList<RecordKey> Missing, int RejectedWithoutKey, string? Vintage)
{
    /// <summary>A withdrawal above both asks first.</summary>
    private const int MissingUnasked = 20;

    private const double ShareUnasked = 0.10;

    /// <param name="stated">The records of the scope that its source has not withdrawn.</param>
    public static WithdrawalPlan Of(
        CompleteScope scope, IReadOnlyList<RecordKey> stated, IEnumerable<ImportRow> rows)
    {
        var missing = stated.ToHashSet();
        var (rejectedWithoutKey, vintage) = (0, (string?)null);
        foreach (var row in rows)
        {
            var held = row switch
            {
                ImportRow.Stated taken => taken.Records.Select(record => record.Key),
                ImportRow.Rejected rejected => rejected.Keys,
                _ => [],
            };
            missing.ExceptWith(held);
            if (row is ImportRow.Rejected { Keys.Count: 0 })
                rejectedWithoutKey++;
            if (row is ImportRow.Stated { Records: [{ Vintage: { } ofFile }, ..] })
                vintage = ofFile;
        }

        return new WithdrawalPlan(
            scope, stated.Count, [.. stated.Where(missing.Contains)], rejectedWithoutKey, vintage);
    }

    /// <summary>What a person must agree to, in French; null where nothing must be asked.</summary>
    public string? Question => Missing.Count == 0 ? null
        : Missing.Count == StatedCount
            ? $"Le fichier ne contient aucune fiche connue de {Scope.Text} : {Withdrawn}."
        : Missing.Count > MissingUnasked && Missing.Count > ShareUnasked * StatedCount
            ? $"Sur {StatedCount} fiches de {Scope.Text}, {Withdrawn}."
        : RejectedWithoutKey > 0
            ? $"{Rejected}, alors que pour {Scope.Text} {Withdrawn}."
        : null;

    private string Withdrawn => French.Count(Missing.Count, "fiche serait retirée", "fiches seraient retirées");

    private string Rejected => French.Count(
        RejectedWithoutKey, "ligne rejetée ne dit pas sa fiche", "lignes rejetées ne disent pas leur fiche");
}
