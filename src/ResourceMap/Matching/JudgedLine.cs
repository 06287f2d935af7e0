using ResourceMap.Catalog;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>A line with everything that was judged of it, and its place on the three axes.</summary>
public sealed record JudgedLine(Line Line, IReadOnlyList<Judgement> Judgements)
{
    /// <summary>How each requested need is covered, the first priority first.</summary>
    public IReadOnlyList<NeedCoverage> Needs { get; } =
        [.. Judgements.Select(judgement => judgement.Need).OfType<NeedCoverage>().OrderBy(need => need.Priority)];

    public Access Access { get; } =
        Judgements.Select(judgement => judgement.Access).OfType<Access>().DefaultIfEmpty(Access.Inconnu).Max();

    public AvailabilityOnDate Availability { get; } = Judgements
        .Select(judgement => judgement.Availability).OfType<AvailabilityOnDate>()
        .DefaultIfEmpty(AvailabilityOnDate.Inconnue).First();

    public bool? InTime { get; } =
        Judgements.Select(judgement => judgement.InTime).FirstOrDefault(inTime => inTime is not null);

    public IReadOnlyList<int> Preferences { get; } =
        [.. Judgements.Select(judgement => judgement.Preference).OfType<int>()];

    public bool AnswersSomeNeed => Needs.Any(need => need.Basis != Basis.Unknown);

    /// <summary>
    /// From criteria to adequacy (design §7); needs of the category alone are at best to be checked (C20).
    /// </summary>
    public Adequacy Adequacy =>
        HasHard(Outcome.NotMet) ? Adequacy.NeCorrespondPas
        : HasHard(Outcome.Unknown) || RestsOnTheCategory ? Adequacy.AVerifier
        : Needs.Any(need => need.Basis == Basis.Unknown) ? Adequacy.Partielle
        : Needs.Any(need => need.Basis == Basis.Presumed) ? Adequacy.AVerifier
        : Adequacy.Correspond;

    /// <summary>
    /// Metres of travel that may be compared: none for an offer that comes, unknown for a sensitive one.
    /// </summary>
    public double TravelMeters =>
        Line.Service.Visibility == Visibility.Sensitive ? double.MaxValue
        : Line.ComesToThePerson && Line.Coverage!.Accepts ? 0
        : Line.Travel.DistanceMeters ?? double.MaxValue;

    private bool RestsOnTheCategory => !Line.Service.Needs.Any(need => need.Basis == Basis.Declared);

    /// <summary>Whether a hard criterion came out so.</summary>
    public bool HasHard(Outcome outcome) => Judgements.Any(judgement =>
        judgement.Result.Kind == CriterionKind.Hard && judgement.Result.Outcome == outcome);
}
