using GraphQL;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>A refusal as GraphQL answers it: with its code and its place among the extensions.</summary>
public sealed class QueryError : ExecutionError
{
    public QueryError(Refusal refusal)
        : base(refusal.Sentence)
    {
        Code = refusal.Code.Word();
        if (refusal.Where is { } where)
            (Extensions ??= [])["argument"] = where;
    }
}
