using GraphQL.Types;
using GraphQLParser.AST;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>A code with its scheme, as text; the scheme is judged where the text is read, with a sentence.</summary>
internal sealed class CodeGraphType : ScalarGraphType
{
    public CodeGraphType() => Name = "Code";

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLStringValue text => (string)text.Value,
        GraphQLNullValue => null,
        _ => ThrowLiteralConversionError(value),
    };

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string => value,
        _ => ThrowValueConversionError(value),
    };

    public override object? Serialize(object? value) => value?.ToString();
}
