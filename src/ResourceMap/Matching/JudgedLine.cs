using ResourceMap.Catalog;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>A line with everything that was judged of it, and its place on the three axes.</summary>
public sealed record JudgedLine(OfferLine Line, IReadOnlyList<Judgement> Judgements)
{
    /// <summary>How each requested need is covered, the first priority first.</summary>
    public IReadOnlyList<NeedCoverage> Needs { get; } =
        [.. Judgements.Select(judgement => judgement.Need).OfType<NeedCoverage>().OrderBy(need => need.Priority)];

    /// <summary>The worst that is known: what nobody says hides no dérogation (practice-B6).</summary>
    public Access Access { get; } = Judgements.Select(judgement => judgement.Access).OfType<Access>()
        .Where(access => access != Access.Inconnu).DefaultIfEmpty(Access.Inconnu).Max();

    public AvailabilityOnDate Availability { get; } = Judgements
        .Select(judgement => judgement.Availability).OfType<AvailabilityOnDate>()
        .DefaultIfEmpty(AvailabilityOnDate.Inconnue).First();

    public bool? InTime { get; } =
        Judgements.Select(judgement => judgement.InTime).FirstOrDefault(inTime => inTime is not null);

    public int PresumedLack { get; } = Judgements.Sum(judgement => judgement.PresumedLack);

    public IReadOnlyList<int> Preferences { get; } =
        [.. Judgements.Select(judgement => judgement.Preference).OfType<int>()];

    public bool AnswersSomeNeed => Needs.Any(need => need.IsAnswered);

    /// <summary>
    /// From criteria to adequacy (design-7); what only presumptions and links answer is at best to be checked
    /// (practice-B4).
    /// </summary>
    public Adequacy Adequacy =>
        HasHard(Outcome.NotMet) ? Adequacy.NeCorrespondPas
        : HasHard(Outcome.Unknown) || !Needs.Any(need => need.Basis == Basis.Declared) ? Adequacy.AVerifier
        : Needs.Any(need => !need.IsAnswered) ? Adequacy.Partielle
        : Needs.Any(need => need.Basis == Basis.Presumed) ? Adequacy.AVerifier
        : Adequacy.Correspond;


    /// <summary>
    /// Metres of travel that may be compared: none for an offer that comes, unknown for a sensitive one.
    /// </summary>
    public double TravelMeters =>
        Line.Service.Visibility == Visibility.Sensitive ? double.MaxValue
        : Line.GoesToThePerson && Line.Coverage!.Accepts ? 0
        : Line.Travel.DistanceMeters ?? double.MaxValue;

    /// <summary>Whether a hard criterion came out so.</summary>
    public bool HasHard(Outcome outcome) => Judgements.Any(judgement =>
        judgement.Result.Kind == CriterionKind.Hard && judgement.Result.Outcome == outcome);
}
