using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Server.Jobs;

namespace ResourceMap.Server.Web;

/// <summary>For whoever keeps it running: whether the process lives, and whether it can answer.</summary>
public static class Health
{
    /// <summary>
    /// <c>/health/live</c> is 200 while the process runs; <c>/health/ready</c> is 503 while the graph cannot be asked,
    /// and so is <c>/graphql</c>, with the code <c>GRAPH_UNAVAILABLE</c>: nobody decides on an empty directory.
    /// </summary>
    public static WebApplication MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok(new { status = "live" }));
        app.MapGet("/health/ready", (ProjectedGraph projection) => projection.IsReady
            ? Results.Ok(new { status = "ready" })
            : Results.Json(new { status = "waiting", waitsFor = "graph" }, statusCode: Unavailable));
        app.UseWhen(
            context => context.Request.Path == "/graphql",
            branch => branch.Use(RefuseWhileWaiting));
        return app;
    }

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
