using Microsoft.Extensions.Configuration;
using ResourceMap.Server.Hosting;

namespace ResourceMap.Tests.Hosting;

public sealed class ResourceMapOptionsTests
{
    [Fact]
    public void A_wrong_word_is_refused_with_the_right_ones()
    {
        var fault = Assert.Throws<ConfigurationException>(() => Read(("ResourceMap:DataDirectry", "x")));

        Assert.Contains("ResourceMap:DataDirectry", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ResourceMap:DataDirectory", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_are_kept_out_of_the_source_tree_when_nothing_is_said()
    {
        var folder = Read().DataDirectory;

        Assert.True(Path.IsPathFullyQualified(folder));
        Assert.False(folder.StartsWith(TestData.RepositoryRoot, StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_folder_is_refused_rather_than_taken_for_none() => Assert.Contains(
        "est vide",
        Assert.Throws<ConfigurationException>(() => Read(("ResourceMap:DataDirectory", ""))).Message,
        StringComparison.Ordinal);

    private static ResourceMapOptions Read(params (string Key, string Value)[] values) => ResourceMapOptions.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)))
            .Build());
}
