using GraphQLParser.AST;

using ResourceMap.Refusals;
namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>
/// Counts a document after the expansion of its fragments, in time linear to its length: each fragment is counted once.
/// A fragment within itself counts nothing here; validation reports the cycle.
/// </summary>
internal sealed class DocumentShape
{
    private static readonly HashSet<string> IntrospectionLists =
        ["fields", "inputFields", "interfaces", "possibleTypes"];

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<(string Name, bool InIntrospection), Count> _counted = [];
    private int _aliases;
    private int _directives;

    /// <exception cref="RefusedException">When the document exceeds a limit.</exception>
    public static void Check(GraphQLDocument document, Limits limits)
    {
        var shape = new DocumentShape();
        var definitions = document.Definitions.OfType<GraphQLFragmentDefinition>().ToList();
        Refuse(definitions.Count, limits.FragmentsMax, "fragments");
        foreach (var fragment in definitions)
            shape._fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        foreach (var fragment in definitions)
            shape.OfFragment(fragment.FragmentName.Name.StringValue, false);
        var total = document.Definitions.OfType<GraphQLOperationDefinition>().Aggregate(
            new Count(0, 0, 0), (sum, operation) => sum.And(shape.OfOperation(operation)));
        Refuse(total.Fields, limits.FieldsMax, "champs, fragments développés");
        Refuse(total.Depth, limits.DepthMax, "niveaux de champs");
        Refuse(total.Nesting, limits.IntrospectionNestingMax, "listes imbriquées dans l'introspection");
        Refuse(shape._aliases, limits.AliasesMax, "alias");
        Refuse(shape._directives, limits.DirectivesMax, "directives");
    }

    private static void Refuse(double count, int countMax, string what)
    {
        if (count > countMax)
            throw Refused.Limit(what, countMax);
    }

    private Count OfOperation(GraphQLOperationDefinition operation)
    {
        _directives += operation.Directives?.Count ?? 0;
        return OfSelection(operation.SelectionSet, false, true);
    }

    private Count OfFragment(string name, bool inIntrospection)
    {
        if (_counted.TryGetValue((name, inIntrospection), out var known))
            return known;
        if (!_fragments.TryGetValue(name, out var fragment))
            return new Count(0, 0, 0);
        var isFirst = !_counted.ContainsKey((name, !inIntrospection));
        _counted[(name, inIntrospection)] = new Count(0, 0, 0);
        _directives += isFirst ? fragment.Directives?.Count ?? 0 : 0;
        return _counted[(name, inIntrospection)] = OfSelection(fragment.SelectionSet, inIntrospection, isFirst);
    }

    /// <param name="isFirst">Whether this text is read for the first time, so that its aliases count once.</param>
    private Count OfSelection(GraphQLSelectionSet? selection, bool inIntrospection, bool isFirst)
    {
        var sum = new Count(0, 0, 0);
        foreach (var node in selection?.Selections ?? Enumerable.Empty<ASTNode>())
        {
            _directives += isFirst && node is IHasDirectivesNode { Directives: { } directives } ? directives.Count : 0;
            sum = sum.And(node switch
            {
                GraphQLField field => OfField(field, inIntrospection, isFirst),
                GraphQLInlineFragment inline => OfSelection(inline.SelectionSet, inIntrospection, isFirst),
                GraphQLFragmentSpread spread => OfFragment(spread.FragmentName.Name.StringValue, inIntrospection),
                _ => new Count(0, 0, 0),
            });
        }

        return sum;
    }

    private Count OfField(GraphQLField field, bool inIntrospection, bool isFirst)
    {
        _aliases += isFirst && field.Alias is not null ? 1 : 0;
        var name = field.Name.StringValue;
        var isIntrospection = inIntrospection || name is "__schema" or "__type";
        var inner = OfSelection(field.SelectionSet, isIntrospection, isFirst);
        var nesting = isIntrospection && IntrospectionLists.Contains(name) ? 1 : 0;
        return new Count(1 + inner.Fields, isIntrospection ? 1 : 1 + inner.Depth, nesting + inner.Nesting);
    }

    /// <param name="Fields">A double, since doubling fragments soon leave every integer behind.</param>
    private readonly record struct Count(double Fields, int Depth, int Nesting)
    {
        public Count And(Count other) =>
            new(Fields + other.Fields, Math.Max(Depth, other.Depth), Math.Max(Nesting, other.Nesting));
    }
}
