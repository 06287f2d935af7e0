using System.Diagnostics;
using System.Security.Claims;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQL.Validation.Rules.Custom;
using GraphQLParser.AST;
using ResourceMap.Graph;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>Executes one request within the limits.</summary>
public sealed partial class GraphQLEngine
{
    /// <summary>Said while the graph cannot be asked, here and before a question is read.</summary>
    public static readonly Refusal GraphUnavailable = new(
        RefusalCode.GraphUnavailable,
        "Le graphe de l'annuaire ne répond pas pour l'instant : reposez la question dans un moment.");

    private readonly DocumentExecuter _executer = new();
    private readonly ISchema _schema;
    private readonly Limits _limits;
    private readonly ILogger<GraphQLEngine> _log;
    private readonly DocumentParser _parser;
    private readonly IValidationRule _anonymous;
    private readonly IValidationRule _signedIn;
    private readonly PostOnlyRule _postOnly = new();

    public GraphQLEngine(ISchema schema, Limits limits, ILogger<GraphQLEngine> log)
    {
        _schema = schema;
        _limits = limits;
        _log = log;
        _parser = new DocumentParser(limits);
        _anonymous = Complexity.Rule(limits.ComplexityMax);
        _signedIn = Complexity.Rule(limits.ComplexityMaxSignedIn);
    }

    /// <param name="isSafe">The request came by a method that must change nothing and shows in logs: GET.</param>
    public async Task<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, ClaimsPrincipal user, IServiceProvider services, bool isSafe,
        CancellationToken cancellationToken)
    {
        GraphQLDocument document;
        bool isKnownValid;
        try
        {
            document = _parser.Parse(request.Query!, out isKnownValid);
        }
        catch (RefusedException refused)
        {
            return new ExecutionResult(new QueryError(refused.Refusal));
        }

        if (isSafe && IsMutation(document, request.OperationName))
            return new ExecutionResult(new QueryError(
                new Refusal(RefusalCode.PostOnly, "Une mutation s'envoie par POST.")));
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = _schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            ValidationRules = Rules(user, isSafe, isKnownValid),
            RequestServices = services,
            User = user,
            CancellationToken = cancellationToken,
            Timeout = _limits.Timeout,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
        });
        if (result.Executed && !isKnownValid)
            _parser.Keep(request.Query!, document);
        Mask(result);
        return result;
    }

    private static bool IsMutation(GraphQLDocument document, string? operationName) =>
        document.Definitions.OfType<GraphQLOperationDefinition>().Any(operation =>
            operation.Operation == OperationType.Mutation
            && (string.IsNullOrEmpty(operationName) || operation.Name?.StringValue == operationName));

    /// <summary>
    /// What depends on variables, the user or the method is judged again for a document known to be valid.
    /// </summary>
    private List<IValidationRule> Rules(ClaimsPrincipal user, bool isSafe, bool isKnownValid)
    {
        List<IValidationRule> rules =
            [user.Identity?.IsAuthenticated == true ? _signedIn : _anonymous];
        if (isKnownValid)
            rules.Add(FieldArgumentsAreValidRule.Instance);
        else
            rules.AddRange(DocumentValidator.CoreRules);
        if (isSafe)
            rules.Add(_postOnly);
        if (!_limits.Introspection)
            rules.Add(NoIntrospectionValidationRule.Instance);
        return rules;
    }

    /// <summary>
    /// What went wrong inside stays inside: the answer has a trace id, the log has the place, neither values.
    /// </summary>
    private void Mask(ExecutionResult result)
    {
        if (result.Errors is not { } errors)
            return;
        var kept = errors.Take(_limits.ErrorsMax)
            .Select(error => error switch
            {
                UnhandledError { InnerException: RefusedException refused } => At(error, refused.Refusal),
                UnhandledError { InnerException: GraphUnavailableException } => At(error, GraphUnavailable),
                UnhandledError => Masked(error),
                _ => error,
            })
            .ToList();
        result.Errors = [];
        result.AddErrors([.. kept]);
    }

    private static QueryError At(ExecutionError error, Refusal refusal)
    {
        var shown = new QueryError(refusal) { Path = error.Path };
        error.Locations?.ForEach(shown.AddLocation);
        return shown;
    }

    private QueryError Masked(ExecutionError error)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        var path = error.Path is null ? "" : string.Join('.', error.Path);
        var inner = error.InnerException;
        LogFailure(_log, path, traceId, inner?.GetType().FullName, inner?.StackTrace);
        var masked = At(error, new Refusal(
            RefusalCode.Internal, $"Une erreur est survenue de notre côté. Trace : {traceId}."));
        (masked.Extensions ??= [])["traceId"] = traceId;
        return masked;
    }

    [LoggerMessage(LogLevel.Error, "GraphQL {Path} failed, trace {TraceId}: {Exception} {Stack}")]
    private static partial void LogFailure(
        ILogger log, string path, string traceId, string? exception, string? stack);
}
