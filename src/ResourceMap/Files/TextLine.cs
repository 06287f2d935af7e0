namespace ResourceMap.Files;

/// <summary>One line of a text file, without its end.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsDamaged">Something in it was lost before us: it cannot be trusted to be what was meant.</param>
public readonly record struct TextLine(int Number, string Text, bool IsDamaged);
