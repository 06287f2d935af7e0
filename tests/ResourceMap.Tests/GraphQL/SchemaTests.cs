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
            ResourceMapGraphQL.Sdl(), ResourceMapGraphQL.Resolvers(), AllScalars.Create(), _ => true);

        Assert.Equal(
            await PrintedAsync(Parser.Parse(string.Join('\n', files))), await PrintedAsync(schema.ToAST()));
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
