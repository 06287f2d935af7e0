using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>Which need has a known answer where (practice A11). Rows in the order of names.</summary>
public sealed record GapMatrix(IReadOnlyList<Code> Needs, IReadOnlyList<GapRow> Rows);

public sealed record GapRow(Territory Territory, IReadOnlyList<GapCell> Cells);

/// <param name="Services">
/// Open services that answer the need and reach the territory; those of unstated area not.
/// </param>
public sealed record GapCell(Code Need, GapKind Kind, int Services);

public enum GapKind
{
    Reponse,
    /// <summary>The sources are complete for the categories that answer this need, and nobody is known.</summary>
    AucuneReponseConnue,
    /// <summary>
    /// A source is not complete here, or a service may go there and no source says so: never a white zone.
    /// </summary>
    SourceNonExhaustive,
}
