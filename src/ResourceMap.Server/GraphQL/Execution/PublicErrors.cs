using GraphQL;
using GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>Errors as clients see them: one stable code, no names of our types, no hints at what else exists.</summary>
internal sealed class PublicErrors() : ErrorInfoProvider(new ErrorInfoProviderOptions { ExposeCodes = false })
{
    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        var hint = info.Message.IndexOf(" Did you mean", StringComparison.Ordinal);
        if (hint >= 0)
            info.Message = info.Message[..hint];
        info.Extensions ??= new Dictionary<string, object?>();
        info.Extensions.TryAdd("code", "INVALID_REQUEST");
        foreach (var (key, value) in executionError.Extensions ?? [])
            info.Extensions.TryAdd(key, value);
        return info;
    }
}
