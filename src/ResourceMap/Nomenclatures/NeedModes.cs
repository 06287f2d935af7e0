namespace ResourceMap.Nomenclatures;

/// <summary>What only lines of some modes can answer: a night in a hostel is no home (practice-C21).</summary>
/// <param name="Modes">Of which one answers the need.</param>
/// <param name="ReachIfModeUnknown">
/// How the way to a line without mode is judged for this need, where its reach is only presumed; null: as the line's.
/// </param>
public sealed record NeedModes(
    Code Need, IReadOnlySet<Code> Modes, TemporaryRule Temporary, Reach? ReachIfModeUnknown);

/// <summary>Whether a temporary line answers a need.</summary>
public enum TemporaryRule
{
    /// <summary>It makes no difference.</summary>
    Any,
    /// <summary>A line that says it is temporary does not.</summary>
    No,
    /// <summary>Only a temporary line does; one that does not say is to be checked.</summary>
    Yes,
}
