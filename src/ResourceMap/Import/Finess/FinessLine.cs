namespace ResourceMap.Import.Finess;

/// <summary>One row of a FINESS extract, trimmed, quotes undone.</summary>
/// <param name="Number">The line of the file on which the row begins, from 1.</param>
/// <param name="Fault">Why the row cannot be read, in French; its fields are then only a guess.</param>
internal sealed record FinessLine(int Number, IReadOnlyList<string> Fields, string? Fault)
{
    /// <summary>The first column: the kind of the row.</summary>
    public string Section => Fields[0];

    /// <summary>The value of a column; empty where the row ends before it.</summary>
    public string this[int column] => column < Fields.Count ? Fields[column] : "";
}
