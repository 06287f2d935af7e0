using ResourceMap.Graph;

namespace ResourceMap.Server.Commands;

/// <summary>A comparison as people read it in a terminal: a line a group, then a line a difference.</summary>
internal static class ComparisonText
{
    public static void Write(GraphComparison comparison, TextWriter text)
    {
        text.WriteLine($"{"Type",-12}{"Département",-14}{"Journal",26}{"Graphe",26}");
        foreach (var group in comparison.Groups)
        {
            var where = group.Departement?.Code ?? "inconnu";
            text.WriteLine(
                $"{Label(group.Type),-12}{where,-14}{Of(group.Stated)}{Of(group.Held)}"
                + (group.Stated == group.Held ? "" : "  diffère"));
        }

        foreach (var difference in comparison.Differences)
            text.WriteLine($"{difference.Id} ({Label(difference.Type)}) {Label(difference.Kind)}");
        text.WriteLine(comparison.Differences.Count switch
        {
            0 => "Aucune différence",
            1 => "1 différence",
            var count => $"{count} différences",
        });
    }

    private static string Of(Tally tally) => $"{tally.Count,9} {tally.Hash,16:x16}";

    private static string Label(EntityType type) => type switch
    {
        EntityType.Service => "service",
        EntityType.Actor => "acteur",
        EntityType.Agreement => "convention",
        EntityType.Alias => "renvoi",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Label(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Missing => "manque dans le graphe",
        DifferenceKind.Extra => "est de trop dans le graphe",
        DifferenceKind.Different => "diffère",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
