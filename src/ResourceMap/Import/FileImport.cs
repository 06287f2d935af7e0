namespace ResourceMap.Import;

/// <summary>One file that is to be brought in, as it was asked for.</summary>
public sealed record FileImport(ILayout Layout, ImportFile File, LayoutContext Context)
{
    /// <summary>Each may remark on a row, which is taken in all the same.</summary>
    public IReadOnlyList<IRowCheck> Checks { get; init; } = [];

    /// <summary>What the file is the complete list of; kept with the run.</summary>
    public CompleteScope? Scope { get; init; }

    public Withdrawal Withdrawal { get; init; } = Withdrawal.Asks;

    /// <summary>Every row, once each; a file may be read again.</summary>
    internal IEnumerable<ImportRow> ReadRows() => Layout.Read(File, Context);
}
