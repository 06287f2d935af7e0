using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>How the publics of a person stand to those that a line names.</summary>
internal enum PublicStanding
{
    Named,
    /// <summary>Nobody said the person's.</summary>
    NotSaid,
    /// <summary>The line names a public that is the same people under another code.</summary>
    Kin,
    /// <summary>Not named, but the list is open.</summary>
    Open,
    /// <summary>A closed list that speaks of none of the axes on which the person is known.</summary>
    OtherAxis,
    Refused,
}

internal static class PublicStandings
{
    /// <summary>All disabilities, all people in difficulty, the whole population: codes that accept widely.</summary>
    private const string AnyDisability = "010";
    private const string AnySocialDifficulty = "899";
    private const string Everyone = "990";

    /// <summary>
    /// Every code that the person holds counts, main or associated (practice-C8, practice-C20-publics).
    /// </summary>
    public static PublicStanding Of(
        IReadOnlyList<Code> named, IReadOnlyList<Code> held, bool isClosed, Nomenclature nomenclature) =>
        named.Any(code => Accepts(code, held, nomenclature)) ? PublicStanding.Named
        : held.Count == 0 ? PublicStanding.NotSaid
        : named.Any(code => held.Any(own => nomenclature.AreKin(code, own))) ? PublicStanding.Kin
        : !isClosed ? PublicStanding.Open
        : Carers.AreAll(held) ? PublicStanding.OtherAxis
        : held.Select(nomenclature.AxisOf).Intersect(named.Select(nomenclature.AxisOf)).Any() ? PublicStanding.Refused
        : PublicStanding.OtherAxis;

    private static bool Accepts(Code named, IReadOnlyList<Code> held, Nomenclature nomenclature) =>
        held.Contains(named)
        || named.Value switch
        {
            Everyone => true,
            AnyDisability or AnySocialDifficulty =>
                held.Any(code => nomenclature.AxisOf(code) == nomenclature.AxisOf(named)),
            _ => false,
        };
}
