using System.Globalization;
using ResourceMap.Server.Commands;
using ResourceMap.Server.Hosting;

// Figures, dates and order are the same on every machine; what is French says so.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await CommandLine.RunAsync(args, Serve.RunAsync);

/// <summary>Named so that tests can start the whole server.</summary>
public partial class Program;
