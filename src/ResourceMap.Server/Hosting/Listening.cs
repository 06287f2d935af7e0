using System.Globalization;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;

namespace ResourceMap.Server.Hosting;

/// <summary>Where the program listens, and under which names it answers.</summary>
internal static class Listening
{
    /// <summary>Where it listens when nothing says so. A launch profile would win over the environment.</summary>
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] WhereToListen = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <exception cref="ConfigurationException">For an address that is none, before anything is prepared.</exception>
    public static void UseAddresses(this WebApplicationBuilder builder)
    {
        if (!WhereToListen.Any(key => builder.Configuration.GetSection(key).Exists()))
            builder.WebHost.UseUrls(DefaultUrl);
        var addresses = Split(builder.Configuration["urls"]).Select(Parse).ToList();
        foreach (var key in (string[])["http_ports", "https_ports"])
            Array.ForEach(Split(builder.Configuration[key]), CheckPort);
        // A page elsewhere can point a name of its own at this machine; the names that are ours are known.
        var named = Split(builder.Configuration["AllowedHosts"]).ToList();
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.IncludeFailureMessage = false;
            options.AllowedHosts = named.Contains("*")
                ? ["*"]
                : [.. named, "localhost", "127.0.0.1", "[::1]",
                    .. addresses.Select(address => address.Host).Where(host => !Everywhere.Contains(host))];
        });
    }

    /// <summary>It listens to other machines too, and no name is known that they could use.</summary>
    public static bool IsNamelessElsewhere(this WebApplication app) =>
        string.IsNullOrEmpty(app.Configuration["AllowedHosts"])
        && app.Urls.Any(url => Everywhere.Contains(BindingAddress.Parse(url).Host));

    /// <exception cref="IOException">When nothing can listen there, with the reason.</exception>
    public static async Task ListenAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or SocketException or InvalidOperationException)
        {
            var where = app.Configuration["urls"] ?? app.Configuration["http_ports"];
            throw new IOException($"Impossible d'écouter sur {where} : {Reason(fault)}", fault);
        }
    }

    private static string Reason(Exception fault) => fault switch
    {
        { InnerException: AddressInUseException } =>
            "cette adresse est déjà prise. Arrêtez l'autre programme ou choisissez-en une autre par --urls.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            "ce compte n'en a pas le droit. Choisissez un port au-dessus de 1023 par --urls.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            "cette adresse n'est pas une adresse de cette machine.",
        _ => fault.Message,
    };

    private static string[] Split(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static BindingAddress Parse(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address is { Scheme: "http" or "https", Port: >= 0 and <= ushort.MaxValue, PathBase: "" or "/" })
                return address;
        }
        catch (FormatException)
        {
            // Said below, like the other faults of an address.
        }

        throw new ConfigurationException(
            $"urls vaut « {url} » : une adresse où écouter est attendue, comme http://127.0.0.1:5080.");
    }

    private static void CheckPort(string port)
    {
        if (!ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            throw new ConfigurationException($"« {port} » n'est pas un port : de 0 à {ushort.MaxValue}.");
    }
}
