namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>The parameter is what stands behind the type whose field is resolved.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class SourceAttribute : Attribute;
