using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The modes of FINESS by which people are hosted, and what a word for a mode bears on.</summary>
public static class CareModes
{
    /// <summary>Tous modes d'accueil avec hébergement.</summary>
    private static readonly Code AnyHosting = new(Schemes.Mode, "43");

    private static readonly Code[] Hosting =
        [.. new[] { "11", "15", "17", "22", "40", "43" }.Select(mode => new Code(Schemes.Mode, mode))];

    /// <summary>Tous modes, avec et sans hébergement.</summary>
    private static readonly Code[] Any = [new(Schemes.Mode, "46"), new(Schemes.Mode, "48")];

    /// <summary>
    /// Whether a line is of this mode. Null when its mode is wide or unknown; a mode of hosting never bears on what
    /// hosts nobody (practice-C26).
    /// </summary>
    public static bool? BearsOn(Code mode, OfferLine line) => line.Offer.CareMode switch
    {
        null => Hosting.Contains(mode) && !MayHost(line) ? false : null,
        { } own when own == mode || (mode == AnyHosting && Hosting.Contains(own)) => true,
        { } own when Any.Contains(own) || (own == AnyHosting && Hosting.Contains(mode)) => null,
        _ => false,
    };

    /// <summary>It hosts, or its kind may (an IME that declares no mode), and then in any form (practice-C5).</summary>
    private static bool MayHost(OfferLine line) =>
        line.Offer.Reach == Reach.Heberge || line.Profile?.Modes.Any(Hosting.Contains) == true;
}
