namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>The words that an enum of the schema has where C# has texts of a closed list.</summary>
/// <param name="Type">The enum of the schema, such as <c>CodeScheme</c>.</param>
/// <param name="Words">Such as <c>besoin-courant</c>, which the schema writes BESOIN_COURANT.</param>
internal sealed record ClosedWords(string Type, IReadOnlyCollection<string> Words);
