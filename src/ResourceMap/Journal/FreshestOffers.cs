using System.Globalization;
using System.Text.Json.Nodes;

namespace ResourceMap.Journal;

/// <summary>
/// The lines of the best-ranked record, each with the capacity and the availability that were stated last, by whatever
/// record names the same line.
/// </summary>
internal static class FreshestOffers
{
    private static readonly string[] Perishable = ["capacity", "availability"];

    /// <param name="versions">Best first.</param>
    public static ResolvedFacet Of(IReadOnlyList<ResolvedFacet> versions)
    {
        var best = versions[0];
        if (best.Value is not JsonArray lines || versions.Count == 1)
            return best;
        var refreshed = lines.DeepClone().AsArray();
        foreach (var line in refreshed.OfType<JsonObject>())
        {
            foreach (var field in Perishable)
                Refresh(line, field, versions);
        }

        return best with { Value = refreshed };
    }

    private static void Refresh(JsonObject line, string field, IReadOnlyList<ResolvedFacet> versions)
    {
        var key = line["key"]!.GetValue<string>();
        var freshest = versions
            .SelectMany(version => Lines(version)
                .Where(other => other["key"]!.GetValue<string>() == key && other[field] is JsonObject)
                .Select(other => (Stated: other[field]!.AsObject(), On: StatedOn(other[field]!, version))))
            .OrderByDescending(stated => stated.On, StringComparer.Ordinal)
            .FirstOrDefault();
        if (freshest.Stated is null)
            return;
        line[field] = freshest.Stated.DeepClone();
        if (freshest.On is not null)
            line[field]!["statedOn"] = freshest.On;
    }

    private static IEnumerable<JsonObject> Lines(ResolvedFacet version) =>
        version.Value is JsonArray lines ? lines.OfType<JsonObject>() : [];

    /// <summary>The line's own date, else that of the record; both as ISO text, which sorts as dates do.</summary>
    private static string? StatedOn(JsonNode stated, ResolvedFacet version) => stated["statedOn"]?.GetValue<string>()
        ?? version.StatedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
