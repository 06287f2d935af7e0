using GraphQL.Types;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>
/// The Int of the specification. JSON has one kind of number: 12.0 in a variable is 12; in a document it is not.
/// </summary>
internal sealed class WholeIntGraphType : IntGraphType
{
    public WholeIntGraphType() => Name = "Int";

    public override object? ParseValue(object? value) => value switch
    {
        double and >= int.MinValue and <= int.MaxValue and var number when double.IsInteger(number) => (int)number,
        decimal and >= int.MinValue and <= int.MaxValue and var number when decimal.IsInteger(number) => (int)number,
        _ => base.ParseValue(value),
    };
}
