using GraphQL.Types;
using GraphQLParser.AST;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>Any JSON in answers, written as it is by the serializer; it is no input.</summary>
internal sealed class JsonGraphType : ScalarGraphType
{
    public JsonGraphType() => Name = "Json";

    public override object? ParseLiteral(GraphQLValue value) => ThrowLiteralConversionError(value);

    public override object? ParseValue(object? value) => ThrowValueConversionError(value);

    public override object? Serialize(object? value) => value;
}
