using System.Diagnostics;
using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Server.Commands;
using ResourceMap.Tests.Journal;

namespace ResourceMap.Tests.Commands;

public sealed class ImportVerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("resourcemap-import-").FullName;

    [Fact]
    public async Task Who_imports_is_told_which_lines_to_look_at_and_why()
    {
        var file = Path.Combine(_folder, "x.ndjson");
        var kind = new JsonObject { ["code"] = "dispositif:PCPE" };
        var good = Stating.Service("a").Says((FacetNames.Name, "Exemple"), (FacetNames.Kind, kind));
        var elsewhere = Stating.Service("b").Says(
            (FacetNames.Name, "Exemple"),
            (FacetNames.Kind, kind),
            (FacetNames.Coverage, new JsonObject { ["include"] = new JsonArray("DEP-999") }));
        await File.WriteAllLinesAsync(
            file,
            [
                StatementLine.Write(good),
                StatementLine.Write(good).Replace("\"name\"", "\"nom\"", StringComparison.Ordinal),
                StatementLine.Write(elsewhere),
            ]);

        var (exitCode, told, faults) = await RunAsync(file);

        Assert.Equal(ExitCodes.DoneWithRejectedRows, exitCode);
        Assert.Contains(
            "x.ndjson : 3 lignes, 2 changées, 0 inchangée, 1 rejetée, 0 doublon, 0 fiche retirée", told,
            StringComparison.Ordinal);
        Assert.Equal(2, faults.Count);
        Assert.StartsWith("x.ndjson, ligne 2 : nom n'est pas", faults[0], StringComparison.Ordinal);
        Assert.Equal(
            "x.ndjson, ligne 3 : Territoire inconnu ou qui n'existe plus, et donc sans effet : DEP-999.", faults[1]);
    }

    [Fact]
    public async Task A_dry_run_names_the_file_that_it_cannot_read_and_goes_on_with_the_next()
    {
        var (bad, good) = (Path.Combine(_folder, "bad.ndjson"), Path.Combine(_folder, "ok.ndjson"));
        await File.WriteAllBytesAsync(bad, [0x1f, 0x8b]);
        await File.WriteAllTextAsync(good, StatementLine.Write(Stating.Service("a").IsNamed("Exemple")));

        var (exitCode, told, faults) = await RunAsync("--dry-run", bad, good);

        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.StartsWith("bad.ndjson : ", faults[0], StringComparison.Ordinal);
        Assert.Contains("ok.ndjson : 1 ligne, 1 changée", told, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(int ExitCode, string Told, List<string> Faults)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "ResourceMap.Server.dll"), "import", "statements",
            },
            Environment = { ["ResourceMap__DataDirectory"] = _folder },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var (told, faults) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await told, [.. (await faults).Split('\n', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
