using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace ResourceMap.Server.Web;

/// <summary>The page at <c>/</c> and the example queries, served as they lie on disk, without a build step.</summary>
public static class ResourceMapWeb
{
    private const string QueryExtension = ".graphql";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new()
    {
        Mappings = { [QueryExtension] = "text/plain; charset=utf-8" },
    };

    /// <summary>
    /// Serves the page's files, <c>/queries/NAME.graphql</c> with its variables and answer, and their names at
    /// <c>/queries</c>. Every answer of the program, these and others, carries <see cref="StrictHeaders"/>.
    /// </summary>
    public static WebApplication MapResourceMapWeb(this WebApplication app)
    {
        // Beside the program rather than in the working directory: the page is there wherever it is started from.
        var page = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        var queries = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "queries"));
        app.UseStrictHeaders();
        app.Use(LeadBrowserToExamples);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = page });
        app.UseStaticFiles(Revalidated(page, requestPath: ""));
        app.UseStaticFiles(Revalidated(queries, requestPath: "/queries"));
        app.MapGet("/queries", () => QueryNames(queries));
        return app;
    }

    /// <summary>A person who opens the bare endpoint in a browser has no question yet: the examples have.</summary>
    private static Task LeadBrowserToExamples(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var hasNoQuestion = HttpMethods.IsGet(request.Method) && !request.QueryString.HasValue
            && request.Path.Value?.TrimEnd('/') == "/graphql";
        if (!hasNoQuestion || !request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal))
            return next(context);
        context.Response.Redirect("/requetes.html");
        return Task.CompletedTask;
    }

    /// <summary>
    /// The browser may keep a file but asks by its ETag before each use, so that no old page lives on.
    /// </summary>
    private static StaticFileOptions Revalidated(PhysicalFileProvider files, string requestPath) => new()
    {
        FileProvider = files,
        RequestPath = requestPath,
        ContentTypeProvider = ContentTypes,
        OnPrepareResponse = static served => served.Context.Response.Headers.CacheControl = "no-cache",
    };

    private static IEnumerable<string> QueryNames(PhysicalFileProvider queries) => queries.GetDirectoryContents("")
        .Where(file => Path.GetExtension(file.Name) == QueryExtension)
        .Select(file => Path.GetFileNameWithoutExtension(file.Name))
        .Order(StringComparer.Ordinal);
}
