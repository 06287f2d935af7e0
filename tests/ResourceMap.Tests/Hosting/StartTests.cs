using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ResourceMap.Tests.Hosting;

/// <summary>What a person reads when the program cannot start, and how it ends when it is told to.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("resourcemap-start-").FullName;

    [Theory]
    [InlineData("TZDIR", "FOLDER", "tzdata")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1", "ICU")]
    [InlineData("Graph__Motor", "Neo4j", "Graph:Engine")]
    [InlineData("Records__Engine", "SqlServer", "Sqlite")]
    public async Task A_machine_or_an_environment_that_will_not_do_is_told(string name, string value, string expected)
    {
        using var process = Start(value == "FOLDER" ? _folder : value, name);

        await process.WaitForExitAsync();

        Assert.Equal(78, process.ExitCode);
        Assert.Contains(expected, await process.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_without_a_stack()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://{taken.LocalEndpoint}";
        using var process = Start("false", "ResourceMap__LoadSeed", url);

        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(1, process.ExitCode);
        Assert.Contains($"{url} : cette adresse est déjà prise", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Told_to_stop_while_it_prepares_it_ends_cleanly()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no SIGTERM");
        using var process = Start("true", "ResourceMap__LoadSeed");
        while (!File.Exists(Path.Combine(_folder, "data", "directory.db")))
            await Task.Yield();

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("Arrêté pendant la préparation", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start(string value, string name, string url = "http://127.0.0.1:0") => Process.Start(
        new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "ResourceMap.Server.dll") },
            Environment =
            {
                ["ASPNETCORE_URLS"] = url,
                ["ResourceMap__DataDirectory"] = Path.Combine(_folder, "data"),
                [name] = value,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
