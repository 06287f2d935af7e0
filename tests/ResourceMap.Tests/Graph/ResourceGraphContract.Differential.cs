using ResourceMap.Graph;

namespace ResourceMap.Tests.Graph;

public abstract partial class ResourceGraphContract
{
    /// <summary>The seed is in the name of a failing test; batches that overlap make old versions go.</summary>
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_random_directory_answers_random_questions_as_reading_every_service_would(int seed)
    {
        var batches = Enumerable.Range(0, 3).Select(batch => RandomDirectory.Changes(seed * 10 + batch, 300)).ToArray();
        var graph = await OpenAsync(batches);
        var services = batches.SelectMany(batch => batch.Services)
            .GroupBy(service => service.Id)
            .Select(versions => WithoutAddress.Of(versions.Last()))
            .OrderBy(service => service.SortKey, StringComparer.Ordinal).ThenBy(service => service.Id)
            .ToList();

        foreach (var query in RandomDirectory.Queries(seed, 350))
        {
            var expected = services.Where(service => CandidateRule.Accepts(service, query));
            Assert.Equal(
                expected.Select(service => service.Id).Order(),
                (await graph.FindCandidatesAsync(query, NotCancelled)).Select(service => service.Id).Order());
        }

        foreach (var filter in RandomDirectory.Filters(seed, 100))
        {
            var expected = services.Where(service => RandomDirectory.Matches(service, filter)).ToList();
            var page = await graph.ListServicesAsync(filter, null, 20, NotCancelled);
            Assert.Equal(expected.Count, page.TotalCount);
            Assert.Equal(expected.Take(20).Select(service => service.Id), page.Items.Select(item => item.Node.Id));
        }

        var network = WrittenOut.Of(batches);
        var links = network.AllLinks();
        foreach (var circle in RandomDirectory.Circles(seed, 100))
            Assert.Equal(network.LinksOf(links, circle), await graph.FindLinksAsync(circle, NotCancelled));
    }
}
