namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>The schema and the code disagree: all faults at once.</summary>
public sealed class SchemaFaultsException(IReadOnlyList<string> faults)
    : Exception("The schema and its resolvers disagree:\n- " + string.Join("\n- ", faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
