using ResourceMap.Coverage;
using ResourceMap.Graph;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The question put to the engine: wide enough that no verdict of the core is cut short.</summary>
public static class Candidates
{
    public static CandidateQuery QueryFor(
        IReadOnlyList<Place> places, IReadOnlyCollection<Code> needs, double? maxDistanceMeters,
        MatchOptions options) =>
        new(
            places,
            needs,
            (maxDistanceMeters ?? options.ReceivesWithinMeters) + options.CommunePointMarginMeters,
            (maxDistanceMeters ?? options.HostsWithinMeters) + options.CommunePointMarginMeters);
}
