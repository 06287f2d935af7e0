using System.CommandLine;
using ResourceMap.Graph;
using ResourceMap.Refusals;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Server.Commands;

/// <summary>The verbs. <c>serve</c> is the default one; what it does not know goes to configuration.</summary>
public static class CommandLine
{
    /// <summary>How long a verb may take to stop after Ctrl-C: a transaction is short.</summary>
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(10);

    /// <param name="serve">Runs the web host with the arguments left over as its configuration.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> serve)
    {
        var root = Verbs(serve);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return Refuse(string.Join('\n', parsed.Errors.Select(error => error.Message)));
        var isServe = parsed.CommandResult.Command is RootCommand or { Name: "serve" };
        if (!isServe && parsed.UnmatchedTokens.Count > 0)
            return Refuse($"« {parsed.UnmatchedTokens[0]} » est de trop : --help dit ce que ce verbe prend. "
                + "Ses réglages viennent de l'environnement ou d'appsettings.json.");
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // The web host listens to Ctrl-C itself and ends its requests first.
                ProcessTerminationTimeout = isServe ? null : StopTimeout,
            });
        }
        catch (ConfigurationException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitCodes.Configuration;
        }
        catch (RefusedException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return fault.Refusal.Code == RefusalCode.DatabaseNewer ? ExitCodes.Configuration : ExitCodes.Failed;
        }
        catch (Exception fault) when (SqlFaults.Explain(fault) is { } refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Sentence);
            return ExitCodes.Failed;
        }
        catch (Exception fault) when (fault is GraphUnavailableException or ProjectedElsewhereException)
        {
            await Console.Error.WriteLineAsync(fault is ProjectedElsewhereException
                ? "Un autre processus projette dans le graphe : réessayez quand il a fini."
                : $"Le graphe ne répond pas : {fault.InnerException?.Message}");
            return ExitCodes.Failed;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException) when (!isServe)
        {
            await Console.Error.WriteLineAsync("Interrompu. La même commande reprend où il faut.");
            return ExitCodes.Failed;
        }
    }

    private static RootCommand Verbs(Func<string[], Task<int>> serve)
    {
        var serveVerb = new Command("serve", "Répond sur le web (verbe par défaut)");
        var root = new RootCommand("ResourceMap : qui peut aider cette personne, ici ?")
        {
            serveVerb, ImportCommand.Create(), SourcesCommand.Create(), DirectoryCommand.Create(),
            GraphCommand.Create(),
        };
        foreach (var command in new[] { root, serveVerb })
        {
            command.TreatUnmatchedTokensAsErrors = false;
            command.SetAction((parsed, _) => IsConfiguration(parsed.UnmatchedTokens)
                ? serve([.. parsed.UnmatchedTokens])
                : Task.FromResult(Refuse($"Verbe inconnu : {parsed.UnmatchedTokens[0]}. "
                    + $"Verbes : {string.Join(", ", root.Subcommands.Select(verb => verb.Name))}.")));
        }

        return root;
    }

    /// <summary>A first word that is no option is a verb with a fault in it, not configuration.</summary>
    private static bool IsConfiguration(IReadOnlyList<string> tokens) =>
        tokens.Count == 0 || tokens[0].StartsWith('-') || tokens[0].StartsWith('/') || tokens[0].Contains('=');

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCodes.Usage;
    }
}
