using GraphQL;
using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>A refusal with a stable code that a client may act on and a sentence for people.</summary>
public sealed class QueryError : ExecutionError
{
    public QueryError(string code, string message)
        : base(message)
    {
        Code = code;
    }

    public static QueryError Limit(string limit, int countMax) =>
        new("LIMIT_EXCEEDED", $"The request exceeds the limit of {countMax} {limit}.");

    public static QueryError Invalid(string message) => new("INVALID_INPUT", message);

    public static QueryError UnknownTerritory(string id) => new(
        "UNKNOWN_TERRITORY", $"'{id}' is no territory in force. Ids carry their kind, such as COM-37261 or DEP-37.");

    public static QueryError UnknownScheme(string code) => new(
        "UNKNOWN_CODE",
        $"'{code}' is no code of a known scheme. Write scheme:value; the schemes are "
        + string.Join(", ", Schemes.All.Order(StringComparer.Ordinal)) + ".");

    public static QueryError UnknownId(EntityId id) => new("UNKNOWN_ID", $"'{id}' is nothing in the directory.");

    public static QueryError UnknownCode(Code code) => new("UNKNOWN_CODE", $"'{code}' is no code of {code.Scheme}.");
}
