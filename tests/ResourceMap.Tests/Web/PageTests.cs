using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using ResourceMap.Server.Web;

namespace ResourceMap.Tests.Web;

public sealed partial class PageTests : IAsyncLifetime
{
    private readonly WebApplication _app = CreateApp();

    private HttpClient Client => _app.GetTestClient();

    public static TheoryData<string> Files => [.. Directory
        .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
        .Select(file => Path.GetFileName(file))];

    public Task InitializeAsync() => _app.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task The_page_is_served_at_the_root()
    {
        using var response = await Client.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<html lang=\"fr\">", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_of_the_page_carries_the_strict_headers(string file)
    {
        using var response = await Client.GetAsync($"/{file}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(StrictHeaders.ContentSecurityPolicy, Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal(StrictHeaders.PermissionsPolicy, Header(response, "Permissions-Policy"));
        Assert.Equal("no-cache", Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task What_is_not_there_carries_the_strict_headers_too()
    {
        using var response = await Client.GetAsync("/nowhere");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(StrictHeaders.ContentSecurityPolicy, Header(response, "Content-Security-Policy"));
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_sent_again()
    {
        using var first = await Client.GetAsync("/app.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/app.js");
        again.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(Header(first, "ETag")));
        using var second = await Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_file_refers_to_an_outside_host(string file)
    {
        var text = await Client.GetStringAsync($"/{file}");

        Assert.DoesNotContain(Addresses().Matches(text), it => it.Value != "http://www.w3.org/2000/svg");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_script_or_style_is_inline(string file)
    {
        var text = await Client.GetStringAsync($"/{file}");

        Assert.DoesNotMatch(Inline(), text);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/requetes.html")]
    public async Task Everything_a_page_refers_to_is_served(string page)
    {
        var html = await Client.GetStringAsync(page);
        var paths = References().Matches(html).Select(it => it.Groups[1].Value).Where(path => path != "/graphql");

        Assert.All(await Task.WhenAll(paths.Distinct().Select(path => Client.GetAsync(path))),
            response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Example_queries_are_listed_and_read_by_name()
    {
        var names = System.Text.Json.JsonSerializer.Deserialize<string[]>(await Client.GetStringAsync("/queries"));

        Assert.NotNull(names);
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            using var query = await Client.GetAsync($"/queries/{name}.graphql");
            Assert.Equal("text/plain; charset=utf-8", query.Content.Headers.ContentType?.ToString());
        }
    }

    [Theory]
    [InlineData("/graphql", "text/html,*/*;q=0.8", HttpStatusCode.Redirect)]
    [InlineData("/graphql", "*/*", HttpStatusCode.NotFound)]
    [InlineData("/graphql?query={__typename}", "text/html", HttpStatusCode.NotFound)]
    public async Task Only_a_browser_without_a_question_is_led_from_the_endpoint_to_the_examples(
        string path, string accept, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } };
        using var response = await Client.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    private static WebApplication CreateApp()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        return builder.Build().MapResourceMapWeb();
    }

    private static string Header(HttpResponseMessage response, string name) =>
        Assert.Single(response.Headers.TryGetValues(name, out var values) ? values : []);

    [GeneratedRegex("""(?<!:)(?:https?:)?//[\w-]+\.[\w./-]+""")]
    private static partial Regex Addresses();

    [GeneratedRegex("""<style|<script(?![^>]* src=)|\sstyle=|<[^>]+\son\w+=|javascript:|innerHTML|\beval\(""")]
    private static partial Regex Inline();

    [GeneratedRegex("(?:href|src)=\"(/[^\"#]*)")]
    private static partial Regex References();
}
