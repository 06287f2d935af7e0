using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>What a word for a mode of FINESS bears on.</summary>
public static class CareModes
{
    /// <summary>Tous modes d'accueil avec hébergement.</summary>
    private static readonly Code AnyHosting = new(Schemes.Mode, "43");

    /// <summary>Tous modes, avec et sans hébergement.</summary>
    private static readonly Code[] Any = [new(Schemes.Mode, "46"), new(Schemes.Mode, "48")];

    /// <summary>
    /// Whether a line is of this mode. Null when its mode is wide or unknown; a mode of hosting never bears on what
    /// hosts nobody (practice-C26).
    /// </summary>
    public static bool? BearsOn(Code mode, OfferLine line) => line.Offer.CareMode switch
    {
        null => CareModeReach.Hosts(mode) && !MayHost(line) ? false : null,
        { } own when own == mode || (mode == AnyHosting && CareModeReach.Hosts(own)) => true,
        { } own when Any.Contains(own) || (own == AnyHosting && CareModeReach.Hosts(mode)) => null,
        _ => false,
    };

    /// <summary>It hosts, or its kind may (an IME that declares no mode), and then in any form (practice-C5).</summary>
    private static bool MayHost(OfferLine line) =>
        line.Offer.Reach == Reach.Heberge || line.Profile?.Modes.Any(CareModeReach.Hosts) == true;
}
