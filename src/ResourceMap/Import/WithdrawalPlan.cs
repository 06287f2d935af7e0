using ResourceMap.Journal;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Import;

/// <summary>What a complete file would withdraw, known before anything of it is written.</summary>
/// <param name="StatedCount">The records of the scope that its source has not withdrawn.</param>
/// <param name="Missing">Those of them that the file holds in no form, and of no later release than it is.</param>
/// <param name="RejectedWithoutKey">Rows that may be any of them.</param>
/// <param name="Vintage">Of the file, so that an earlier one does not bring back what it withdraws.</param>
/// <param name="Later">A release of which the source has spoken since; null where the file is the latest.</param>
/// <param name="StatesSource">Whether any row speaks for the source of the scope.</param>
internal sealed record WithdrawalPlan(
    CompleteScope Scope, int StatedCount, IReadOnlyList<RecordKey> Missing, int RejectedWithoutKey, string? Vintage,
    string? Later, bool StatesSource)
{
    /// <summary>A withdrawal above both asks first.</summary>
    private const int MissingUnasked = 20;

    private const double ShareUnasked = 0.10;

    /// <param name="stated">The records of the scope that its source has not withdrawn.</param>
    public static WithdrawalPlan Of(
        CompleteScope scope, IReadOnlyList<StatedKey> stated, IEnumerable<ImportRow> rows)
    {
        var missing = stated.Select(record => record.Key).ToHashSet();
        var (rejectedWithoutKey, vintage, statesSource) = (0, (string?)null, false);
        foreach (var row in rows)
        {
            var held = KeysOf(row);
            missing.ExceptWith(held);
            statesSource |= held.Any(key => key.Source == scope.Source);
            if (row is ImportRow.Rejected { Keys.Count: 0 })
                rejectedWithoutKey++;
            if (row is ImportRow.Stated { Records: [{ Vintage: { } ofRow }, ..] }
                && !Vintages.IsEarlier(ofRow, vintage))
                vintage = ofRow;
        }

        var later = stated.Where(record => Vintages.IsEarlier(vintage, record.Vintage)).ToList();
        missing.ExceptWith(later.Select(record => record.Key));
        return new WithdrawalPlan(
            scope, stated.Count, [.. stated.Select(record => record.Key).Where(missing.Contains)], rejectedWithoutKey,
            vintage, later.Max(record => record.Vintage), statesSource);
    }

    private static IReadOnlyList<RecordKey> KeysOf(ImportRow row) => row switch
    {
        ImportRow.Stated taken => [.. taken.Records.Select(record => record.Key)],
        ImportRow.Rejected rejected => rejected.Keys,
        _ => [],
    };

    /// <summary>What a person must agree to, in French; null where nothing must be asked.</summary>
    public string? Question => Later is not null
            ? $"Le fichier est de {Vintage}, et sa source a parlé depuis ({Later}) : il n'est plus la liste complète "
                + $"de {Scope.Text}. Ce qui a été dit depuis resterait, {Withdrawn}."
        : StatedCount == 0 && !StatesSource
            ? $"Le fichier ne dit rien de {Scope.Source}, dont rien n'est connu : il n'est pas sa liste complète."
        : Missing.Count == 0 ? null
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
