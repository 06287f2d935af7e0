using System.Collections.Concurrent;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>Reads documents within the limits, and keeps those that were valid.</summary>
internal sealed class DocumentParser(Limits limits)
{
    private readonly ConcurrentDictionary<string, GraphQLDocument> _valid = new(StringComparer.Ordinal);

    /// <exception cref="RefusedException">When the document cannot be read or exceeds a limit.</exception>
    public GraphQLDocument Parse(string query, out bool isKnownValid)
    {
        if (query.Length > limits.CharactersMax)
            throw Refused.Limit("caractères", limits.CharactersMax);
        isKnownValid = _valid.TryGetValue(query, out var known);
        if (known is not null)
            return known;
        try
        {
            CountTokens(query);
            var document = Parser.Parse(query, new ParserOptions
            {
                Ignore = IgnoreOptions.Comments,
                MaxDepth = limits.ParserDepthMax,
            });
            DocumentShape.Check(document, limits);
            return document;
        }
        catch (GraphQLSyntaxErrorException error)
        {
            throw new RefusedException(
                RefusalCode.SyntaxError, $"Ce n'est pas du GraphQL : {Echo.Cut(error.Message)}");
        }
        catch (GraphQLMaxDepthExceededException)
        {
            throw Refused.Limit("niveaux d'imbrication", limits.ParserDepthMax);
        }
    }

    /// <summary>The whole cache is dropped when full: simple, and a flood of documents gains nothing by it.</summary>
    public void Keep(string query, GraphQLDocument document)
    {
        if (_valid.Count >= limits.CachedDocumentsMax)
            _valid.Clear();
        _valid[query] = document;
    }

    private void CountTokens(string query)
    {
        var position = 0;
        for (var count = 0; ; count++)
        {
            if (count > limits.TokensMax)
                throw Refused.Limit("mots", limits.TokensMax);
            var token = Lexer.Lex(query, position);
            if (token.Kind == TokenKind.EOF)
                return;
            position = token.End;
        }
    }
}
