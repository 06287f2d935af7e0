using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using ResourceMap.Server.GraphQL;
using ResourceMap.Server.GraphQL.Scalars;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Tests.GraphQL;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_executed_schema_is_that_of_the_files()
    {
        var files = Directory.GetFiles(Path.Combine(TestData.RepositoryRoot, "schema"), "*.graphql")
            .Select(File.ReadAllText);
        var schema = SdlSchemaBuilder.Build(
            ResourceMapGraphQL.Sdl(), ResourceMapGraphQL.Resolvers(), AllScalars.Create(), AllClosedWords.Create(),
            _ => true);

        Assert.Equal(
            await PrintedAsync(Parser.Parse(string.Join('\n', files))), await PrintedAsync(schema.ToAST()));
    }

    [Fact]
    public void Every_type_field_argument_and_value_is_described()
    {
        var document = Parser.Parse(ResourceMapGraphQL.Sdl());
        var silent = new List<string>();
        foreach (var definition in document.Definitions)
            Describe(definition, "", silent);

        Assert.Empty(silent);
    }

    private static void Describe(ASTNode node, string within, List<string> silent)
    {
        var name = $"{within}{((INamedNode)node).Name.StringValue}";
        if (node is IHasDescriptionNode { Description: null })
            silent.Add(name);
        IEnumerable<ASTNode> inner = node switch
        {
            GraphQLObjectTypeDefinition type => type.Fields ?? Enumerable.Empty<ASTNode>(),
            GraphQLInterfaceTypeDefinition type => type.Fields ?? Enumerable.Empty<ASTNode>(),
            GraphQLInputObjectTypeDefinition type => type.Fields ?? Enumerable.Empty<ASTNode>(),
            GraphQLEnumTypeDefinition type => type.Values ?? Enumerable.Empty<ASTNode>(),
            GraphQLFieldDefinition field => field.Arguments ?? Enumerable.Empty<ASTNode>(),
            GraphQLDirectiveDefinition directive => directive.Arguments ?? Enumerable.Empty<ASTNode>(),
            _ => [],
        };
        foreach (var each in inner)
            Describe(each, $"{name}.", silent);
    }

    private static async Task<string> PrintedAsync(GraphQLDocument document)
    {
        document.Definitions.RemoveAll(definition => definition is GraphQLSchemaDefinition
            || (definition is GraphQLDirectiveDefinition directive && directive.Name.StringValue != "postOnly"));
        SDLSorter.Sort(document, new SDLSorterOptions(StringComparison.Ordinal));
        var writer = new StringWriter();
        await new SDLPrinter().PrintAsync(document, writer);
        return writer.ToString();
    }
}
