using ResourceMap.Refusals;

namespace ResourceMap.Network;

/// <summary>A question that would visit too many actors is refused whole, never cut in silence.</summary>
public static class NetworkWidth
{
    /// <summary>No question visits more actors.</summary>
    public const int ActorsMax = 5_000;

    /// <exception cref="RefusedException">More actors than <see cref="ActorsMax"/>.</exception>
    internal static void Check(int actors)
    {
        if (actors > ActorsMax)
            throw new RefusedException(
                RefusalCode.NetworkTooWide,
                $"Plus de {ActorsMax} acteurs seraient à visiter : réduisez la profondeur, les sortes de liens ou le "
                + "territoire.");
    }
}
