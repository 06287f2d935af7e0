using ResourceMap.Import.Finess;
using ResourceMap.Import.Statements;

namespace ResourceMap.Import;

/// <summary>Every file layout that can be imported, in the order of the verb <c>sources</c>.</summary>
public static class Sources
{
    public static IReadOnlyList<ISource> All { get; } =
        [new FinessEt(), new FinessEj(), new FinessEquipement(), new StatementsSource()];
}
