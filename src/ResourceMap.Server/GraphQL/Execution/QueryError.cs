using GraphQL;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>A refusal as GraphQL answers it: with its code and its place among the extensions.</summary>
public sealed class QueryError : ExecutionError
{
    /// <summary>Longer than any sentence of ours.</summary>
    private const int SentenceMax = 600;

    public QueryError(Refusal refusal)
        : base(Echo.Cut(refusal.Sentence, SentenceMax))
    {
        Code = refusal.Code.Word();
        if (refusal.Where is { } where)
            (Extensions ??= [])["argument"] = where;
    }
}
