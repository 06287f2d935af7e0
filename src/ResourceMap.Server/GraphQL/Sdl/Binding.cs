using System.Reflection;
using GraphQLParser.AST;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>
/// Which member of C# answers which field of the schema. The types behind types are inferred from the members that
/// return them, starting at the resolver classes; everything that disagrees is a fault.
/// </summary>
internal sealed class Binding
{
    private readonly Dictionary<string, GraphQLTypeDefinition> _definitions = [];
    private readonly Dictionary<string, Type> _resolvers = [];
    private readonly Dictionary<string, Type> _sources = [];
    private readonly Dictionary<(string Type, string Field), MemberInfo> _members = [];
    private readonly Queue<string> _pending = [];
    private readonly List<string> _faults = [];
    private readonly IReadOnlyDictionary<string, Type[]> _scalars;
    private readonly IReadOnlyList<ClosedWords> _closed;
    private readonly Func<Type, bool> _isService;

    private Binding(
        IReadOnlyDictionary<string, Type[]> scalars, IReadOnlyList<ClosedWords> closed, Func<Type, bool> isService)
    {
        _scalars = scalars;
        _closed = closed;
        _isService = isService;
    }

    /// <exception cref="SchemaFaultsException">With all faults.</exception>
    /// <param name="scalars">The types of C# that each scalar of the schema accepts.</param>
    /// <param name="closed">The enums of the schema behind which texts stand.</param>
    public static Binding Of(
        GraphQLDocument document, IEnumerable<Type> resolvers, IReadOnlyDictionary<string, Type[]> scalars,
        IReadOnlyList<ClosedWords> closed, Func<Type, bool> isService)
    {
        var binding = new Binding(scalars, closed, isService);
        binding.ReadDefinitions(document);
        foreach (var resolver in resolvers)
            binding.AddResolver(resolver);
        while (binding._pending.TryDequeue(out var name))
            binding.Bind(binding._definitions[name]);
        binding.FindUnbound();
        return binding._faults.Count == 0 ? binding : throw new SchemaFaultsException(binding._faults);
    }

    public Type? SourceOf(string type) => _sources.GetValueOrDefault(type);

    public MemberInfo MemberOf(string type, string field) => _members[(type, field)];

    private void ReadDefinitions(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLTypeDefinition type)
            {
                if (!_definitions.TryAdd(type.Name.StringValue, type))
                    _faults.Add($"{type.Name.StringValue}: defined twice");
            }
            else if (definition is not GraphQLDirectiveDefinition and not GraphQLSchemaDefinition)
            {
                _faults.Add($"{definition.Kind}: write the type in one place, extensions are not read");
            }
        }

        foreach (var scalar in _definitions.Values.OfType<GraphQLScalarTypeDefinition>())
        {
            if (!_scalars.ContainsKey(scalar.Name.StringValue))
                _faults.Add($"scalar {scalar.Name.StringValue}: no scalar of this name is registered");
        }
    }

    private void AddResolver(Type resolver)
    {
        var resolves = resolver.GetCustomAttribute<ResolvesAttribute>()!;
        if (_definitions.GetValueOrDefault(resolves.Type) is not GraphQLObjectTypeDefinition definition)
        {
            _faults.Add($"{resolver.Name}: the schema has no type {resolves.Type}");
            return;
        }

        _resolvers.Add(resolves.Type, resolver);
        Assign(resolves.Type, resolves.Source ?? typeof(object), resolver.Name);
        var fields = definition.Fields?.Select(field => field.Name.StringValue).ToHashSet() ?? [];
        foreach (var method in Methods(resolver))
        {
            var field = Words.Camel(method.Name);
            if (!fields.Contains(field))
                _faults.Add($"{resolver.Name}.{method.Name}: the schema has no field {resolves.Type}.{field}");
        }
    }

    private static MethodInfo[] Methods(Type resolver) =>
        resolver.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly);

    private void Bind(GraphQLTypeDefinition definition)
    {
        switch (definition)
        {
            case GraphQLObjectTypeDefinition type:
                BindFields(type);
                break;
            case GraphQLInputObjectTypeDefinition input:
                BindInput(input);
                break;
            case GraphQLEnumTypeDefinition values:
                BindEnum(values);
                break;
        }
    }

    private void BindFields(GraphQLObjectTypeDefinition type)
    {
        var name = type.Name.StringValue;
        foreach (var field in type.Fields ?? Enumerable.Empty<GraphQLFieldDefinition>())
        {
            var where = $"{name}.{field.Name.StringValue}";
            var method = _resolvers.TryGetValue(name, out var resolver)
                ? Methods(resolver).SingleOrDefault(method => Words.Camel(method.Name) == field.Name.StringValue)
                : null;
            var property = _sources[name].GetProperty(Words.Pascal(field.Name.StringValue));
            MemberInfo? member = method ?? (MemberInfo?)property;
            if (member is null)
            {
                _faults.Add($"{where}: no resolver method and no property of {_sources[name].Name}");
                continue;
            }

            _members[(name, field.Name.StringValue)] = member;
            BindArguments(where, name, field, method);
            Expect(field.Type, ClrShape.Of(member), false, false, where);
        }
    }

    private void BindArguments(string where, string type, GraphQLFieldDefinition field, MethodInfo? method)
    {
        var parameters = method?.GetParameters() ?? [];
        foreach (var parameter in parameters.Where(parameter => !MemberResolver.IsArgument(parameter)))
            CheckGiven(where, type, parameter);
        var unmet = parameters.Where(MemberResolver.IsArgument).ToDictionary(parameter => parameter.Name!);
        var isPaged = parameters.Any(parameter => parameter.ParameterType == typeof(PageRequest));
        if (isPaged && !PageRequest.IsAskedBy(field))
            _faults.Add($"{where}: a page is asked for by first: Int = … and after: String");
        foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
        {
            if (isPaged && argument.Name.StringValue is PageRequest.FirstName or PageRequest.AfterName)
                continue;
            if (unmet.Remove(argument.Name.StringValue, out var parameter))
                ExpectInput(argument, parameter, $"{where}({parameter.Name})");
            else
                _faults.Add($"{where}({argument.Name.StringValue}): the resolver has no such parameter");
        }

        _faults.AddRange(unmet.Keys.Select(name => $"{where}({name}): the schema has no such argument"));
    }

    private void CheckGiven(string where, string type, ParameterInfo parameter)
    {
        if (parameter.IsDefined(typeof(GivenAttribute)) && !_isService(parameter.ParameterType))
            _faults.Add($"{where}: {parameter.ParameterType.Name} is no registered service");
        if (parameter.IsDefined(typeof(SourceAttribute))
            && !parameter.ParameterType.IsAssignableFrom(_sources[type]))
            _faults.Add($"{where}: the source is {_sources[type].Name}, not {parameter.ParameterType.Name}");
    }

    private void BindInput(GraphQLInputObjectTypeDefinition input)
    {
        var source = _sources[input.Name.StringValue];
        var unmet = InputReader.ParametersOf(source).ToDictionary(parameter => Words.Camel(parameter.Name!));
        foreach (var field in input.Fields ?? Enumerable.Empty<GraphQLInputValueDefinition>())
        {
            var where = $"{input.Name.StringValue}.{field.Name.StringValue}";
            if (unmet.Remove(field.Name.StringValue, out var parameter))
                ExpectInput(field, parameter, where);
            else
                _faults.Add($"{where}: {source.Name} has no such parameter");
        }

        _faults.AddRange(unmet.Keys.Select(
            name => $"{source.Name}: the schema has no field {input.Name.StringValue}.{name}"));
    }

    private void BindEnum(GraphQLEnumTypeDefinition definition)
    {
        var source = _sources[definition.Name.StringValue];
        if (EnumValues.Of(definition.Name.StringValue, source, _closed) is not { } unmet)
        {
            _faults.Add($"{definition.Name.StringValue}: {source.Name} is no enum");
            return;
        }

        foreach (var value in definition.Values ?? Enumerable.Empty<GraphQLEnumValueDefinition>())
        {
            if (!unmet.Remove(Words.Folded(value.Name.StringValue)))
                _faults.Add($"{definition.Name.StringValue}.{value.Name.StringValue}: {source.Name} has no such value");
        }

        _faults.AddRange(unmet.Values.Select(
            value => $"{source.Name}.{value}: the schema has no such value of {definition.Name.StringValue}"));
    }

    private void ExpectInput(GraphQLInputValueDefinition input, ParameterInfo parameter, string where) =>
        Expect(input.Type, ClrShape.Of(parameter), true, input.DefaultValue is not null, where);

    private void Expect(GraphQLType sdl, ClrShape clr, bool isInput, bool hasDefault, string where)
    {
        var isRequired = sdl is GraphQLNonNullType;
        var inner = sdl is GraphQLNonNullType nonNull ? nonNull.Type : sdl;
        if (!isInput && isRequired && clr.MayBeNull)
            _faults.Add($"{where}: never null in the schema, but {clr.Type.Name} may be null");
        if (isInput && !isRequired && !hasDefault && !clr.MayBeNull)
            _faults.Add($"{where}: may be null in the schema, but {clr.Type.Name} may not");
        if (inner is GraphQLListType list && clr.Item is { } item)
            Expect(list.Type, item, isInput, false, where);
        else if (inner is GraphQLNamedType named && clr.Item is null)
            ExpectNamed(named.Name.StringValue, clr.Type, where);
        else
            _faults.Add($"{where}: one side is a list, the other is none ({clr.Type.Name})");
    }

    private void ExpectNamed(string name, Type clr, string where)
    {
        if (_scalars.TryGetValue(name, out var accepted))
        {
            if (!accepted.Contains(clr))
                _faults.Add($"{where}: {name} in the schema, {clr.Name} in C#");
        }
        else if (!_definitions.TryGetValue(name, out var definition))
        {
            _faults.Add($"{where}: the schema has no type {name}");
        }
        else if (definition is GraphQLUnionTypeDefinition union)
        {
            ExpectFamily(union, clr, where);
        }
        else if (definition is not GraphQLInterfaceTypeDefinition)
        {
            Assign(name, clr, where);
        }
    }

    /// <summary>
    /// The members of a union are the cases of a closed family, the records within it: <c>CircleAreaPart</c> is
    /// <c>AreaPart.Circle</c>.
    /// </summary>
    private void ExpectFamily(GraphQLUnionTypeDefinition union, Type family, string where)
    {
        var name = union.Name.StringValue;
        var cases = family.GetNestedTypes().Where(type => type.IsSubclassOf(family))
            .ToDictionary(type => type.Name + name);
        foreach (var member in union.Types?.Select(type => type.Name.StringValue) ?? [])
        {
            if (cases.Remove(member, out var type))
                Assign(member, type, where);
            else
                _faults.Add($"{name}: {member} is no case of {family.Name}");
        }

        _faults.AddRange(cases.Values.Select(
            type => $"{family.Name}.{type.Name}: the schema has no such member of {name}"));
    }

    private void Assign(string name, Type source, string where)
    {
        if (_sources.TryAdd(name, source))
            _pending.Enqueue(name);
        else if (_sources[name] != source)
            _faults.Add($"{where}: {name} is {_sources[name].Name} elsewhere, {source.Name} here");
    }

    private void FindUnbound()
    {
        foreach (var definition in _definitions.Values)
        {
            if (definition
                    is GraphQLObjectTypeDefinition or GraphQLInputObjectTypeDefinition or GraphQLEnumTypeDefinition
                && !_sources.ContainsKey(definition.Name.StringValue))
                _faults.Add($"{definition.Name.StringValue}: nothing in C# returns or takes it");
        }
    }
}
