using System.Collections.Frozen;
using System.Globalization;

namespace ResourceMap.Nomenclatures;

/// <summary>All schemes of codes with their hierarchies and links, and what may be presumed of a kind.</summary>
public sealed class Nomenclature(NomenclatureTables tables)
{
    /// <summary>What <see cref="AxisOf"/> answers for clientele:990 (toute population).</summary>
    public const string EveryAxis = "*";

    private const CompareOptions Folded = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly Code EveryPublic = new(Schemes.Clientele, "990");

    private readonly FrozenDictionary<Code, CodeEntry> _entries = tables.Entries.ToFrozenDictionary(e => e.Code);

    private readonly FrozenDictionary<string, CodeEntry[]> _schemes = tables.Entries.GroupBy(e => e.Code.Scheme)
        .ToFrozenDictionary(g => g.Key, g => g.OrderBy(e => e.Code, NaturalOrder.Instance).ToArray());

    private readonly ILookup<Code?, Code> _children = tables.Entries.Where(e => e.Parent is not null)
        .OrderBy(e => e.Code, NaturalOrder.Instance).ToLookup(e => e.Parent, e => e.Code);

    private readonly ILookup<Code, Code> _links = tables.Links
        .Concat(tables.Links.Select(link => (From: link.To, To: link.From)))
        .ToLookup(link => link.From, link => link.To);

    private readonly ILookup<Code, PrestationLink> _prestations = tables.Prestations.ToLookup(link => link.Besoin);

    private readonly FrozenDictionary<Code, Profile> _profiles = tables.Profiles.ToFrozenDictionary(p => p.Kind);

    private readonly ILookup<Code, Code> _needs = tables.CategoryNeeds.ToLookup(row => row.Kind, row => row.Need);

    private readonly FrozenDictionary<Code, ScopeRule> _scopeByCategory = tables.Scopes
        .Where(rule => rule.Category is not null).ToFrozenDictionary(rule => rule.Category!.Value);

    private readonly ScopeRule[] _scopeByAgregat = tables.Scopes
        .Where(rule => rule.AgregatPrefix is not null).OrderByDescending(rule => rule.AgregatPrefix!.Length).ToArray();

    private readonly FrozenDictionary<(string Source, Code Kind, string? Departement), Completeness> _completeness =
        tables.Completeness.ToFrozenDictionary(row => (row.Source, row.Kind, row.Departement));

    private readonly ILookup<Code, string> _completeSources = tables.Completeness
        .Where(row => row.IsComplete).Select(row => (row.Kind, row.Source)).Distinct()
        .ToLookup(row => row.Kind, row => row.Source);

    /// <summary>The code as the tables write it: 2.2.1 for the 2.2.1.1 of other documents; else itself.</summary>
    public Code Canonical(Code code) => Find(code)?.Code ?? tables.Aliases.GetValueOrDefault(code, code);

    /// <summary>Null where no table holds the code, which may still be right: a FINESS row has its own label.</summary>
    public CodeEntry? Find(Code code) => _entries.GetValueOrDefault(tables.Aliases.GetValueOrDefault(code, code));

    /// <summary>
    /// The codes of a scheme in natural order; empty where there is no table of it. The text is sought in the label
    /// (accents and case folded) and in the code; the parent keeps its direct children only.
    /// </summary>
    public IReadOnlyList<CodeEntry> List(string scheme, string? text, Code? parent) =>
        _schemes.GetValueOrDefault(scheme, [])
            .Where(entry => parent is null || entry.Parent == Canonical(parent.Value))
            .Where(entry => string.IsNullOrWhiteSpace(text) || Contains(entry, text.Trim()))
            .ToArray();

    /// <summary>The code itself and everything below it, in natural order.</summary>
    public IReadOnlyList<Code> Narrower(Code code)
    {
        var canonical = Canonical(code);
        return [canonical, .. _children[canonical].SelectMany(Narrower)];
    }

    /// <summary>
    /// The codes of the other scheme of needs (besoin-courant ↔ SERAFIN) that a table links to this one. A need covered
    /// by a link is covered as presumed only (practice C20).
    /// </summary>
    public IReadOnlyList<Code> Linked(Code need) => [.. _links[Canonical(need)]];

    /// <summary>The SERAFIN prestations that may answer a SERAFIN besoin.</summary>
    public IReadOnlyList<PrestationLink> PrestationsFor(Code besoin) => [.. _prestations[Canonical(besoin)]];

    /// <summary>The need lasts only a while by nature: a temporary line may answer it (practice C20).</summary>
    public bool IsTemporaryNeed(Code need) => tables.TemporaryNeeds.Contains(need);

    /// <summary>Null where nothing may be presumed of the kind, its reach included.</summary>
    public Profile? ProfileOf(Code kind) => _profiles.GetValueOrDefault(kind);

    /// <summary>The needs that may be presumed of a kind, for a service that declares none.</summary>
    public IReadOnlyList<Code> NeedsOf(Code kind) => [.. _needs[kind]];

    /// <summary>Whether the kind is in the default view; a kind that no rule speaks of is.</summary>
    public bool IsInScope(Code kind, string? agregat)
    {
        var rule = _scopeByCategory.GetValueOrDefault(kind) ?? _scopeByAgregat.FirstOrDefault(
            rule => agregat?.StartsWith(rule.AgregatPrefix!, StringComparison.Ordinal) == true);
        return rule?.IsInScope ?? true;
    }

    /// <summary>The row of the département, else the one for every département; null where nothing is known.</summary>
    public Completeness? CompletenessOf(string source, Code kind, string departement) =>
        _completeness.GetValueOrDefault((source, kind, departement))
        ?? _completeness.GetValueOrDefault((source, kind, null));

    /// <summary>
    /// Whether every kind that may answer a need is listed completely by some source in the département: only then is
    /// silence a white zone (practice A11). False when no kind is known to answer the need.
    /// </summary>
    public bool IsCompleteFor(Code need, string departement)
    {
        var asked = Narrower(need).Concat(Linked(need)).ToHashSet();
        var kinds = _needs.Where(needs => needs.Any(asked.Contains)).Select(needs => needs.Key).ToList();
        return kinds.Count > 0 && kinds.TrueForAll(kind => _completeSources[kind]
            .Any(source => CompletenessOf(source, kind, departement)?.IsComplete == true));
    }

    /// <summary>
    /// The axis of a public (Handicap, PA / aidants, ASE / social): <see cref="EveryAxis"/> for 990; null when unknown.
    /// </summary>
    public string? AxisOf(Code clientele) => clientele == EveryPublic ? EveryAxis : Find(clientele)?.Group;

    private static bool Contains(CodeEntry entry, string text) =>
        entry.Code.Value.Contains(text, StringComparison.OrdinalIgnoreCase)
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(entry.Label, text, Folded) >= 0;
}
