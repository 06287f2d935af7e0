using System.Security.Claims;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>Who asks, for one request; anonymous while nobody can sign in.</summary>
public sealed record Caller(bool IsSignedIn)
{
    public static Caller Of(ClaimsPrincipal user) => new(user.Identity?.IsAuthenticated == true);
}
