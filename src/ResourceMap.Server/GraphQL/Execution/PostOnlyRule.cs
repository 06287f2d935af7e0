using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>
/// Fields and arguments marked @postOnly carry a person's question: it must not stand in a URL (practice-C19).
/// </summary>
internal sealed class PostOnlyRule : ValidationRuleBase
{
    public const string Code = "POST_ONLY";

    private static readonly MatchingNodeVisitor<GraphQLField> Visitor = new((field, context) =>
    {
        if (context.TypeInfo.GetFieldDef() is not { } definition)
            return;
        var asked = (field.Arguments ?? Enumerable.Empty<GraphQLArgument>())
            .Select(argument => definition.Arguments?.Find(argument.Name.Value)).Prepend<IMetadataReader?>(definition);
        if (asked.Any(each => each?.GetMetadata<bool>(Code) == true))
            context.ReportError(
                new ValidationError($"« {field.Name.StringValue} » se demande par POST.") { Code = Code });
    });

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(Visitor);
}
