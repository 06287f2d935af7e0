namespace ResourceMap.Storage.Neo4j.QueryApi;

/// <summary>A Cypher text that is a constant of the program; what varies goes in as parameters.</summary>
/// <param name="Name">What logs and errors say in place of the text and its values.</param>
public sealed record CypherStatement(string Name, string Text);
