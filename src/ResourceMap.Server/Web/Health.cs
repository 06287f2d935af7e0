using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.Jobs;

namespace ResourceMap.Server.Web;

/// <summary>For whoever keeps it running: whether the process lives, and whether it can answer.</summary>
public static class Health
{
    /// <summary>
    /// <c>/health/live</c> is 200 while the process runs; <c>/health/ready</c> is 503 while the graph cannot be asked
    /// or the journal not be read, and so is every endpoint that <see cref="NeedsGraph"/>, with the code
    /// <c>GRAPH_UNAVAILABLE</c> or <c>DATABASE_UNAVAILABLE</c>: nobody decides on an empty directory, or an old one.
    /// </summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapMethods("/health/live", GetOrHead, () => Results.Ok(new { status = "live" }));
        app.MapMethods("/health/ready", GetOrHead, (ProjectedGraph projection) => projection.WaitsFor is { } code
            ? Results.Json(
                new { status = "waiting", waitsFor = code == RefusalCode.GraphUnavailable ? "graph" : "database" },
                statusCode: Unavailable)
            : Results.Ok(new { status = "ready" }));
        // By the endpoint, not by the path: several paths lead to one endpoint.
        app.UseWhen(
            context => context.GetEndpoint()?.Metadata.Contains(NeedsGraph) == true,
            branch => branch.Use(RefuseWhileWaiting));
        return app;
    }

    /// <summary>Marks an endpoint that says nothing while the graph cannot be asked.</summary>
    public static readonly object NeedsGraph = new();

    private static readonly string[] GetOrHead = [HttpMethods.Get, HttpMethods.Head];

    private const int Unavailable = StatusCodes.Status503ServiceUnavailable;

    private static Task RefuseWhileWaiting(HttpContext context, RequestDelegate next)
    {
        if (context.RequestServices.GetRequiredService<ProjectedGraph>().WaitsFor is not { } code)
            return next(context);
        context.Response.StatusCode = Unavailable;
        context.Response.Headers.RetryAfter = "1";
        var error = new
        {
            message = code == RefusalCode.GraphUnavailable
                ? GraphQLEngine.GraphUnavailable.Sentence
                : "La base de l'annuaire ne peut pas être lue pour l'instant : réessayez dans un moment.",
            extensions = new { code = code.Word() },
        };
        return context.Response.WriteAsJsonAsync(new { errors = new[] { error } });
    }
}
