namespace ResourceMap.Nomenclatures;

/// <summary>The order of codes that people expect: 1.1.10 after 1.1.9, 13.99 after 13.5.</summary>
public sealed class NaturalOrder : IComparer<Code>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(Code x, Code y)
    {
        var left = x.Value.Split('.');
        var right = y.Value.Split('.');
        var byPart = left.Zip(right, ComparePart).FirstOrDefault(order => order != 0);
        if (byPart != 0)
            return byPart;
        var byLength = left.Length.CompareTo(right.Length);
        return byLength != 0 ? byLength : x.CompareTo(y);
    }

    private static int ComparePart(string left, string right) =>
        int.TryParse(left, out var leftNumber) && int.TryParse(right, out var rightNumber)
            ? leftNumber.CompareTo(rightNumber)
            : string.CompareOrdinal(left, right);
}
