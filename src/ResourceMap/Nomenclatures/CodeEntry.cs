namespace ResourceMap.Nomenclatures;

/// <summary>A code with its French label.</summary>
/// <param name="Label">The code's own value where no table and no row gives a label.</param>
/// <param name="Parent">The next broader code; null at the top.</param>
/// <param name="Group">The axis or family of the code as its table says it, such as Handicap for a clientèle.</param>
public sealed record CodeEntry(Code Code, string Label, Code? Parent, string? Group);
