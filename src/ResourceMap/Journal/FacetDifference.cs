namespace ResourceMap.Journal;

/// <summary>Which facets two contents of a record do not say alike.</summary>
public static class FacetDifference
{
    /// <summary>In the order of <see cref="FacetNames.All"/>; a withdrawn record says nothing.</summary>
    public static IReadOnlyList<string> Between(Payload? earlier, Payload? later) =>
        FacetNames.All.Where(facet => Said(earlier, facet) != Said(later, facet)).ToList();

    /// <summary>To say nothing of a facet differs from saying that there is none.</summary>
    private static string? Said(Payload? payload, string facet) =>
        payload is not null && payload.Facets.TryGetValue(facet, out var value) ? value?.ToText() ?? "null" : null;
}
