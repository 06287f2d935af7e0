using System.CommandLine;
using ResourceMap.Import;

namespace ResourceMap.Server.Commands;

/// <summary><c>sources</c>: what can be imported.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var command = new Command("sources", "Liste ce qui peut être importé");
        command.SetAction(parsed =>
        {
            foreach (var (name, description) in Described)
                parsed.InvocationConfiguration.Output.WriteLine($"{name,-20} {description}");
            return ExitCodes.Done;
        });
        return command;
    }

    public static IEnumerable<(string Name, string Description)> Described =>
        ImportReference.Sources.Select(source => (source.Key, source.Value))
            .Concat(Layouts.All.Select(layout => (layout.Name, layout.Description)));
}
