namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>The parameter is a registered service, handed in for the request.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class GivenAttribute : Attribute;
