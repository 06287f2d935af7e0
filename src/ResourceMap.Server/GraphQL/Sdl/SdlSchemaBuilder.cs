using GraphQL;
using GraphQL.Introspection;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser;
using GraphQLParser.AST;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>
/// Builds the executable schema from its files; refuses to, with all faults, when C# does not fit them.
/// </summary>
internal sealed class SdlSchemaBuilder : SchemaBuilder
{
    private readonly Binding _binding;
    private readonly IEnumerable<ScalarGraphType> _scalars;
    private readonly IReadOnlyList<ClosedWords> _closed;

    private SdlSchemaBuilder(
        Binding binding, IEnumerable<ScalarGraphType> scalars, IReadOnlyList<ClosedWords> closed)
    {
        _binding = binding;
        _scalars = scalars;
        _closed = closed;
    }

    /// <param name="resolvers">Static classes with <see cref="ResolvesAttribute"/>.</param>
    /// <exception cref="SchemaFaultsException">With all faults.</exception>
    public static Schema Build(
        string sdl, IEnumerable<Type> resolvers, IReadOnlyList<BoundScalar> scalars,
        IReadOnlyList<ClosedWords> closed, Func<Type, bool> isService)
    {
        var accepted = scalars.ToDictionary(scalar => scalar.GraphType.Name, scalar => scalar.Accepts);
        var document = Parser.Parse(sdl);
        foreach (var definition in document.Definitions.OfType<GraphQLScalarTypeDefinition>())
            Describe(definition, scalars);
        var binding = Binding.Of(document, resolvers, accepted, closed, isService);
        var schema = new SdlSchemaBuilder(binding, scalars.Select(scalar => scalar.GraphType), closed).Build(sdl);
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.Filter = new OpenFilter();
        schema.RegisterVisitor(new IntrospectionVisitor());
        schema.Initialize();
        LetNoTypeBeNameless(schema.TypeMetaFieldType);
        return schema;
    }

    /// <summary>The library reads no descriptions of scalars.</summary>
    private static void Describe(GraphQLScalarTypeDefinition definition, IReadOnlyList<BoundScalar> scalars)
    {
        if (scalars.FirstOrDefault(scalar => scalar.GraphType.Name == definition.Name.StringValue) is { } bound)
            bound.GraphType.Description = definition.Description?.Value.ToString();
    }

    /// <summary>The library falls over <c>__type(name: "")</c>: no type has this name.</summary>
    private static void LetNoTypeBeNameless(FieldType type)
    {
        var resolver = type.Resolver!;
        type.Resolver = new FuncFieldResolver<object>(context =>
            context.GetArgument<string>("name").Length > 0 ? resolver.ResolveAsync(context) : default);
    }

    protected override void PreConfigure(Schema schema)
    {
        foreach (var scalar in _scalars)
            schema.RegisterType(scalar);
    }

    protected override IObjectGraphType ToObjectGraphType(GraphQLObjectTypeDefinition astType, bool isExtensionType)
    {
        var type = base.ToObjectGraphType(astType, isExtensionType);
        var source = _binding.SourceOf(type.Name);
        type.IsTypeOf = value => source!.IsInstanceOfType(value);
        foreach (var field in type.Fields)
            field.Resolver = MemberResolver.Of(_binding.MemberOf(type.Name, field.Name));
        foreach (var field in astType.Fields ?? Enumerable.Empty<GraphQLFieldDefinition>())
        {
            var built = type.Fields.Find(field.Name.Value)!;
            built.Metadata[FieldCost.Directive] = FieldCost.Of(field);
            built.Metadata[PostOnlyRule.Code] = IsPostOnly(field);
            foreach (var argument in field.Arguments ?? Enumerable.Empty<GraphQLInputValueDefinition>())
                built.Arguments!.Find(argument.Name.Value)!.Metadata[PostOnlyRule.Code] = IsPostOnly(argument);
        }

        return type;
    }

    protected override EnumerationGraphType ToEnumerationType(GraphQLEnumTypeDefinition enumDef)
    {
        var built = base.ToEnumerationType(enumDef);
        var values = EnumValues.Of(built.Name, _binding.SourceOf(built.Name)!, _closed)!;
        var type = new EnumerationGraphType { Name = built.Name, Description = built.Description };
        built.CopyMetadataTo(type);
        foreach (var value in built.Values)
        {
            var bound = new EnumValueDefinition(value.Name, values[Words.Folded(value.Name)])
            {
                Description = value.Description,
                DeprecationReason = value.DeprecationReason,
            };
            value.CopyMetadataTo(bound);
            type.Add(bound);
        }

        return type;
    }

    protected override InputObjectGraphType ToInputObjectType(GraphQLInputObjectTypeDefinition inputDef)
    {
        var built = base.ToInputObjectType(inputDef);
        var type = new NullIsAbsentInput
        {
            Name = built.Name,
            Description = built.Description,
            IsOneOf = built.IsOneOf,
        };
        built.CopyMetadataTo(type);
        foreach (var field in built.Fields)
            type.AddField(field);
        return type;
    }

    private static bool IsPostOnly(IHasDirectivesNode node) =>
        node.Directives?.Any(directive => directive.Name.Value == "postOnly") == true;

    /// <summary>Shows in introspection what the specification defines and the library hides.</summary>
    private sealed class OpenFilter : DefaultSchemaFilter
    {
        public override Task<bool> AllowField(IGraphType parent, IFieldType field) => Task.FromResult(true);

        public override Task<bool> AllowDirective(Directive directive) => Task.FromResult(true);
    }
}

/// <summary>A scalar, and the types of C# that may stand behind it.</summary>
internal sealed record BoundScalar(ScalarGraphType GraphType, params Type[] Accepts);
