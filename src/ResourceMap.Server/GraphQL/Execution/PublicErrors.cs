using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation.Errors;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>
/// Errors as clients see them: one stable code, no names of our types, no hints at what else exists, and no more than
/// a glimpse of what was sent. A rule of the library is <c>VALIDATION_FAILED</c> and names itself beside.
/// </summary>
internal sealed partial class PublicErrors() : ErrorInfoProvider(new ErrorInfoProviderOptions { ExposeCodes = false })
{
    /// <summary>The library quotes values whole, after some words of its own.</summary>
    private const int LibraryMessageMax = 140;

    /// <summary>What follows is the library's, for whoever wrote the document.</summary>
    private const string Introduction = "La question ne suit pas le schéma : ";

    private const string Hint = " Did you mean";

    private static readonly HashSet<string> Ours =
        [.. Enum.GetValues<RefusalCode>().Select(code => code.Word())];

    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        info.Extensions ??= new Dictionary<string, object?>();
        info.Extensions.Remove("number");
        var code = executionError.Code ?? RefusalCode.ValidationFailed.Word();
        if (!Ours.Contains(code))
        {
            info.Message = Introduction + Echo.Cut(
                LongWord().Replace(WithoutHint(executionError, info.Message), word => Echo.Cut(word.Value)),
                LibraryMessageMax);
            (info.Extensions["rule"], code) = (code, RefusalCode.ValidationFailed.Word());
        }

        info.Extensions["code"] = code;
        foreach (var (key, value) in executionError.Extensions ?? [])
            info.Extensions.TryAdd(key, value);
        return info;
    }

    /// <summary>These errors alone hint, at their end and after names, which hold no blank.</summary>
    private static string WithoutHint(ExecutionError error, string message) =>
        error is FieldsOnCorrectTypeError or KnownArgumentNamesError or KnownTypeNamesError
            or ArgumentsOfCorrectTypeError && message.LastIndexOf(Hint, StringComparison.Ordinal) is >= 0 and var at
            ? message[..at]
            : message;

    [GeneratedRegex(@"\S{101,}")]
    private static partial Regex LongWord();
}
