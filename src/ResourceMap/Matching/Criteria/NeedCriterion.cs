using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching.Criteria;

/// <summary>
/// NEED: one result for each requested need, in the order of priority. A need is covered by its own code or a narrower
/// one; a link between the two schemes and the needs of a category cover it as presumed only (practice C20).
/// </summary>
public sealed class NeedCriterion : ICriterion
{
    public string Code => "NEED";

    public int Position => 2;

    public string? Facet => Journal.Facet.Needs;

    public IEnumerable<Judgement> Judge(Line line, MatchQuestion question, MatchRules rules) =>
        from need in question.Needs
        let basis = BasisOf(line.Service.Needs, need.Code, rules.Nomenclature)
        select new Judgement(ResultOf(need, basis, line, rules))
        {
            Need = new NeedCoverage(need.Code, need.Priority, basis),
        };

    /// <summary>How these needs cover a requested one; unknown when they do not.</summary>
    public static Basis BasisOf(IReadOnlyList<ServiceNeed> needs, Code requested, Nomenclature nomenclature)
    {
        var own = OwnBasisOf(needs, requested, nomenclature);
        var linked = nomenclature.Linked(requested);
        return own == Basis.Unknown && needs.Any(need => linked.Contains(need.Code)) ? Basis.Presumed : own;
    }

    /// <summary>The same by its own code or a narrower one alone: what counts where nobody asks the service.</summary>
    public static Basis OwnBasisOf(IReadOnlyList<ServiceNeed> needs, Code requested, Nomenclature nomenclature)
    {
        var narrower = nomenclature.Narrower(requested);
        var direct = needs.Where(need => narrower.Contains(need.Code)).ToList();
        if (direct.Any(need => need.Basis == Basis.Declared))
            return Basis.Declared;
        return direct.Count > 0 ? Basis.Presumed : Basis.Unknown;
    }

    private CriterionResult ResultOf(RequestedNeed need, Basis basis, Line line, MatchRules rules)
    {
        var label = rules.Label(need.Code);
        var (outcome, sentence) = basis switch
        {
            Basis.Declared => (Outcome.Met, $"Répond au besoin {need.Priority} « {label} »."),
            Basis.Presumed => (Outcome.Unknown,
                $"Besoin {need.Priority} « {label} » présumé d'après {Presumption(line)} : à confirmer."),
            _ => (Outcome.NotMet, $"Ne déclare pas répondre au besoin {need.Priority} « {label} »."),
        };
        return new(Code, CriterionKind.Ordering, outcome, basis, label, Found(line, rules), null, null, sentence);
    }

    private static string Presumption(Line line) =>
        line.Service.Needs.Any(need => need.Basis == Basis.Declared)
            ? "un besoin voisin déclaré"
            : $"la catégorie {line.Service.Kind.Value}";

    private static string? Found(Line line, MatchRules rules) =>
        line.Service.Needs.Count == 0 ? null : rules.Labels(line.Service.Needs.Select(need => need.Code));
}
