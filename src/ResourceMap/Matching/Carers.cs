using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>
/// Questions of people known only as a carer or the one cared for, which one code names alike: whose age and public are
/// told is not known, and neither refuses (practice-C17).
/// </summary>
public static class Carers
{
    private static readonly Code[] Publics =
        [.. new[] { "040", "041", "042", "043" }.Select(value => new Code(Schemes.Clientele, value))];

    public static bool Ask(MatchQuestion question) =>
        question.AssociatedAudiences.Concat(question.Audience is { } main ? [main] : []).ToList()
            is { Count: > 0 } held && AreAll(held);

    public static bool AreAll(IEnumerable<Code> held) => held.All(Publics.Contains);
}
