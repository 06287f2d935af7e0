using ResourceMap.Catalog;
using ResourceMap.Graph;
using ResourceMap.Storage.Neo4j.QueryApi;

namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// What the transactions of one application or replacement know of each other. Batches are numbered by the graph, one
/// after the other, whichever process writes them.
/// </summary>
/// <param name="isWhole">It puts what it writes in the place of all that is there.</param>
internal sealed class WriteRun(bool isWhole)
{
    /// <summary>Of sites and offers: so that a transaction stays under the memory and the time a server gives it.
    /// </summary>
    private const int WeightMax = 2_000;

    private readonly HashSet<(string Statement, object Term)> _terms = [];
    private long _number;

    public bool IsWhole => isWhole;

    /// <summary>What is of an older batch does not count: the first of a replacement, else none.</summary>
    public long Since { get; private set; }

    /// <summary>What was written last, and by which batch: older versions of it are still there.</summary>
    public (GraphChanges Changes, long Batch) Written { get; private set; } = (GraphChanges.None, 0);

    /// <summary>The same in batches that are not too heavy: services first, whatever else there is with the last.
    /// </summary>
    public static IEnumerable<GraphChanges> PartsOf(GraphChanges changes)
    {
        var services = new List<Service>();
        var weight = 0;
        foreach (var service in changes.Services)
        {
            weight += service.Sites.Count + service.Offers.Count;
            if (weight > WeightMax && services.Count > 0)
            {
                yield return GraphChanges.None with { Services = services };
                services = [];
                weight = service.Sites.Count + service.Offers.Count;
            }

            services.Add(service);
        }

        yield return changes with { Services = services };
    }

    /// <exception cref="ProjectedElsewhereException">Another process wrote since the last batch.</exception>
    public void Enter(long number)
    {
        if (_number > 0 && number != _number + 1)
            throw new ProjectedElsewhereException();
        if (_number == 0 && isWhole)
            Since = number;
        _number = number;
    }

    public void HasWritten(GraphChanges changes) => Written = (changes, _number);

    public void HasForgotten() => Written = (GraphChanges.None, 0);

    /// <summary>
    /// Territories, codes and squares that the statement has not been given yet: most batches name what an earlier one
    /// did.
    /// </summary>
    public List<T> Take<T>(CypherStatement statement, IEnumerable<T> terms)
        where T : notnull =>
        terms.Where(term => _terms.Add((statement.Name, term))).ToList();
}
