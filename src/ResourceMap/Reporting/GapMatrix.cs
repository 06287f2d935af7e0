using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Reporting;

/// <summary>Which need has a known answer where (practice-A11, practice-C23). Rows in the order of names.</summary>
public sealed record GapMatrix(TerritoryId Within, IReadOnlyList<Code> Needs, IReadOnlyList<GapRow> Rows);

/// <summary>A territory by those of its communes that lie in the territory asked for.</summary>
/// <param name="Communes">Of which the cells speak.</param>
/// <param name="Population">Of these communes; null where that of one is unknown.</param>
/// <param name="IsPartial">Others of its communes lie outside, and nothing is said of them.</param>
public sealed record GapRow(
    Territory Territory, int Communes, int? Population, bool IsPartial, IReadOnlyList<GapCell> Cells);

/// <param name="Services">Of which each is known to answer the need in one of the communes at least.</param>
/// <param name="CommunesCovered">With a known response.</param>
/// <param name="CommunesWithout">Where silence proves that there is none: the white zone.</param>
/// <param name="PopulationCovered">Of the communes with a known response; null where one is unknown.</param>
public sealed record GapCell(
    Code Need, GapKind Kind, int Services, int CommunesCovered, int CommunesWithout, int? PopulationCovered);

/// <summary>What is known of a need in every commune of a row.</summary>
public enum GapKind
{
    /// <summary>Each has a response that is known to be within reach.</summary>
    Reponse,
    /// <summary>Some have one.</summary>
    ReponsePartielle,
    /// <summary>None has one, and the sources would list it.</summary>
    AucuneReponseConnue,
    /// <summary>
    /// None has one that is known, and a source is not complete, or a service may go there and none says so: never a
    /// white zone.
    /// </summary>
    SourceNonExhaustive,
}
