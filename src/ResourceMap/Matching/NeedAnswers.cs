using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>
/// Whether a line answers a need (practice-B4, practice-C21): by what it declares, else by what its service declares,
/// or is presumed to answer, and a line of this mode can.
/// </summary>
/// <param name="By">The need that answers, of the line or the service; null where none does.</param>
/// <param name="Reach">
/// How the way is judged for this need, the line's mode being unknown; null: as the way to the line.
/// </param>
/// <param name="Obstacle">Why nothing answers, though the service does.</param>
public readonly record struct NeedAnswers(
    NeedGround Ground, Code? By, Reach? Reach, NeedObstacle Obstacle = NeedObstacle.None)
{
    /// <summary>Lines of these modes are temporary, whatever else they say.</summary>
    private static readonly Code[] TemporaryModes =
        [new(Schemes.Mode, "40"), new(Schemes.Mode, "44"), new(Schemes.Mode, "45")];

    private static NeedAnswers Nothing { get; } = new(NeedGround.None, null, null);

    public bool IsAnswered => Ground != NeedGround.None;

    /// <summary>On a line that reaches the place; the way for this need may be shorter than that to the line.</summary>
    public static NeedAnswers On(OfferLine line, Code need, Place place, double? maxDistanceMeters, MatchRules rules)
    {
        var answers = Of(line.Service, line.Offer, need, rules.Nomenclature);
        return answers.Reach is not { } reach || reach == line.Reach
            || OfferLines.Reaching(line.Service, line.Offer, [reach], place, maxDistanceMeters, rules) is not null
            ? answers
            : answers with { Ground = NeedGround.None, Obstacle = NeedObstacle.Way };
    }

    /// <summary>Wherever the line stands.</summary>
    public static NeedAnswers Of(Service service, Offer offer, Code need, Nomenclature nomenclature)
    {
        var best = Nothing;
        foreach (var stated in service.NeedsOf(offer))
        {
            var answer = Of(stated, service, offer, need, nomenclature);
            if (answer.Ground < best.Ground || (answer.Obstacle != NeedObstacle.None && !best.IsAnswered))
                best = answer;
        }

        return best;
    }

    private static NeedAnswers Of(
        ServiceNeed stated, Service service, Offer offer, Code need, Nomenclature nomenclature)
    {
        var ground = GroundOf(stated, need, nomenclature);
        if (ground == NeedGround.None)
            return Nothing;
        var modes = nomenclature.ModesFor(stated.Code);
        // Known by its area alone, there is no other way to judge.
        var reach = service.Sites.Count == 0 ? null : ReachIfModeUnknown(offer, modes);
        return CanAnswer(offer, modes, nomenclature) switch
        {
            false => new(NeedGround.None, stated.Code, null, NeedObstacle.Mode),
            null when ground == NeedGround.Declared =>
                new(NeedGround.DeclaredModeUnknown, stated.Code, reach),
            _ => new(ground, stated.Code, reach),
        };
    }

    private static NeedGround GroundOf(ServiceNeed stated, Code need, Nomenclature nomenclature) => stated switch
    {
        { Basis: Basis.Declared } when nomenclature.Narrower(need).Contains(stated.Code) => NeedGround.Declared,
        { Basis: Basis.Declared } when nomenclature.AnsweredBy(need).Contains(stated.Code) => NeedGround.Linked,
        { Weight: { } weight } when nomenclature.Narrower(need).Contains(stated.Code) =>
            weight == NeedWeight.Main ? NeedGround.Main : NeedGround.Secondary,
        _ => NeedGround.None,
    };

    /// <summary>
    /// Null when the mode, or whether the line is temporary, would have to be known; a mode that no table holds is not.
    /// </summary>
    private static bool? CanAnswer(Offer offer, NeedModes? modes, Nomenclature nomenclature)
    {
        if (modes is null)
            return true;
        bool? byMode = offer.CareMode is { } mode && nomenclature.Find(mode) is not null
            ? modes.Modes.Contains(mode)
            : null;
        var isTemporary = offer.CareMode is { } care && TemporaryModes.Contains(care) ? true : offer.Temporary;
        var byTime = modes.Temporary switch
        {
            TemporaryRule.No => isTemporary != true,
            TemporaryRule.Yes => isTemporary,
            _ => true,
        };
        return byMode == false || byTime == false ? false : byMode is null || byTime is null ? null : true;
    }

    private static Reach? ReachIfModeUnknown(Offer offer, NeedModes? modes) =>
        offer.CareMode is null && offer.ReachBasis != Basis.Declared && modes?.ReachIfModeUnknown is { } reach
        && reach != offer.Reach
            ? reach
            : null;
}

public enum NeedObstacle
{
    None,
    /// <summary>A line of this mode cannot, or not for as long as it lasts.</summary>
    Mode,
    /// <summary>The way is too long for this need.</summary>
    Way,
}
