using GraphQL.Types;
using ResourceMap.Server.GraphQL;
using ResourceMap.Server.GraphQL.Scalars;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Tests.GraphQL;

/// <summary>A place of the schema where a client may write text.</summary>
/// <param name="Path">Such as <c>Query.services.filter.text</c>.</param>
/// <param name="Type">The scalar that reads the text.</param>
/// <param name="Field">Of Query, with the variable <c>$text</c> in that place alone.</param>
internal sealed record TextPlace(string Path, string Type, string Field);

/// <summary>Every <see cref="TextPlace"/>: arguments of all fields, and what lies within input objects.</summary>
/// <param name="valid">A literal for each required argument by name, or by owner and name.</param>
internal sealed class TextPlaces(IReadOnlyDictionary<string, string> valid)
{
    private static readonly string[] WithoutText = ["Int", "Float", "Boolean"];

    /// <summary>How a field of each type is reached from Query.</summary>
    private readonly Dictionary<string, Func<string, string>> _routes = [];

    public List<TextPlace> All()
    {
        var schema = SdlSchemaBuilder.Build(
            ResourceMapGraphQL.Sdl(), ResourceMapGraphQL.Resolvers(), AllScalars.Create(), AllClosedWords.Create(),
            _ => true);
        FindRoutes(schema.Query);
        return
        [
            .. from type in schema.AllTypes.OfType<IObjectGraphType>()
               where !type.Name.StartsWith("__", StringComparison.Ordinal)
               from field in type.Fields
               from argument in field.Arguments ?? []
               from text in Texts($"{type.Name}.{field.Name}.{argument.Name}", argument.ResolvedType!)
               let asked = Asked(field, $"{argument.Name}: {text.Field}", argument)
               select text with { Field = _routes[type.Name](asked) },
        ];
    }

    private void FindRoutes(IObjectGraphType query)
    {
        var found = new Queue<IObjectGraphType>([query]);
        _routes[query.Name] = inner => inner;
        while (found.TryDequeue(out var type))
        {
            foreach (var field in type.Fields)
            {
                if (Named(field.ResolvedType!) is not IObjectGraphType next || _routes.ContainsKey(next.Name))
                    continue;
                _routes[next.Name] = inner => _routes[type.Name](Asked(field, "", null, inner));
                found.Enqueue(next);
            }
        }
    }

    /// <summary>The field with what it requires, one item of a list, and what it is given besides.</summary>
    private string Asked(FieldType field, string given, QueryArgument? but, string inner = "__typename")
    {
        var arguments = (field.Arguments ?? []).Where(argument => argument != but)
            .Where(argument => argument.Name == "first" || argument.ResolvedType is NonNullGraphType)
            .Select(argument => $"{argument.Name}: {Valid(field.Name, argument.Name, argument.ResolvedType!)}")
            .Append(given).Where(argument => argument.Length > 0).ToList();
        var selection = Named(field.ResolvedType!) is ScalarGraphType ? "" : $" {{ {inner} }}";
        return field.Name + (arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})") + selection;
    }

    /// <summary>With the literal of the argument, not yet the question, in <see cref="TextPlace.Field"/>.</summary>
    private IEnumerable<TextPlace> Texts(string path, IGraphType type) => type switch
    {
        NonNullGraphType required => Texts(path, required.ResolvedType!),
        ListGraphType list => Texts(path, list.ResolvedType!).Select(text => text with { Field = $"[{text.Field}]" }),
        IInputObjectGraphType input =>
            from field in input.Fields
            from text in Texts($"{path}.{field.Name}", field.ResolvedType!)
            select text with { Field = Object(input, field, $"{field.Name}: {text.Field}") },
        EnumerationGraphType => [],
        _ => WithoutText.Contains(type.Name) ? [] : [new TextPlace(path, type.Name, "$text")],
    };

    private string Object(IInputObjectGraphType input, FieldType? but, string given)
    {
        var fields = input.Fields.Where(field => field != but && field.ResolvedType is NonNullGraphType)
            .Select(field => $"{field.Name}: {Valid(input.Name, field.Name, field.ResolvedType!)}");
        return "{" + string.Join(", ", fields.Append(given)) + "}";
    }

    private string Valid(string owner, string name, IGraphType type) =>
        valid.GetValueOrDefault($"{owner}.{name}") ?? valid.GetValueOrDefault(name) ?? type switch
        {
            NonNullGraphType required => Valid(owner, name, required.ResolvedType!),
            ListGraphType list => $"[{Valid(owner, name, list.ResolvedType!)}]",
            IInputObjectGraphType input => Object(input, null, ""),
            _ => throw new KeyNotFoundException($"A value for {owner}.{name} is needed."),
        };

    private static IGraphType Named(IGraphType type) =>
        type is IProvideResolvedType wrapped ? Named(wrapped.ResolvedType!) : type;
}
