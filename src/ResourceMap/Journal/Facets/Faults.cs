using ResourceMap.Refusals;

namespace ResourceMap.Journal.Facets;

/// <summary>What is wrong with one payload. What is wrong all over is told as far as a person reads.</summary>
internal sealed class Faults
{
    private const int ToldMax = 20;
    private readonly List<Refusal> _told = [];

    /// <summary>Of all, told or not.</summary>
    public int Count { get; private set; }

    public IReadOnlyList<Refusal> Told => _told;

    /// <param name="why">Follows the place in the sentence, without a full stop.</param>
    /// <param name="value">What stands there; cut where it is long.</param>
    public void Add(RefusalCode code, string path, string why, string? value = null)
    {
        Count++;
        if (_told.Count < ToldMax)
            _told.Add(new Refusal(code, $"{path} {why}.", path, value is null ? null : Echo.Cut(value)));
    }

    public void Add(IEnumerable<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            Count++;
            _told.Add(refusal);
        }
    }
}
