using System.Collections.Frozen;

namespace ResourceMap.Nomenclatures;

/// <summary>
/// Which declared needs answer which, by the links of the tables: upwards only, along the tree and from link to link
/// (practice-B4).
/// </summary>
internal sealed class NeedLinks
{
    private readonly FrozenDictionary<Code, IReadOnlyList<Code>> _below;

    public NeedLinks(IReadOnlyList<CodeEntry> entries, IReadOnlyList<NeedLink> links)
    {
        var up = entries.Where(entry => entry.Parent is not null).Select(entry => (entry.Code, To: entry.Parent!.Value))
            .Concat(links.Select(link => (Code: link.From, link.To)))
            .Concat(links.Where(link => link.IsSame).Select(link => (Code: link.To, To: link.From)))
            .ToLookup(step => step.Code, step => step.To);
        _below = entries.Where(entry => Schemes.OfNeeds.Contains(entry.Code.Scheme))
            .SelectMany(entry => Above(entry.Code, up), (entry, above) => (entry.Code, Above: above))
            .GroupBy(pair => pair.Above, pair => pair.Code)
            .ToFrozenDictionary(
                group => group.Key,
                group => (IReadOnlyList<Code>)[.. group.Order(NaturalOrder.Instance)]);
    }

    /// <summary>Every need whose answer is an answer to this one, but itself, in natural order.</summary>
    public IReadOnlyList<Code> Below(Code need) => _below.GetValueOrDefault(need, []);

    private static HashSet<Code> Above(Code need, ILookup<Code, Code> up)
    {
        var above = new HashSet<Code>();
        var rest = new Stack<Code>(up[need]);
        while (rest.TryPop(out var next))
        {
            if (next == need || !above.Add(next))
                continue;
            foreach (var further in up[next])
                rest.Push(further);
        }

        return above;
    }
}
