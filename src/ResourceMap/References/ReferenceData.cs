using ResourceMap.Coverage;
using ResourceMap.Journal;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.References;

/// <summary>The geography, nomenclatures and ranks of sources in force, immutable.</summary>
/// <param name="Version">One hash of their content: another version projects everything again.</param>
public sealed record ReferenceData(
    Geography Geography,
    TerritoryLocator Locator,
    Nomenclature Nomenclature,
    SourceRanks Ranks,
    string Version,
    IReadOnlyList<Vintage> Vintages)
{
    private readonly Lazy<TerritoryIndex> _index = new(() => new TerritoryIndex(Geography));
    private readonly Lazy<Surroundings> _surroundings = new(() => new Surroundings(Geography, Locator));

    /// <summary>From what a person names to a place.</summary>
    public Places Places { get; } = new(Geography, Locator);

    /// <summary>Territories by name.</summary>
    public TerritoryIndex Index => _index.Value;

    /// <summary>What lies around a place.</summary>
    public Surroundings Surroundings => _surroundings.Value;
}

/// <summary>A source of the answer and the date of its content.</summary>
public sealed record Vintage(string Source, string Date);

/// <summary>Gives the reference data in force; the same instance until another version is loaded.</summary>
public interface IReferenceData
{
    ReferenceData Current { get; }
}
