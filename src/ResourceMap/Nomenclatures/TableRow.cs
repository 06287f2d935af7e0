using System.Globalization;
using ResourceMap.Refusals;

namespace ResourceMap.Nomenclatures;

/// <summary>One row of a table. What it cannot read is a fault, and reading goes on.</summary>
internal sealed class TableRow(string place, IReadOnlyDictionary<string, string> fields, Faults faults)
{
    public string Text(string column)
    {
        if (fields.TryGetValue(column, out var text))
            return text;
        Fault($"la colonne « {column} » manque");
        return "";
    }

    public string? TextOrNull(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public string Required(string column)
    {
        var text = Text(column);
        if (text.Length == 0)
            Fault($"« {column} » est vide");
        return text;
    }

    public bool YesNo(string column) => OneOf(column, "no", "yes") == "yes";

    /// <summary>Any other word is a fault, and read as the first of these.</summary>
    public string OneOf(string column, params string[] words)
    {
        var text = Text(column);
        if (words.Contains(text))
            return text;
        Fault($"« {column} » vaut « {Echo.Cut(text)} » ; attendu : {string.Join(", ", words)}");
        return words[0];
    }

    public int? IntegerOrNull(string column)
    {
        if (TextOrNull(column) is not { } text)
            return null;
        if (int.TryParse(text, CultureInfo.InvariantCulture, out var value))
            return value;
        Fault($"« {column} » vaut « {Echo.Cut(text)} », qui n'est pas un nombre entier");
        return null;
    }

    public Code Code(string column) => ToCode(Required(column));

    public Code? CodeOrNull(string column) => TextOrNull(column) is { } text ? ToCode(text) : null;

    /// <summary>Several codes in one cell, divided by <c>|</c>.</summary>
    public IReadOnlyList<Code> Codes(string column) => [.. Values(column).Select(ToCode)];

    /// <summary>The same where the column holds one scheme alone.</summary>
    public IReadOnlyList<string> Values(string column) =>
        Text(column).Split('|', StringSplitOptions.RemoveEmptyEntries);

    public Reach Reach(string column)
    {
        var text = Text(column);
        if (Enum.TryParse<Reach>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var reach))
            return reach;
        Fault($"« {Echo.Cut(text)} » n'est pas SE_DEPLACE, SECTORISE, RECOIT ou HEBERGE");
        return default;
    }

    public void Fault(string fault) => faults.Add(place, fault);

    private Code ToCode(string text)
    {
        if (!Nomenclatures.Code.TryParse(text, out var code))
            Fault($"« {Echo.Cut(text)} » n'est pas un code d'une nomenclature connue");
        return code;
    }
}
