using ResourceMap.Journal;
using ResourceMap.Journal.Facets;
using ResourceMap.Nomenclatures;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>
/// Holds the codes that a row names against the tables: what none of them holds is found by no question. A category of
/// FINESS that the row labels is none of these, nor a code of a scheme without a table.
/// </summary>
public sealed class CodeCheck(Nomenclature nomenclature) : IRowCheck
{
    private static readonly string[] OfAudiences = [Schemes.Clientele];
    private static readonly string[] OfTitles = [Schemes.Titre, Schemes.Decision];
    private static readonly string[] OfModes = [Schemes.Mode, Schemes.RorMode];

    public IEnumerable<Refusal> Remarks(StatedRecord record)
    {
        var content = record.Content;
        var needs = content?.Find<NeedsFacet>()?.Codes ?? [];
        var lines = content?.Find<OffersFacet>()?.Lines ?? [];
        return needs.Concat(lines.SelectMany(line => line.Needs ?? [])).Select(OfNeed)
            .Prepend(content?.Find<KindFacet>() is { } kind ? OfKind(kind.Code, kind.Label) : null)
            .Concat(lines.SelectMany(OfLine))
            .OfType<string>()
            .Select(sentence => new Refusal(RefusalCode.RowDoubtful, sentence));
    }

    private string? OfKind(Code code, string? label) => code.Scheme != Schemes.Finess
        ? Remark("Type de dispositif inconnu", code, Schemes.OfServices, label)
        : label is null ? Remark("Catégorie FINESS inconnue", code, Schemes.OfServices) : null;

    private string? OfNeed(Code code) => Remark("Code de besoin inconnu", code, Schemes.OfNeeds);

    private IEnumerable<string?> OfLine(StatedOffer line) =>
    [
        line.CareMode is { } mode ? Remark("Code de mode inconnu", mode, OfModes) : null,
        .. (line.Audiences?.Main ?? []).Concat(line.Audiences?.Associated ?? [])
            .Select(code => Remark("Code de public inconnu", code, OfAudiences)),
        .. (line.Titles ?? []).Select(code => Remark("Code de titre d'accès inconnu", code, OfTitles)),
    ];

    private string? Remark(string unknown, Code code, IReadOnlyCollection<string> schemes, string? label = null)
    {
        if (!schemes.Contains(code.Scheme))
            return $"{unknown} {code} : un tel code commence par {string.Join(" ou ", schemes.Order())}.";
        if (nomenclature.Find(code) is not null)
            return null;
        // Prestations are SERAFIN codes too, and no needs.
        var known = ReferenceEquals(schemes, Schemes.OfNeeds)
            ? [.. nomenclature.Needs.Where(need => need.Code.Scheme == code.Scheme)]
            : nomenclature.List(code.Scheme, null, null);
        return known.Count == 0 ? null : $"{unknown} {code} : {Nearest(NearestCodes.Of(code, label, known))}.";
    }

    private static string Nearest(IReadOnlyList<CodeEntry> nearest) => nearest.Count switch
    {
        0 => "aucun code connu ne lui ressemble",
        1 => $"le plus proche est {Named(nearest[0])}",
        _ => $"les plus proches sont {string.Join(", ", nearest.Select(Named))}",
    };

    private static string Named(CodeEntry entry) => $"{entry.Code} « {entry.Label} »";
}
