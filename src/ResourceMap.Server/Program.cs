using ResourceMap.Server.Commands;
using ResourceMap.Server.Web;

return await CommandLine.RunAsync(args, ServeAsync);

static async Task<int> ServeAsync(string[] configuration)
{
    var builder = WebApplication.CreateBuilder(configuration);
    var app = builder.Build();
    app.MapResourceMapWeb();
    await app.RunAsync();
    return ExitCodes.Done;
}

/// <summary>Named so that tests can start the whole server.</summary>
public partial class Program;
