namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>
/// Says which type of the schema a static class resolves, and which type stands behind it. Properties of the source
/// bind by name; the methods of the class add fields or override them.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResolvesAttribute(string type, Type? source = null) : Attribute
{
    public string Type { get; } = type;

    public Type? Source { get; } = source;
}
