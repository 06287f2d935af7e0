using System.Text;
using GraphQL.DataLoader;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Loading;
using ResourceMap.Server.GraphQL.Sdl;
namespace ResourceMap.Tests.GraphQL;

/// <summary>A small schema of its own, to try the binder, the engine and the transport without the domain.</summary>
internal static class Library
{
    public const string Sdl = """
        directive @postOnly on FIELD_DEFINITION | ARGUMENT_DEFINITION
        directive @cost(weight: Float, times: [String!], items: String, heavy: Boolean) on FIELD_DEFINITION
        "A date"
        scalar Date
        interface Named { name: String! }
        enum Shelf { TOP_ROW BOTTOM_ROW }
        input BookFilter { shelf: Shelf pagesMin: Int = 1 words: [String!] }
        input Pick @oneOf { id: ID name: String }
        type Book implements Named { id: ID! name: String! shelf: Shelf! author: Author similar(first: Int = 5):
          BookConnection! printedOn: Date }
        type Author { name: String! books: [Book!]! }
        type BookEdge { cursor: String! node: Book! }
        type BookConnection { edges: [BookEdge!]! }
        type Query {
          book(id: ID!): Book
          named: Named!
          books(filter: BookFilter, first: Int = 50, after: String): BookConnection!
          cover(of: Tongue): Cover!
          pick(by: Pick!): String!
          many(ids: [ID!]!): Int!
          some(ids: [ID!]!): [Book!]! @cost(items: "ids")
          weighed(filter: BookFilter, ids: [ID!]): Int! @cost(weight: 100, times: ["filter", "ids"])
          heavy: Int! @cost(heavy: true)
          text(characters: Int!): String!
          search(text: String!): String!
          amount(of: Float!): Float!
          day(of: Date!): Date!
          count(of: Int!, ageMonths: Int @postOnly): Int!
          secret(question: String!): String! @postOnly
          broken: String
          refused: String
          fetches: Int!
        }
        union Cover = ClothCover | PaperCover
        type ClothCover { colour: String! }
        type PaperCover { tongue: Tongue! }
        enum Tongue { FR EN_GB }
        type Mutation { burn(id: ID!): Boolean! }
        """;

    public static IReadOnlyList<ClosedWords> Closed { get; } = [new("Tongue", ["fr", "en-gb"])];

    public static IReadOnlyList<Type> Resolvers { get; } =
        [typeof(QueryResolvers), typeof(MutationResolvers), typeof(BookResolvers), typeof(AuthorResolvers)];
}

internal enum Shelf
{
    TopRow,
    BottomRow,
}

internal sealed record BookFilter(Shelf? Shelf, int PagesMin, IReadOnlyList<string>? Words);

internal sealed record Pick(string? Id, string? Name);

internal sealed record Book(string Id, string Name, Shelf Shelf, string? AuthorName, DateOnly? PrintedOn);

internal sealed record Author(string Name);

internal abstract record Cover
{
    public sealed record Cloth(string Colour) : Cover;

    public sealed record Paper(string Tongue) : Cover;
}

internal sealed record BookEdge(string Cursor, Book Node);

internal sealed record BookConnection(IReadOnlyList<BookEdge> Edges);

internal sealed class AuthorByName : BatchLoader<string, Author>
{
    protected override Task<IReadOnlyDictionary<string, Author>> FetchAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, Author>>(keys.ToDictionary(key => key, key => new Author(key)));
}

[Resolves("Query")]
internal static class QueryResolvers
{
    public static Book? Book(string id) =>
        Books(null, 100).Edges.Select(edge => edge.Node).FirstOrDefault(book => book.Id == id);

    public static object Named() => Book("1")!;

    public static BookConnection Books(BookFilter? filter, PageRequest page) => Books(filter, page.First);

    internal static BookConnection Books(BookFilter? filter, int first) => new(
        [.. Enumerable.Range(filter?.PagesMin ?? 1, first).Select(number => new BookEdge(
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            new Book($"{number}", $"Book {number}", filter?.Shelf ?? Shelf.TopRow, $"Author {number % 7}",
                new DateOnly(2024, 1, 1))))]);

    public static Cover Cover(string? of) => of is null ? new Cover.Cloth("red") : new Cover.Paper(of);

    public static Task<string> Pick(Pick by) => Task.FromResult(by.Id ?? by.Name!);

    public static int Many(IReadOnlyList<string> ids) => ids.Count;

    public static IReadOnlyList<Book> Some(IReadOnlyList<string> ids) =>
        [.. ids.Select(id => new Book(id, id, Shelf.TopRow, null, null))];

    public static int Weighed(BookFilter? filter, IReadOnlyList<string>? ids) => 1;

    public static int Heavy() => 1;

    public static string Text(int characters) => new('x', characters);

    /// <summary>As a search does: the framework refuses what is no text.</summary>
    public static string Search(string text) => text.Normalize(NormalizationForm.FormD);

    public static double Amount(double of) => of;

    public static DateOnly Day(DateOnly of) => of;

    public static int Count(int of, int? ageMonths) => of + (ageMonths ?? 0);

    public static string Secret(string question) => question;

    public static string? Broken() => throw new InvalidOperationException("the password is 1234");

    public static string? Refused() =>
        throw new RefusedException(new Refusal(RefusalCode.AsOfUnavailable, "The library is closed."));

    public static int Fetches([Given] AuthorByName authors) => authors.FetchCount;
}

[Resolves("Mutation")]
internal static class MutationResolvers
{
    public static bool Burn(string id) => id.Length > 0;
}

[Resolves("Book", typeof(Book))]
internal static class BookResolvers
{
    public static IDataLoaderResult<Author?>? Author([Source] Book book, [Given] AuthorByName authors) =>
        book.AuthorName is { } name ? authors.Load(name) : null;

    public static BookConnection Similar(int first) => QueryResolvers.Books(null, first);
}

[Resolves("Author", typeof(Author))]
internal static class AuthorResolvers
{
    public static IReadOnlyList<Book> Books([Source] Author author) =>
        [new Book("1", "By " + author.Name, Shelf.TopRow, author.Name, null)];
}
