namespace ResourceMap.Tests.GraphQL;

public sealed class NeedQueryTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    [Fact]
    public async Task Needs_are_proposed_for_plain_words_and_none_for_no_word()
    {
        var body = await server.AskAsync(
            "{ needs(text: \"Aidant épuisé\", first: 1) { code label scheme } none: needs(text: \" \") { code } }");

        var need = Assert.Single(body.At("needs")!.AsArray())!;
        Assert.Equal("besoin-courant:repit-aidant", (string?)need["code"]);
        Assert.Equal("Répit de l'aidant", (string?)need["label"]);
        Assert.Empty(body.At("none")!.AsArray());
    }
}
