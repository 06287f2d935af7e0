using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The question put to the engine: wide enough that no verdict of the core is cut short.</summary>
public static class Candidates
{
    /// <param name="needs">Those that are asked; none asks for all services.</param>
    public static CandidateQuery QueryFor(
        IReadOnlyList<Place> places, IEnumerable<Code> needs, double? maxDistanceMeters,
        Nomenclature nomenclature, MatchOptions options)
    {
        var answering = needs.SelectMany(need => Answering(need, nomenclature)).ToHashSet();
        var hostsWithin = (maxDistanceMeters ?? options.HostsWithinMeters) + options.CommunePointMarginMeters;
        // A line that receives may host, its mode being unknown, and then lies farther away.
        var isHosting = answering.Any(need => nomenclature.ModesFor(need)?.ReachIfModeUnknown == Reach.Heberge);
        return new(
            places,
            answering,
            isHosting
                ? hostsWithin
                : (maxDistanceMeters ?? options.ReceivesWithinMeters) + options.CommunePointMarginMeters,
            hostsWithin);
    }

    /// <summary>The codes by which a service may answer a need: itself, narrower and linked ones.</summary>
    private static IEnumerable<Code> Answering(Code need, Nomenclature nomenclature) =>
        nomenclature.Narrower(need).Concat(nomenclature.AnsweredBy(need));
}
