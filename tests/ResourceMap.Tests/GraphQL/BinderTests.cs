using ResourceMap.Server.GraphQL.Scalars;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Tests.GraphQL;

public sealed class BinderTests
{
    [Theory]
    [InlineData("name: String! shelf", "title: String! shelf", "Book.title: no resolver method")]
    [InlineData("broken: String", "", "QueryResolvers.Broken: the schema has no field Query.broken")]
    [InlineData("many(ids: [ID!]!)", "many(keys: [ID!]!)", "Query.many(keys): the resolver has no such parameter")]
    [InlineData("many(ids: [ID!]!)", "many", "Query.many(ids): the schema has no such argument")]
    [InlineData("many(ids: [ID!]!): Int!", "many(ids: [ID!]!): String!", "Query.many: String in the schema, "
        + "Int32 in C#")]
    [InlineData("printedOn: Date", "printedOn: Date!", "Book.printedOn: never null in the schema")]
    [InlineData("book(id: ID!): Book", "book(id: ID!): Book!", "Query.book: never null in the schema")]
    [InlineData("author: Author", "author: Author!", "Book.author: never null in the schema")]
    [InlineData("many(ids: [ID!]!)", "many(ids: [ID!])", "Query.many(ids): may be null in the schema")]
    [InlineData("pagesMin: Int = 1", "pagesMin: Int", "BookFilter.pagesMin: may be null in the schema")]
    [InlineData("books: [Book!]!", "books: Book!", "Author.books: one side is a list")]
    [InlineData("BOTTOM_ROW", "", "Shelf.BottomRow: the schema has no such value of Shelf")]
    [InlineData("BOTTOM_ROW", "BOTTOM_ROW CELLAR", "Shelf.CELLAR: Shelf has no such value")]
    [InlineData("words: [String!]", "", "BookFilter: the schema has no field BookFilter.words")]
    [InlineData("words: [String!]", "words: [String!] phrase: String", "BookFilter.phrase: BookFilter has no "
        + "such parameter")]
    [InlineData("scalar Date", "scalar Date scalar Colour", "scalar Colour: no scalar of this name")]
    [InlineData("printedOn: Date", "printedOn: Datum", "the schema has no type Datum")]
    [InlineData("type Author", "type Lost { name: String! } type Author", "Lost: nothing in C#")]
    [InlineData("type Mutation", "extend type Query { more: Int } type Mutation", "extensions are not read")]
    [InlineData("type Author {", "type Writer {", "AuthorResolvers: the schema has no type Author")]
    [InlineData("first: Int = 50, after: String): BookConnection", "first: Int = 50): BookConnection",
        "Query.books: a page is asked for by first: Int = … and after: String")]
    [InlineData("first: Int = 50, after", "first: Int!, after", "Query.books: a page is asked for by first")]
    [InlineData("| PaperCover", "", "Cover.Paper: the schema has no such member of Cover")]
    [InlineData("| PaperCover", "| PaperCover | Author", "Cover: Author is no case of Cover")]
    [InlineData("EN_GB", "", "en-gb: the schema has no such value of Tongue")]
    [InlineData("EN_GB", "EN_GB EN", "Tongue.EN: String has no such value")]
    public void A_planted_mistake_is_refused(string right, string wrong, string fault)
    {
        var sdl = Library.Sdl.Replace(right, wrong, StringComparison.Ordinal);

        var refusal = Assert.Throws<SchemaFaultsException>(() => Build(sdl, _ => true));

        Assert.Contains(refusal.Faults, line => line.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_service_that_is_not_registered_is_refused()
    {
        var refusal = Assert.Throws<SchemaFaultsException>(() => Build(Library.Sdl, _ => false));

        Assert.Contains("Book.author: AuthorByName is no registered service", refusal.Faults);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var sdl = Library.Sdl.Replace("broken: String", "", StringComparison.Ordinal)
            .Replace("BOTTOM_ROW", "", StringComparison.Ordinal);

        var refusal = Assert.Throws<SchemaFaultsException>(() => Build(sdl, _ => false));

        Assert.Equal(4, refusal.Faults.Count);
    }

    [Fact]
    public void The_right_schema_is_built() => Assert.True(Build(Library.Sdl, _ => true).Initialized);

    private static global::GraphQL.Types.Schema Build(string sdl, Func<Type, bool> isService) =>
        SdlSchemaBuilder.Build(sdl, Library.Resolvers, AllScalars.Create(), Library.Closed, isService);
}
