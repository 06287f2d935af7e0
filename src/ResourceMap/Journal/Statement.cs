using ResourceMap.Catalog;
using ResourceMap.Territories;

namespace ResourceMap.Journal;

/// <summary>What a source says of one record, before the journal gives it a position.</summary>
/// <param name="StatedOn">The source's own date for the row; null when it gives none.</param>
/// <param name="Vintage">The year of the codes the row is written in, such as <c>cog:2021</c>; null unknown.</param>
/// <param name="Content">The facets; null withdraws the record.</param>
/// <param name="SameAs">Joins the record to an anchor instead of saying anything of it.</param>
/// <param name="Departement">
/// The département under which its file lists it, such as <c>DEP-37</c>: what a complete file may withdraw. Null leaves
/// the one that is known.
/// </param>
public sealed record StatedRecord(
    RecordKey Key, DateOnly? StatedOn, string? Vintage, Payload? Content, SameAs? SameAs = null,
    TerritoryId? Departement = null);

/// <summary>Identity is stated, never recomputed: this record is that anchor, by this rule, on this evidence.</summary>
public sealed record SameAs(EntityId Anchor, string Rule, string Evidence);

/// <summary>The latest statement of one record, as the heads hold it.</summary>
/// <param name="Anchor">The record's own id when nothing joins it to another.</param>
/// <param name="Payload">Null when the record is withdrawn, or damaged.</param>
public sealed record Head(
    RecordKey Key,
    EntityId Anchor,
    long Position,
    DateTime RecordedAtUtc,
    DateOnly? StatedOn,
    string? Vintage,
    Payload? Payload)
{
    private readonly EntityId? _id;

    /// <summary>The id of the record. The journal holds it: to derive it from the key takes a hash.</summary>
    public EntityId Id
    {
        get => _id ?? Key.Id;
        init => _id = value;
    }

    /// <summary>What it said before it was withdrawn; the payload itself otherwise.</summary>
    public Payload? LastPayload { get; init; } = Payload;

    /// <summary>
    /// In French, why what was stated cannot be read as it was written; the payload is null then, and the record is not
    /// withdrawn. Null when all is well.
    /// </summary>
    public string? Damage { get; init; }

    /// <summary>When the record was first stated: who came first gives an entity its id.</summary>
    public long FirstPosition { get; init; }

    /// <summary>A same-as was stated for this very record, be it to separate it: no rule decides again.</summary>
    public bool IsIdentityStated { get; init; }
}
