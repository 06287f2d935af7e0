using System.Text;

namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>How a Neo4j server is reached over HTTP. The password is never printed.</summary>
/// <param name="Url">The root of the server, http or https, without credentials in it.</param>
/// <param name="User">A name without a colon, which Basic authentication cannot carry.</param>
/// <param name="Database">Always said to the server, which resolves no home database over HTTP.</param>
public sealed record Neo4jOptions(Uri Url, string User, string Password, string Database = "neo4j")
{
    /// <summary>PEM file of the authority that signed the server's certificate; null trusts the system's.</summary>
    public string? CertificateAuthorityFile { get; init; }

    /// <summary>Below the server's <c>server.threads.worker_count</c>, so that it never queues our requests.</summary>
    public int ConnectionsMax { get; init; } = 16;

    public TimeSpan ConnectDeadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For one try of one read, to the last byte of its answer.</summary>
    public TimeSpan ReadDeadline { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For each call that writes; below the server's <c>db.transaction.timeout</c> of 30 s.</summary>
    public TimeSpan WriteDeadline { get; init; } = TimeSpan.FromSeconds(25);

    public TimeSpan RollbackDeadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A read is sent at most so often…</summary>
    public int TriesMax { get; init; } = 5;

    /// <summary>…and never again once this has passed since it was first sent.</summary>
    public TimeSpan RetryBudget { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Before the second try, ± 20 %; doubled before each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    internal void Check()
    {
        if (!Url.IsAbsoluteUri || Url.Scheme is not ("http" or "https") || Url.UserInfo.Length > 0)
            throw new ArgumentException("The URL of Neo4j must be http or https, without user or password in it.");
        if (User.Length == 0 || User.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("The user of Neo4j must be named, without a colon in the name.");
    }

    private bool PrintMembers(StringBuilder text)
    {
        var address = Url.IsAbsoluteUri ? Url.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "?";
        text.Append("Url = ").Append(address).Append(", User = ").Append(User).Append(", Database = ").Append(Database);
        return true;
    }
}
