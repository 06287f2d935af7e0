using System.Runtime.InteropServices;
using ResourceMap.Server.Commands;
using ResourceMap.Server.GraphQL;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.Web;

namespace ResourceMap.Server.Hosting;

/// <summary>The default verb: prepares what must be there, then answers until it is stopped.</summary>
public static class Serve
{
    /// <param name="arguments">Go to the configuration, such as <c>--ResourceMap:LoadSeed=false</c>.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        Surroundings.Check();
        await using var app = Build(arguments);
        using var stop = new CancellationTokenSource();
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        try
        {
            await app.Services.GetRequiredService<Preparation>().RunAsync(stop.Token);
            app.Lifetime.ApplicationStarted.Register(() => Announce(app));
            await app.ListenAsync(stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.WriteLine("Arrêté pendant la préparation : le prochain démarrage la reprend.");
            return ExitCodes.Done;
        }

        await app.WaitForShutdownAsync();
        return ExitCodes.Done;

        // The web host listens to signals only once it runs.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static WebApplication Build(string[] arguments)
    {
        // Its settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });
        KnownWords.Check(arguments, builder.Configuration);
        RecordsOptions.Check(builder.Configuration);
        builder.UseAddresses();
        var options = ResourceMapOptions.Read(builder.Configuration);
        var engine = GraphEngineOptions.Read(builder.Configuration);
        var limits = Section.Read<Limits>(builder.Configuration, Limits.Section);
        builder.WebHost.ConfigureKestrel(kestrel => HttpLimits.Set(kestrel, limits.BodyBytesMax));
        builder.Services.AddDirectory(options).AddGraph(engine).AddQuestions(options.Match)
            .AddResourceMapGraphQL(limits).AddCompressedAnswers().AddHostedService<Draining>();
        var app = builder.Build();
        app.UseResponseCompression();
        app.MapResourceMapWeb();
        app.MapHealth();
        app.MapResourceMapGraphQL().WithMetadata(Health.NeedsGraph);
        return app;
    }

    private static void Announce(WebApplication app)
    {
        foreach (var url in app.Urls)
            Console.WriteLine($"Ouvrez {url}/ (la page) ou {url}/graphql (l'API).");
        if (app.IsNamelessElsewhere())
            Console.WriteLine("D'une autre machine, rien n'est servi sous un nom qui n'est pas dans AllowedHosts.");
    }
}
