using System.Text.RegularExpressions;

namespace ResourceMap.Tests.Neo4j;

/// <summary>
/// Where the plan of each statement starts from: <c>Label(property)</c> is a seek in that index, a bare <c>Label</c>
/// every node that bears it.
/// </summary>
internal static partial class PlanBook
{
    /// <summary>Every statement, in order; the starts of each sorted.</summary>
    public static readonly SortedDictionary<string, string[]> Starts = new(StringComparer.Ordinal)
    {
        ["FindActors"] = ["Actor(id)", "Alias(id)"],
        ["FindAgreements"] = ["Agreement(id)", "Alias(id)"],
        ["FindAgreementsOfActors"] = ["Actor(id)", "Alias(id)"],
        ["FindCandidates"] =
        [
            "HostingSite(location)", "ReceivingSite(location)", "Square(id)", "Territory(id)", "Territory(id)",
            "Territory(id)", "Territory(id)",
        ],
        ["FindLinks"] = ["Actor(id)", "Alias(id)"],
        ["FindServices"] = ["Alias(id)", "Service(id)"],
        ["FindServicesOfActors"] = ["Actor(id)", "Alias(id)"],
        ["FindServicesOfParts"] = ["Offer(id)", "Site(id)"],
        ["ForgetAgreementRelationships"] = ["Agreement(id)"],
        ["ForgetAliases"] = ["Alias(id)"],
        ["ForgetParents"] = ["Actor(id)"],
        ["ForgetParts"] = ["Service(id)"],
        ["ForgetPlaces"] = ["Territory(id)"],
        ["ForgetServiceRelationships"] = ["Service(id)"],
        ["GetPosition"] = ["Projection(id)"],
        ["GiveLeaseBack"] = ["Projection(id)"],
        ["ListActors"] = ["Actor", "Actor(id)", "Alias(id)"],
        ["ListServices"] = ["Need(code)", "Service", "Service(kind)", "Territory(id)"],
        ["ListSitesNear"] = ["Site(location)"],
        ["MoveParents"] = ["Actor(id)", "MANAGED_BY(record)"],
        ["MoveParties"] = ["Actor(id)", "SIGNED_BY(record)"],
        ["MoveProviders"] = ["Actor(id)", "PROVIDED_BY(record)"],
        ["NameAudiences"] = ["Audience(code)"],
        ["NameNeeds"] = ["Need(code)"],
        ["NameSquares"] = ["Square(id)"],
        ["NameTerritories"] = ["Territory(id)"],
        ["PlaceTerritories"] = ["Territory(id)", "Territory(id)"],
        ["ReadActors"] = ["Actor(id)", "Alias(id)"],
        ["ReadAgreements"] = ["Agreement(id)", "Alias(id)"],
        ["ReadAliases"] = ["Alias(id)"],
        ["ReadServices"] = ["Alias(id)", "Service(id)"],
        ["RelateAgreements"] = ["Agreement(id)", "Territory(id)"],
        ["RelateParents"] = ["Actor(id)", "Actor(id)", "Alias(id)"],
        ["RelateParties"] = ["Actor(id)", "Agreement(id)", "Alias(id)"],
        ["RelateProviders"] = ["Actor(id)", "Alias(id)", "Service(id)"],
        ["RelateServices"] =
        [
            "Need(code)", "Service(id)", "Square(id)", "Territory(id)", "Territory(id)", "Territory(id)",
            "Territory(id)",
        ],
        ["RemoveActors"] = ["Actor(id)"],
        ["RemoveAgreements"] = ["Agreement(id)"],
        ["RemoveServices"] = ["Service(id)"],
        ["SetPosition"] = ["Projection(id)"],
        ["Sweep"] = ["Actor", "Agreement", "Alias", "Offer", "Service", "Site"],
        ["SweepTerms"] = ["Audience", "Need", "Square", "Territory"],
        ["TakeLease"] = ["Projection(id)"],
        ["WriteActors"] = ["Actor(id)"],
        ["WriteAgreements"] = ["Agreement(id)"],
        ["WriteAliases"] = ["Alias(id)"],
        ["WriteOffers"] = ["Audience(code)", "Service(id)"],
        ["WriteServices"] = ["Service(id)"],
        ["WriteSites"] = ["Service(id)", "Territory(id)", "Territory(id)"],
    };

    /// <summary>
    /// How often a statement may gather all its rows before it goes on: where it writes what it also finds by. None
    /// of those that read does.
    /// </summary>
    public static readonly Dictionary<string, (int CountMax, string Why)> Eagers = new()
    {
        ["ForgetAgreementRelationships"] = (1, Deletes),
        ["ForgetParents"] = (1, Deletes),
        ["ForgetParts"] = (1, Deletes),
        ["ForgetPlaces"] = (1, Deletes),
        ["ForgetServiceRelationships"] = (1, Deletes),
        ["GiveLeaseBack"] = (1, OneRow),
        ["MoveParents"] = (2, Replaces),
        ["MoveParties"] = (2, Replaces),
        ["MoveProviders"] = (2, Replaces),
        ["RelateParents"] = (1, "the parent that is made for one row may be the actor of the next"),
        ["RelateParties"] = (1, Marks),
        ["RelateProviders"] = (1, Marks),
        ["Sweep"] = (1, Deletes),
        ["SweepTerms"] = (1, Deletes),
        ["TakeLease"] = (2, OneRow),
        ["WriteActors"] = (1, SetsAMap),
        ["WriteAgreements"] = (1, SetsAMap),
        ["WriteOffers"] = (2, SetsAMap),
        ["WriteServices"] = (1, SetsAMap),
        ["WriteSites"] = (2, SetsAMap),
    };

    /// <summary>Both sides are found by their unique id: one row times one row.</summary>
    public static readonly string[] Multiply = ["PlaceTerritories", "RelateAgreements"];

    private const string Deletes = "what one row deletes, another may lead to";
    private const string Marks = "marks actors by the property that it asks of aliases";
    private const string OneRow = "there is one row";
    private const string Replaces = "creates and deletes relationships of the type that it seeks";
    private const string SetsAMap = "a map may set the property that the next row is found by";

    /// <summary>Whether a statement leaves the graph as it is.</summary>
    public static bool IsRead(string name) =>
        name == "GetPosition" || name.StartsWith("Find", StringComparison.Ordinal)
        || name.StartsWith("List", StringComparison.Ordinal) || name.StartsWith("Read", StringComparison.Ordinal);

    /// <summary>Written as in the table, in order; any other scan as the server says it.</summary>
    public static IEnumerable<string> StartsOf(QueryPlan plan) =>
        plan.Operators().SelectMany(StartsOfOne).Order(StringComparer.Ordinal);

    private static string[] StartsOfOne(QueryPlan part)
    {
        if (part.Operator is "NodeByLabelScan" or "UnionNodeByLabelsScan")
            return part.Details.Split(':', 2)[1].Split('|');
        if (part.Operator.Contains("IndexSeek", StringComparison.Ordinal))
            return [Index().Match(part.Details).Groups[1].Value];
        return part.Operator.Contains("Scan", StringComparison.Ordinal) ? [$"{part.Operator} {part.Details}"] : [];
    }

    /// <summary>Of <c>UNIQUE a:Actor(id) WHERE …</c> and <c>RANGE INDEX (s)-[by:PROVIDED_BY(record)]->(a) …</c>.
    /// </summary>
    [GeneratedRegex(@":(\w+\(\w+\))")]
    private static partial Regex Index();
}
