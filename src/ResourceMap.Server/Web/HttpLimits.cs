using Microsoft.AspNetCore.Server.Kestrel.Core;
using ResourceMap.Server.GraphQL.Transport;

namespace ResourceMap.Server.Web;

/// <summary>What one client, slow or greedy, may take of the server.</summary>
public static class HttpLimits
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void Set(KestrelServerOptions kestrel, int bodyBytesMax)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = bodyBytesMax;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = Patience;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        kestrel.Limits.MaxConcurrentConnections = 1_000;
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: Patience / 2);
        kestrel.Limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: Patience / 2);
    }

    /// <summary>
    /// The size of a compressed answer tells of a secret that stands beside text of the asker's (BREACH). The answers
    /// hold none, and no cookie says who asks: they are compressed, over TLS too.
    /// </summary>
    public static IServiceCollection AddCompressedAnswers(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [Negotiation.Json, Negotiation.Response];
        });
}
