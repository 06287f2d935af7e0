using System.Globalization;
using System.Text.Json;
using ResourceMap.Nomenclatures;
using ResourceMap.Storage.Embedded;
using ResourceMap.Territories;

namespace ResourceMap.Tests.Graph;

/// <summary>Sites near a point of the FINESS rows of 37 and 63, as an independent program found them.</summary>
public sealed class ProximityTests
{
    [SkippableFact]
    public async Task Sites_near_a_point_are_those_of_the_oracle_but_for_its_borderline_ids()
    {
        using var oracle = JsonDocument.Parse(File.ReadAllBytes(TestData.Shared("oracle/proximity.json")));
        foreach (var question in oracle.RootElement.EnumerateArray())
        {
            var graph = await GraphOfAsync(question.GetProperty("departement").GetString()!);
            var point = new GeoPoint(question.GetProperty("lon").GetDouble(), question.GetProperty("lat").GetDouble());
            var categories = Texts(question, "categories").Select(code => Code.Parse($"finess:{code}")).ToList();

            foreach (var result in question.GetProperty("results").EnumerateArray())
            {
                var near = await graph.ListSitesNearAsync(
                    point, result.GetProperty("radius_m").GetDouble(), categories, CancellationToken.None);
                var borderline = Texts(result, "borderline_within_half_percent");
                Assert.Equal(
                    Texts(result, "inside").Except(borderline).Order(),
                    near.Select(site => site.Site.Key).Except(borderline).Order());
            }

            var nearest = await graph.ListSitesNearAsync(point, 50_000, categories, CancellationToken.None);
            foreach (var (expected, found) in question.GetProperty("nearest10").EnumerateArray().Zip(nearest))
            {
                Assert.Equal(expected.GetProperty("nofinesset").GetString(), found.Site.Key);
                Assert.Equal(expected.GetProperty("distance_m").GetDouble(), found.DistanceMeters, tolerance: 0.1);
            }
        }
    }

    private static async Task<EmbeddedGraph> GraphOfAsync(string departement)
    {
        var rows = await File.ReadAllLinesAsync(TestData.Shared($"oracle/finess-pip-{departement}.csv"));
        var services = rows.Skip(1).Select(row => row.Split(',')).Select(row =>
            Sample.Service(row[0], Reach.Recoit, Sample.Site(row[0], new GeoPoint(Number(row[2]), Number(row[3])))) with
            {
                Kind = Code.Parse($"finess:{row[1]}"),
            });
        var graph = new EmbeddedGraph();
        await graph.ApplyAsync(Sample.Position, Sample.Changes(services.ToArray()), CancellationToken.None);
        return graph;
    }

    private static List<string> Texts(JsonElement element, string field) =>
        element.GetProperty(field).EnumerateArray().Select(text => text.GetString()!).ToList();

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
