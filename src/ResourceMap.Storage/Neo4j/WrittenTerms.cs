namespace ResourceMap.Storage.Neo4j;

/// <summary>
/// The territories, codes and squares that one replacement has written: most batches name what an earlier one did.
/// </summary>
internal sealed class WrittenTerms
{
    private readonly HashSet<(string Statement, object Term)> _written = [];

    /// <summary>Those that the statement has not been given yet; from now on it has.</summary>
    public List<T> Take<T>(string statement, IEnumerable<T> terms)
        where T : notnull =>
        terms.Where(term => _written.Add((statement, term))).ToList();
}
