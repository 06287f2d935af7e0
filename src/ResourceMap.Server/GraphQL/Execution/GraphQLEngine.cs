using System.Diagnostics;
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

    internal static readonly Refusal TimedOut = new(
        RefusalCode.Timeout, "La réponse prendrait trop de temps : demandez en plusieurs fois.");

    private readonly DocumentExecuter _executer = new();
    private readonly ISchema _schema;
    private readonly Limits _limits;
    private readonly ILogger<GraphQLEngine> _log;
    private readonly DocumentParser _parser;
    private readonly HeavyTurns _turns;
    private readonly PostOnlyRule _postOnly = new();

    public GraphQLEngine(ISchema schema, Limits limits, HeavyTurns turns, ILogger<GraphQLEngine> log)
    {
        _schema = schema;
        _limits = limits;
        _log = log;
        _parser = new DocumentParser(limits);
        _turns = turns;
    }

    /// <param name="isSafe">The request came by a method that must change nothing and shows in logs: GET.</param>
    public async Task<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, IServiceProvider services, bool isSafe, CancellationToken cancellationToken)
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

        if (Refuse(document, request.OperationName, isSafe) is { } refusal)
            return new ExecutionResult(new QueryError(refusal));
        var cost = new CostRule(
            services.GetRequiredService<Caller>().IsSignedIn ? _limits.ComplexityMaxSignedIn : _limits.ComplexityMax,
            _limits.HeavyFieldsMax);
        using var turn = new HeavyTurns.Turn(_turns, cost);
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = _schema,
            Query = request.Query,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            ValidationRules = Rules(cost, isSafe, isKnownValid),
            Listeners = { turn },
            RequestServices = services,
            CancellationToken = cancellationToken,
            Timeout = _limits.Timeout,
            TimeoutAction = TimeoutAction.ReturnTimeoutError,
        });
        if (result.Executed && !isKnownValid)
            _parser.Keep(request.Query!, document);
        Mask(result);
        return result;
    }

    /// <summary>
    /// Operations that the library would answer in a URL, or fall over, since the schema has no root for them.
    /// </summary>
    private Refusal? Refuse(GraphQLDocument document, string? operationName, bool isSafe)
    {
        var asked = document.Definitions.OfType<GraphQLOperationDefinition>()
            .Where(operation => string.IsNullOrEmpty(operationName) || operation.Name?.StringValue == operationName)
            .Select(operation => operation.Operation).ToList();
        return isSafe && asked.Contains(OperationType.Mutation)
                ? new Refusal(RefusalCode.PostOnly, "Une mutation s'envoie par POST.")
            : asked.Contains(OperationType.Mutation) && _schema.Mutation is null
                ? new Refusal(RefusalCode.ValidationFailed, "Ce schéma n'a pas de mutation.")
            : asked.Contains(OperationType.Subscription) && _schema.Subscription is null
                ? new Refusal(RefusalCode.ValidationFailed, "Ce schéma n'a pas d'abonnement.")
            : null;
    }

    /// <summary>
    /// What depends on variables, the user or the method is judged again for a document known to be valid.
    /// </summary>
    private List<IValidationRule> Rules(CostRule cost, bool isSafe, bool isKnownValid)
    {
        List<IValidationRule> rules = [cost];
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
        // One that is left out must be told of: the null of its field would read as nothing.
        var isCut = errors.Count > _limits.ErrorsMax;
        var kept = errors.Take(isCut ? _limits.ErrorsMax - 1 : errors.Count)
            .Select(error => error switch
            {
                UnhandledError { InnerException: RefusedException refused } => At(error, refused.Refusal),
                UnhandledError { InnerException: GraphUnavailableException } => At(error, GraphUnavailable),
                UnhandledError => Masked(error),
                TimeoutError => At(error, TimedOut),
                _ => error,
            })
            .ToList();
        if (isCut)
            kept.Add(new QueryError(new Refusal(
                RefusalCode.LimitExceeded,
                $"Et {errors.Count - kept.Count} autres refus, qui ne sont pas détaillés.")));
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
