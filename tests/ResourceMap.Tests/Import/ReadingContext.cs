using ResourceMap.Import;
using ResourceMap.Import.Statements;
using ResourceMap.Tests.Graph;

namespace ResourceMap.Tests.Import;

/// <summary>What layouts are told in tests.</summary>
internal static class ReadingContext
{
    /// <summary>Of a layout that says itself who states what it reads.</summary>
    public static readonly LayoutContext OfSeed = new(StatementsLayout.Word, Reference.OfSeed);
}
