using System.CommandLine;

namespace ResourceMap.Server.Commands;

/// <summary><c>import LAYOUT FILE…</c>: brings files into the directory.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Layout = new("format")
    {
        Description = "L'un des formats que liste le verbe sources",
    };

    private static readonly Argument<string[]> Files = new("fichier")
    {
        Description = "Fichiers, compressés (.gz) ou non",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "De qui est le fichier (file:cd37), quand son format ne le dit pas",
    };

    private static readonly Option<string?> Complete = new("--complete")
    {
        Description = "Le fichier est la liste complète de cette portée (finess/DEP-37) : ce qu'il n'a plus est retiré",
    };

    private static readonly Option<bool> Yes = new("--yes")
    {
        Description = "Retire ou remplace sans demander, même beaucoup",
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Dit ce qui changerait, champ par champ, et n'écrit rien",
    };

    private static readonly Option<string?> Vintage = new("--vintage")
    {
        Description = "Millésime des contours (outlines), tel que cog:2018 : leurs fichiers ne le disent pas",
    };

    public static Command Create()
    {
        var command = new Command("import", "Importe des fichiers dans l'annuaire")
        {
            Layout, Files, Source, Complete, Yes, DryRun, Vintage,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(OrderOf(parsed), cancellationToken));
        return command;
    }

    private static ImportOrder OrderOf(ParseResult parsed) =>
        new(parsed.GetValue(Layout)!, parsed.GetValue(Files)!)
        {
            Source = parsed.GetValue(Source),
            Scope = parsed.GetValue(Complete),
            Vintage = parsed.GetValue(Vintage),
            IsConfirmed = parsed.GetValue(Yes),
            IsDry = parsed.GetValue(DryRun),
        };

    private static async Task<int> RunAsync(ImportOrder order, CancellationToken cancellationToken)
    {
        var source = order.Read();
        if (!source.IsRead)
        {
            await Console.Error.WriteLineAsync(source.Refusals[0].Sentence);
            return ExitCodes.Usage;
        }

        var import = await ImportVerb.PrepareAsync(cancellationToken);
        return order.Layout is null
            ? await import.RunReferenceAsync(order, cancellationToken)
            : await import.RunAsync(order, source.Value, cancellationToken);
    }
}
