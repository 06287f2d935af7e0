namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <param name="Version">Of the server, <see cref="Least"/> or later.</param>
/// <param name="Edition">As the server says it: <c>community</c> or <c>enterprise</c>.</param>
public sealed record ServerInfo(Version Version, string Edition)
{
    /// <summary>The first with explicit transactions over HTTP.</summary>
    public static Version Least { get; } = new(5, 26);
}
