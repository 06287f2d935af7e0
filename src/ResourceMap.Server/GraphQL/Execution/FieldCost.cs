using System.Collections;
using System.Globalization;
using GraphQL.Types;
using GraphQL.Validation.Complexity;
using GraphQLParser.AST;
using ResourceMap.References;
using ResourceMap.Server.GraphQL.Sdl;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>What the schema says of the cost of a field by <c>@cost</c>.</summary>
/// <param name="Weight">What the field counts, once for each entry of <paramref name="Times"/>.</param>
/// <param name="Times">Arguments whose entries multiply the weight.</param>
/// <param name="Items">
/// Arguments, of the field or of one around it, the first given of which has one entry for each item of this list.
/// </param>
/// <param name="Count">About how many items the list has where no argument tells.</param>
/// <param name="IsHeavy">One of those of which an operation has few and the process answers few at once.</param>
internal sealed record FieldCost(
    double Weight, IReadOnlyList<string> Times, IReadOnlyList<string> Items, double Count, bool IsHeavy)
{
    public const string Directive = "cost";

    public static readonly FieldCost Plain = new(1, [], [], CountUsual, false);

    /// <summary>Most lists within an answer have one to three items.</summary>
    private const double CountUsual = 2;

    private const string Rows = "edges";

    public static FieldCost Of(GraphQLFieldDefinition field) =>
        field.Directives?.FirstOrDefault(directive => directive.Name.Value == Directive) is not { } directive
            ? Plain
            : new FieldCost(
                Number(Value(directive, "weight")) ?? 1,
                Texts(Value(directive, "times")),
                Texts(Value(directive, "items")),
                Number(Value(directive, "count")) ?? CountUsual,
                Value(directive, "heavy") is GraphQLTrueBooleanValue);

    private static GraphQLValue? Value(GraphQLDirective directive, string name) =>
        directive.Arguments?.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private static double? Number(GraphQLValue? value) => value is IHasValueNode number
        ? double.Parse(number.Value.Span, CultureInfo.InvariantCulture)
        : null;

    private static IReadOnlyList<string> Texts(GraphQLValue? value) => value switch
    {
        null => [],
        GraphQLListValue list => [.. (list.Values ?? []).Select(Text)],
        _ => [Text(value)],
    };

    private static string Text(GraphQLValue value) => ((GraphQLStringValue)value).Value.ToString();

    /// <summary>What the field itself costs: at least its weight, even without entries.</summary>
    public double ImpactOf(FieldImpactContext field) => Times.Aggregate(
        Weight, (product, path) => product * Math.Max(1, Entries(At(field, path), field)));

    /// <summary>How often what is below counts: once for each row of a page or item of a list.</summary>
    public double ItemsOf(FieldImpactContext field) =>
        Unwrapped(field.FieldDefinition.ResolvedType) is not ListGraphType ? 1
        : field.FieldDefinition.Name == Rows && field.Parent is { } page ? RowsOf(page)
        : Items.Select(path => Around(field, path)).FirstOrDefault(value => value is not null) is { } given
            ? Entries(given, field)
        : Count;

    /// <summary>
    /// As the page will be cut, its default included; one that will be refused as negative must not pay for others.
    /// </summary>
    private static int RowsOf(FieldImpactContext page) => Math.Max(
        0,
        (At(page, PageRequest.FirstName) ?? page.FieldDefinition.Arguments?.Find(PageRequest.FirstName)?.DefaultValue)
            as int? ?? 0);

    private static IGraphType? Unwrapped(IGraphType? type) =>
        type is NonNullGraphType inner ? inner.ResolvedType : type;

    private static object? Around(FieldImpactContext field, string path)
    {
        for (FieldImpactContext? around = field; around is { } at; around = at.Parent)
        {
            if (At(at, path) is { } value)
                return value;
        }

        return null;
    }

    private static object? At(FieldImpactContext field, string path)
    {
        var words = path.Split('.');
        var value = field.Arguments?.TryGetValue(words[0], out var argument) == true ? argument.Value : null;
        return words.Skip(1).Aggregate(
            value, (inner, word) => (inner as IDictionary<string, object?>)?.TryGetValue(word, out var next) == true
                ? next
                : null);
    }

    /// <summary>Those of a list, of all lists of an input, or the communes of a territory.</summary>
    private static int Entries(object? value, FieldImpactContext field) => value switch
    {
        string id => field.ValidationContext.RequestServices?.GetService<ReferenceData>() is { } reference
            && TerritoryId.TryParse(id, out var territory)
                ? reference.Geography.CommunesOf(territory).Count
                : 1,
        IDictionary<string, object?> input => input.Values.Where(each => each is not string and IEnumerable)
            .Sum(each => Entries(each, field)),
        ICollection list => list.Count,
        IEnumerable list => list.Cast<object?>().Count(),
        _ => 1,
    };
}
