using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Territories;

namespace ResourceMap.Bench;

/// <summary>
/// Statements of services by chance, always the same, on the real geography: each at a commune drawn evenly, 20 going
/// everywhere; of the others 85 % covering their EPCI, 5 % their département, 7 % receiving, 3 % stating no area; three
/// needs each.
/// </summary>
internal static class GeneratedStatements
{
    private const int NationalServices = 20;

    public static IEnumerable<StatedRecord> Of(int count, Geography geography)
    {
        var random = new Random(37);
        var communes = geography.All.Where(territory => territory.Id.Kind == TerritoryKind.Commune).ToList();
        return Enumerable.Range(0, count).Select(index => Service(
            index, geography.Above(communes[random.Next(communes.Count)].Id), random));
    }

    public static StatedRecord Service(int index, IReadOnlyList<TerritoryId> above, Random random)
    {
        var chance = random.Next(100);
        var kind = chance < 85 ? TerritoryKind.Epci : TerritoryKind.Departement;
        var area = index < NationalServices ? TerritoryId.France : above.FirstOrDefault(id => id.Kind == kind);
        var coverage = (chance < 90 || index < NationalServices) && area.Value is not null
            ? new JsonObject { ["include"] = new JsonArray(area.Value) }
            : null;
        var reach = chance is >= 90 and < 97 && index >= NationalServices ? "RECOIT" : "SE_DEPLACE";
        return new StatedRecord(
            new RecordKey("file:bench", RecordKind.Service, $"{index}"),
            new DateOnly(2026, 6, 15),
            "cog:2024",
            Payload.Read(Payload.CurrentVersion, new JsonObject
            {
                [FacetNames.Name] = $"Service {index}",
                [FacetNames.Kind] = new JsonObject { ["code"] = "finess:182" },
                [FacetNames.Needs] = new JsonArray(
                    "serafin:1.1.1", $"serafin:1.3.3.{1 + random.Next(5)}", "serafin:1.2.1.2"),
                [FacetNames.Coverage] = coverage,
                [FacetNames.Sites] = new JsonArray(new JsonObject
                {
                    ["key"] = "s1",
                    ["commune"] = above[0].Code,
                    ["longitude"] = Math.Round((random.NextDouble() * 9) - 2, 5),
                    ["latitude"] = Math.Round((random.NextDouble() * 6) + 44, 5),
                }),
                [FacetNames.Offers] = new JsonArray(new JsonObject { ["key"] = "l1", ["reach"] = reach }),
            }).OrThrow());
    }
}
