using ResourceMap.Server.Commands;
using ResourceMap.Server.GraphQL;
using ResourceMap.Server.Web;

namespace ResourceMap.Server.Hosting;

/// <summary>The default verb: prepares what must be there, then answers until it is stopped.</summary>
public static class Serve
{
    /// <summary>Where it listens when nothing says so. A launch profile would win over the environment.</summary>
    private const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] WhereToListen = ["urls", "http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <param name="arguments">Go to the configuration, such as <c>--ResourceMap:LoadSeed=false</c>.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        // Its settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });
        if (!WhereToListen.Any(key => builder.Configuration.GetSection(key).Exists()))
            builder.WebHost.UseUrls(DefaultUrl);
        var options = ResourceMapOptions.Read(builder.Configuration);
        var engine = GraphEngineOptions.Read(builder.Configuration);
        builder.Services.AddDirectory(options).AddGraph(engine).AddQuestions(options.Match).AddResourceMapGraphQL();
        var app = builder.Build();
        await app.Services.GetRequiredService<Preparation>().RunAsync(app.Lifetime.ApplicationStopping);
        app.MapResourceMapWeb();
        app.MapHealth();
        app.MapResourceMapGraphQL();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        await app.RunAsync();
        return ExitCodes.Done;
    }

    private static void Announce(WebApplication app)
    {
        foreach (var url in app.Urls)
            Console.WriteLine($"Ouvrez {url}/ (la page) ou {url}/graphql (l'API).");
    }
}
