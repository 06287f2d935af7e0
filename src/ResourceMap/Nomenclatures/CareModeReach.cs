namespace ResourceMap.Nomenclatures;

/// <summary>What the modes of FINESS say of how an offer reaches people.</summary>
public static class CareModeReach
{
    /// <summary>
    /// A family and a night shelter host, but at which distance people look for them follows from the kind.
    /// </summary>
    private static readonly string[] HostingByKind = ["15", "22"];

    /// <summary>Null where the label leaves a doubt, or of another scheme.</summary>
    public static Reach? Of(Code mode) => mode is { Scheme: Schemes.Mode } ? mode.Value switch
    {
        "11" or "17" or "40" or "43" => Reach.Heberge,
        "13" or "14" or "21" or "44" => Reach.Recoit,
        "16" => Reach.SeDeplace,
        _ => null,
    }
    : null;

    /// <summary>Whether people live there, be it for a night.</summary>
    public static bool Hosts(Code mode) =>
        Of(mode) == Reach.Heberge || (mode.Scheme == Schemes.Mode && HostingByKind.Contains(mode.Value));
}
