using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>Adds what current introspection queries ask for and the library does not know.</summary>
internal sealed class IntrospectionVisitor : BaseSchemaNodeVisitor
{
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        if (type.Name == "__Type" && type.Fields.Find("specifiedByURL") is null)
        {
            type.AddField(new FieldType
            {
                Name = "specifiedByURL",
                ResolvedType = schema.AllTypes["String"],
                Resolver = new FuncFieldResolver<object>(_ => null),
            });
        }

        if (type.Name == "__Directive" && type.Fields.Find("args") is { } arguments
            && arguments.Arguments?.Find("includeDeprecated") is null)
        {
            arguments.Arguments ??= [];
            arguments.Arguments.Add(new QueryArgument(schema.AllTypes["Boolean"]!)
            {
                Name = "includeDeprecated",
                DefaultValue = false,
            });
        }
    }
}
