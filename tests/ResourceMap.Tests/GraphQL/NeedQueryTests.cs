namespace ResourceMap.Tests.GraphQL;

public sealed class NeedQueryTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    [Fact]
    public async Task Needs_are_proposed_for_plain_words_and_none_for_no_word()
    {
        var body = await server.AskAsync(
            "{ needs(text: \"Aidant épuisé\", first: 1) { edges { node { code label scheme } } } "
                + "none: needs(text: \" \") { totalCount } }");

        var need = Assert.Single(body.At("needs", "edges")!.AsArray())!["node"]!;
        Assert.Equal("besoin-courant:repit-aidant", (string?)need["code"]);
        Assert.Equal("Répit de l'aidant", (string?)need["label"]);
        Assert.Equal("BESOIN_COURANT", (string?)need["scheme"]);
        Assert.Equal(0, (int)body.At("none", "totalCount")!);
    }
}
