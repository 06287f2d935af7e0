using ResourceMap.Server.Commands;

namespace ResourceMap.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData()]
    [InlineData("--urls", "http://127.0.0.1:0")]
    [InlineData("--ResourceMap:DataDirectory=x")]
    public async Task Without_a_verb_everything_goes_to_the_configuration_of_serve(params string[] args)
    {
        string[] configuration = ["unserved"];

        var code = await RunAsync(args, left => configuration = left);

        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(args, configuration);
    }

    [Fact]
    public async Task Serve_takes_what_follows_it_as_configuration()
    {
        string[] configuration = ["unserved"];

        await RunAsync(["serve", "--urls", "http://127.0.0.1:0"], left => configuration = left);

        Assert.Equal(["--urls", "http://127.0.0.1:0"], configuration);
    }

    [Theory]
    [InlineData("improt", "finess-et", "x")]
    [InlineData("import")]
    [InlineData("import", "no-such-source", "x")]
    [InlineData("import", "finess-et", "no-such-file")]
    [InlineData("graph", "verify", "--repare")]
    [InlineData("sources", "--json")]
    public async Task What_cannot_be_understood_is_a_fault_of_usage_and_serves_nothing(params string[] args)
    {
        Assert.Equal(ExitCodes.Usage, await RunAsync(args, _ => Assert.Fail("served")));
    }

    [Theory]
    [InlineData("status")]
    [InlineData("rebuild")]
    [InlineData("verify")]
    public async Task A_graph_that_lives_in_the_process_that_answers_is_left_to_it(string verb)
    {
        Assert.Equal(ExitCodes.Configuration, await RunAsync(["graph", verb], _ => Assert.Fail("served")));
    }

    [Fact]
    public async Task The_sources_are_listed()
    {
        Assert.Equal(ExitCodes.Done, await RunAsync(["sources"], _ => Assert.Fail("served")));
    }

    private static Task<int> RunAsync(string[] args, Action<string[]> serve) => CommandLine.RunAsync(args, left =>
    {
        serve(left);
        return Task.FromResult(ExitCodes.Done);
    });
}
