namespace ResourceMap.Nomenclatures;

/// <summary>A prestation that may answer a besoin; the table is ours, since no official one exists.</summary>
/// <param name="IsSupport">It only supports an answer (hébergement, transport) and is none by itself.</param>
public sealed record PrestationLink(Code Besoin, Code Prestation, bool IsSupport);
