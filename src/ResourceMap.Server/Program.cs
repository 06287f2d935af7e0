using ResourceMap.Server.Commands;
using ResourceMap.Server.Hosting;

return await CommandLine.RunAsync(args, Serve.RunAsync);

/// <summary>Named so that tests can start the whole server.</summary>
public partial class Program;
