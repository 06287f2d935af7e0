using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.Jobs;

namespace ResourceMap.Server.Web;

/// <summary>For whoever keeps it running: whether the process lives, and whether it can answer.</summary>
public static class Health
{
    /// <summary>
    /// <c>/health/live</c> is 200 while the process runs; <c>/health/ready</c> is 503 while the graph cannot be asked,
    /// and so is every endpoint that
    /// <see cref="NeedsGraph"/>, with the code <c>GRAPH_UNAVAILABLE</c>: nobody decides on an empty directory.
    /// </summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapMethods("/health/live", GetOrHead, () => Results.Ok(new { status = "live" }));
        app.MapMethods("/health/ready", GetOrHead, (ProjectedGraph projection) => projection.IsReady
            ? Results.Ok(new { status = "ready" })
            : Results.Json(new { status = "waiting", waitsFor = "graph" }, statusCode: Unavailable));
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
        if (context.RequestServices.GetRequiredService<ProjectedGraph>().IsReady)
            return next(context);
        context.Response.StatusCode = Unavailable;
        context.Response.Headers.RetryAfter = "1";
        var error = new
        {
            message = GraphQLEngine.GraphUnavailable.Sentence,
            extensions = new { code = GraphQLEngine.GraphUnavailable.Code.Word() },
        };
        return context.Response.WriteAsJsonAsync(new { errors = new[] { error } });
    }
}
