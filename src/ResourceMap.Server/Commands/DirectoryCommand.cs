using System.CommandLine;
using ResourceMap.Journal;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Server.Commands;

/// <summary><c>directory verify</c>: looks after the database of the directory.</summary>
internal static class DirectoryCommand
{
    public static Command Create()
    {
        var verify = new Command("verify", "Vérifie que chaque fiche est encore ce qui a été écrit");
        verify.SetAction(async (_, cancellationToken) =>
        {
            await using var services = new ServiceCollection()
                .AddDirectory(ResourceMapOptions.Read(VerbConfiguration.Read())).BuildServiceProvider();
            return await VerifyAsync(
                services.GetRequiredService<SqlDatabase>(), services.GetRequiredService<IJournal>(), cancellationToken);
        });
        return new Command("directory", "Surveille la base de l'annuaire") { verify };
    }

    /// <summary>It changes nothing, and creates nothing where there is no database.</summary>
    private static async Task<int> VerifyAsync(
        SqlDatabase database, IJournal journal, CancellationToken cancellationToken)
    {
        database.Watch();
        var count = 0;
        foreach (var damage in await database.FindDamageAsync(cancellationToken))
        {
            count++;
            await Console.Error.WriteLineAsync($"{database.Name} : {damage}");
        }

        await foreach (var damaged in journal.FindDamagedAsync(cancellationToken))
        {
            count++;
            await Console.Error.WriteLineAsync($"{damaged.Record} (position {damaged.Position}) : {damaged.Damage}");
        }

        Console.WriteLine(count switch
        {
            0 => "Tout est ce qui a été écrit.",
            1 => "Un dégât : remettez une sauvegarde.",
            _ => $"{count} dégâts : remettez une sauvegarde.",
        });
        return count == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }
}
