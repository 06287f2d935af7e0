using ResourceMap.Server.Web;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapResourceMapWeb();
await app.RunAsync();

/// <summary>Named so that tests can start the whole server.</summary>
public partial class Program;
