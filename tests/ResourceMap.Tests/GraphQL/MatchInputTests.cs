namespace ResourceMap.Tests.GraphQL;

/// <summary>What a person may type into the page and get wrong.</summary>
public sealed class MatchInputTests(DirectoryServer server) : IClassFixture<DirectoryServer>
{
    [Theory]
    [InlineData("ageMonths: 100, neededBy: \"2026-01-01\"", "La date souhaitée est passée.")]
    [InlineData("ageMonths: 100, neededBy: \"2300-01-01\"", "« 2300-01-01 » : une date va de 1900 à 2200.")]
    [InlineData("ageMonths: 1441", "L'âge va de 0 à 120 ans.")]
    [InlineData("ageMonths: 100, audience: \"mode:11\"", "« mode:11 » n'est pas un code de clientele.")]
    [InlineData("ageMonths: 100, titles: [{kind: \"titre:ase\", from: \"2026-02-01\", to: \"2026-01-01\"}]",
        "Un titre finit avant de commencer.")]
    [InlineData("ageMonths: 100, maxDistanceMeters: 2000000", "La distance va de 0 à 1000 km.")]
    public async Task What_a_person_types_wrongly_is_refused_in_their_language(string input, string message)
    {
        var body = await server.AskAsync("{ match(input: {place: {communeCode: \"37261\"}, "
            + "evaluatedOn: \"2026-06-15\", needs: [{code: \"serafin:1.1.1\", priority: 1}], "
            + input + "}) { evaluatedOn } }");

        Assert.Equal(message, (string?)body["errors"]![0]!["message"]);
        Assert.Equal(["INVALID_INPUT"], EngineTests.Codes(body));
    }
}
