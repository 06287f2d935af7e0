using System.Collections.Frozen;
using System.Globalization;

namespace ResourceMap.Nomenclatures;

/// <summary>All schemes of codes with their hierarchies and links, and what may be presumed of a kind.</summary>
public sealed class Nomenclature(NomenclatureTables tables)
{
    /// <summary>What <see cref="AxisOf"/> answers for clientele:990 (toute population).</summary>
    public const string EveryAxis = "*";

    /// <summary>The group of the SERAFIN codes that are needs; the others are prestations.</summary>
    internal const string BesoinsGroup = "Besoins";

    private const CompareOptions Folded = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    private static readonly Code EveryPublic = new(Schemes.Clientele, "990");

    private readonly FrozenDictionary<Code, CodeEntry> _entries = tables.Entries.ToFrozenDictionary(e => e.Code);

    private readonly FrozenDictionary<string, CodeEntry[]> _schemes = tables.Entries.GroupBy(e => e.Code.Scheme)
        .ToFrozenDictionary(g => g.Key, g => g.OrderBy(e => e.Code, NaturalOrder.Instance).ToArray());

    private readonly FrozenDictionary<Code, Code[]> _narrower = NarrowerOf(tables.Entries);

    private readonly NeedLinks _links = new(tables.Entries, tables.Links);

    private readonly FrozenDictionary<Code, Profile> _profiles = tables.Profiles.ToFrozenDictionary(p => p.Kind);

    private readonly ILookup<Code, KindNeed> _needsByKind = tables.KindNeeds.ToLookup(row => row.Kind);

    private readonly ILookup<Code, KindNeed> _kindsByNeed = tables.KindNeeds.ToLookup(row => row.Need);

    private readonly FrozenDictionary<Code, NeedModes> _modes = tables.NeedModes.ToFrozenDictionary(row => row.Need);

    private readonly FrozenDictionary<Code, ScopeRule> _scopeByCategory = tables.Scopes
        .Where(rule => rule.Category is not null).ToFrozenDictionary(rule => rule.Category!.Value);

    private readonly ScopeRule[] _scopeByAgregat = tables.Scopes
        .Where(rule => rule.AgregatPrefix is not null).OrderByDescending(rule => rule.AgregatPrefix!.Length).ToArray();

    private readonly FrozenDictionary<(string Source, Code Kind, string? Departement), Completeness> _completeness =
        tables.Completeness.ToFrozenDictionary(row => (row.Source, row.Kind, row.Departement));

    private readonly ILookup<Code, string> _completeSources = tables.Completeness
        .Where(row => row.IsComplete).Select(row => (row.Kind, row.Source)).Distinct()
        .ToLookup(row => row.Kind, row => row.Source);

    /// <summary>Everyday needs, then SERAFIN besoins, each in the order of its table.</summary>
    public IReadOnlyList<CodeEntry> Needs { get; } = NeedsOf(tables.Entries);

    /// <summary>Needs by plain words.</summary>
    public NeedWords NeedWords { get; } = new(tables.NeedWords, NeedsOf(tables.Entries));

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
        return _narrower.GetValueOrDefault(canonical) ?? [canonical];
    }

    /// <summary>
    /// The needs that, where a service declares them, answer this one: narrower ones, and linked ones, which answer it
    /// as presumed only. Never itself, never a broader one (practice-B4).
    /// </summary>
    public IReadOnlyList<Code> AnsweredBy(Code need) => _links.Below(Canonical(need));

    /// <summary>The need lasts only a while by nature: a temporary line may answer it (practice-C20-lasting).</summary>
    public bool IsTemporaryNeed(Code need) => tables.TemporaryNeeds.Contains(need);

    /// <summary>Null where nothing may be presumed of the kind, its reach included.</summary>
    public Profile? ProfileOf(Code kind) => _profiles.GetValueOrDefault(kind);

    /// <summary>The needs that may be presumed of a kind, for a service that declares none.</summary>
    public IReadOnlyList<KindNeed> NeedsOf(Code kind) => [.. _needsByKind[kind]];

    /// <summary>The kinds that are presumed to answer a need or a narrower one, each by its firmest weight.</summary>
    public IReadOnlyList<KindNeed> KindsAnswering(Code need) =>
        [.. Narrower(need).SelectMany(code => _kindsByNeed[code])
            .GroupBy(row => row.Kind, (_, rows) => rows.MinBy(row => row.Weight)!)];

    /// <summary>Which lines can answer a need; null where any can.</summary>
    public NeedModes? ModesFor(Code need) => _modes.GetValueOrDefault(need);

    /// <summary>Lines answer the need, or a narrower one, whose kind does not tell: silence proves nothing.</summary>
    public bool IsHeldByLines(Code need) => Narrower(need).Any(tables.NeedsHeldByLines.Contains);

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

    /// <summary>The sources that list every service of a kind in a département (practice-A11).</summary>
    public IEnumerable<string> SourcesCompleteFor(Code kind, string departement) =>
        _completeSources[kind].Where(source => CompletenessOf(source, kind, departement)?.IsComplete == true);

    /// <summary>
    /// The axis of a public (Handicap, PA / aidants, ASE / social): <see cref="EveryAxis"/> for 990; null when unknown.
    /// </summary>
    public string? AxisOf(Code clientele) => clientele == EveryPublic ? EveryAxis : Find(clientele)?.Group;

    /// <summary>
    /// A title of access or a public as a sentence names it (orientation vers un SESSAD), else its label.
    /// </summary>
    public string InWords(Code code) =>
        tables.Wording.InWords.GetValueOrDefault(code)
        ?? (Find(code) is { } entry ? French.WithinSentence(entry.Label) : code.Value);

    /// <summary>Whether a need may be asked by this code: a prestation of SERAFIN is none.</summary>
    public bool IsNeed(Code code) => Needs.Any(entry => entry.Code == Canonical(code));

    /// <summary>Whether a table says that two publics name the same people.</summary>
    public bool AreKin(Code one, Code other) =>
        tables.Wording.Kin.Any(kin => kin.Contains(one) && kin.Contains(other));

    /// <summary>Null where no table holds the code of a motive.</summary>
    public Motive? MotiveOf(string code) => tables.Wording.Motives.GetValueOrDefault(code);

    private static IReadOnlyList<CodeEntry> NeedsOf(IReadOnlyList<CodeEntry> entries) =>
    [
        .. entries.Where(entry => entry.Code.Scheme == Schemes.BesoinCourant),
        .. entries.Where(entry => entry.Code.Scheme == Schemes.Serafin && entry.Group == BesoinsGroup),
    ];

    private static FrozenDictionary<Code, Code[]> NarrowerOf(IReadOnlyList<CodeEntry> entries)
    {
        var children = entries.Where(entry => entry.Parent is not null)
            .OrderBy(entry => entry.Code, NaturalOrder.Instance)
            .ToLookup(entry => entry.Parent!.Value, entry => entry.Code);
        return entries.ToFrozenDictionary(entry => entry.Code, entry => Below(entry.Code).ToArray());

        IEnumerable<Code> Below(Code code) => children[code].SelectMany(Below).Prepend(code);
    }

    private static bool Contains(CodeEntry entry, string text) =>
        entry.Code.Value.Contains(text, StringComparison.OrdinalIgnoreCase)
        || CultureInfo.InvariantCulture.CompareInfo.IndexOf(entry.Label, text, Folded) >= 0;
}
