namespace ResourceMap.Network;

/// <summary>A question that would visit too many actors of the network: refused whole, never cut in silence.</summary>
public sealed class NetworkTooWideException() : Exception(
    $"Plus de {ActorsMax} acteurs seraient à visiter : réduisez la profondeur, les sortes de liens ou le territoire.")
{
    /// <summary>No question visits more actors.</summary>
    public const int ActorsMax = 5_000;

    /// <summary>The stable code for the face that answers.</summary>
    public const string Code = "NETWORK_TOO_WIDE";

    /// <exception cref="NetworkTooWideException">More actors than <see cref="ActorsMax"/>.</exception>
    internal static void Check(int actors)
    {
        if (actors > ActorsMax)
            throw new NetworkTooWideException();
    }
}
