using System.Diagnostics.CodeAnalysis;

namespace ResourceMap.Territories;

/// <summary>
/// A territory and its kind, written as <c>COM-37261</c>, <c>ARM-75101</c>, <c>EPCI-243700754</c>, <c>DEP-37</c>,
/// <c>REG-24</c>, <c>CTCD-69M</c>, <c>ARR-371</c>, <c>CAN-3701</c>, <c>BV-37261</c>, <c>FR</c> or <c>ZONE-…</c>.
/// Codes are text: 2A004 is no number. The default value is no territory.
/// </summary>
public readonly record struct TerritoryId(string Value)
{
    private static readonly Dictionary<string, TerritoryKind> Kinds = new(StringComparer.Ordinal)
    {
        ["COM"] = TerritoryKind.Commune,
        ["ARM"] = TerritoryKind.ArrondissementMunicipal,
        ["EPCI"] = TerritoryKind.Epci,
        ["DEP"] = TerritoryKind.Departement,
        ["REG"] = TerritoryKind.Region,
        ["CTCD"] = TerritoryKind.Ctcd,
        ["ARR"] = TerritoryKind.Arrondissement,
        ["CAN"] = TerritoryKind.Canton,
        ["BV"] = TerritoryKind.BassinDeVie,
        ["ZONE"] = TerritoryKind.Zone,
    };

    public static TerritoryId France { get; } = new("FR");

    public TerritoryKind Kind => Value == "FR" ? TerritoryKind.Pays : Kinds[Value[..Value.IndexOf('-')]];

    /// <summary>The code without its kind: 37261 of COM-37261.</summary>
    public string Code => Value[(Value.IndexOf('-') + 1)..];

    /// <summary>In characters: what is longer is no id, and no index of a server takes it.</summary>
    public const int LengthMax = 100;

    public static TerritoryId Commune(string code) => new("COM-" + code);

    public static TerritoryId Departement(string code) => new("DEP-" + code);

    /// <summary>Reads an id; false where the prefix is no kind of territory, the code is empty or it is longer than
    /// <see cref="LengthMax"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out TerritoryId id)
    {
        var dash = text?.IndexOf('-') ?? -1;
        var isKnown = text == "FR" || (dash > 0 && dash < text!.Length - 1 && text.Length <= LengthMax
            && Kinds.ContainsKey(text[..dash]));
        id = isKnown ? new TerritoryId(text!) : default;
        return isKnown;
    }

    public override string ToString() => Value;
}
