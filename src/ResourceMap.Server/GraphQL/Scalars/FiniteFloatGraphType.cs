using GraphQL.Types;
using GraphQLParser.AST;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>The Float of the specification, which knows no infinity: 1e400 is no number.</summary>
internal sealed class FiniteFloatGraphType : FloatGraphType
{
    public FiniteFloatGraphType() => Name = "Float";

    public override object? ParseLiteral(GraphQLValue value) =>
        base.ParseLiteral(value) is double number && !double.IsFinite(number)
            ? ThrowLiteralConversionError(value)
            : base.ParseLiteral(value);

    public override object? ParseValue(object? value) =>
        base.ParseValue(value) is double number && !double.IsFinite(number)
            ? ThrowValueConversionError(value)
            : base.ParseValue(value);
}
