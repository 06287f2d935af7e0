using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>The two rules that lift a limit of age (practice C7, C20).</summary>
public static class AgeDispensation
{
    /// <summary>EHPAD and résidences autonomie open at 60, by dérogation from 50 (practice B3, C20).</summary>
    private const int OlderPeopleMonths = 600;

    private static readonly string[] OlderPeopleCategories = ["500", "202"];

    /// <summary>Establishments of children and young people whose ceiling the Creton amendment lifts.</summary>
    private static readonly string[] CretonCategories = ["183", "186", "188", "192", "194", "195", "196"];

    public static bool IsForOlderPeople(Line line) =>
        line.Service.Kind.Scheme == Schemes.Finess && OlderPeopleCategories.Contains(line.Service.Kind.Value);

    /// <summary>The reason why the limit that this age breaks is lifted; null when nothing lifts it.</summary>
    public static string? For(Line line, MatchQuestion question, int ageMonths, int? minMonths, int? maxMonths) =>
        ageMonths < minMonths && ageMonths >= OlderPeopleMonths && IsForOlderPeople(line)
            ? "dérogation d'âge possible entre 50 et 60 ans"
            : ageMonths > maxMonths && IsCreton(line, question)
                ? "maintien au titre de l'amendement Creton, une décision adulte étant en attente"
                : null;

    /// <summary>The age from which the Creton amendment speaks, where the line declares no limit of its own.</summary>
    private const int CretonMonths = 240;

    /// <summary>
    /// The person stays where they are beyond the age of the line, as the Creton amendment allows: neither a place nor
    /// a title is sought.
    /// </summary>
    public static bool IsStay(Line line, MatchQuestion question) =>
        IsCreton(line, question)
        && Entry.AgeMonths(line, question) > (line.Offer.AgeMaxMonths ?? CretonMonths - 1);

    /// <summary>
    /// Only where the person already is, and with a decision for adults that waits to be carried out (practice C7).
    /// </summary>
    public static bool IsCreton(Line line, MatchQuestion question) =>
        line.Service.Kind.Scheme == Schemes.Finess
        && CretonCategories.Contains(line.Service.Kind.Value)
        && question.Current.Any(current => current.Service == line.Service.Id)
        && question.Titles.Any(title => (title.To is not { } to || to >= question.EvaluatedOn)
            && title.Code is { Scheme: Schemes.Decision } decision
            && (decision.Value.StartsWith("13.", StringComparison.Ordinal) || decision.Value == "11.5"));
}
