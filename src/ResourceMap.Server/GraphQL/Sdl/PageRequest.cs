using GraphQL;
using GraphQLParser.AST;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>
/// The arguments <c>first</c> and <c>after</c> of a connection, with what else was asked of it: a cursor is good for
/// this list alone.
/// </summary>
public sealed record PageRequest(string Question, int First, string? After) : Asked(Question)
{
    internal const string FirstName = "first";
    internal const string AfterName = "after";

    /// <summary>The list of one owner, such as the services of an actor.</summary>
    public PageRequest Of(object owner) => this with { Question = $"{Question} {owner}" };

    internal static new PageRequest Of(IResolveFieldContext context) => new(
        Asked.Of(context).Question, (int)MemberResolver.Argument(context, FirstName)!,
        (string?)MemberResolver.Argument(context, AfterName));

    internal static bool IsAskedBy(GraphQLFieldDefinition field) =>
        Find(field, FirstName) is { DefaultValue: not null, Type: GraphQLNamedType { Name.StringValue: "Int" } }
        && Find(field, AfterName) is { Type: GraphQLNamedType { Name.StringValue: "String" } };

    private static GraphQLInputValueDefinition? Find(GraphQLFieldDefinition field, string name) =>
        field.Arguments?.FirstOrDefault(argument => argument.Name.StringValue == name);
}
