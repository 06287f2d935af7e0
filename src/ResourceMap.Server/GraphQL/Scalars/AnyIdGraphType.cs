using GraphQL.Types;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>The ID of the specification over ids of our own.</summary>
internal sealed class AnyIdGraphType : IdGraphType
{
    public AnyIdGraphType() => Name = "ID";

    public override object? Serialize(object? value) => value?.ToString();
}
