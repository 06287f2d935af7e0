using NetTopologySuite.Geometries;
using ResourceMap.Territories;

namespace ResourceMap.Coverage;

/// <summary>What rests behind a judgement of coverage.</summary>
public enum CoverageBasis
{
    /// <summary>A source states the area.</summary>
    Declared,
    /// <summary>A documented rule presumes it; never decides alone.</summary>
    Presumed,
    /// <summary>No source states an area: shown apart, never "everywhere".</summary>
    Undeclared,
    /// <summary>The person comes or lives there: coverage is not judged.</summary>
    NotJudged,
}

/// <summary>The area in which a service goes to people. Excluded parts win over included ones.</summary>
/// <param name="Include">Empty when no source states an area.</param>
public sealed record ServiceArea(CoverageBasis Basis, IReadOnlyList<AreaPart> Include, IReadOnlyList<AreaPart> Exclude)
{
    public static ServiceArea Undeclared { get; } = new(CoverageBasis.Undeclared, [], []);
}

/// <summary>One part of an area.</summary>
public abstract record AreaPart
{
    private AreaPart()
    {
    }

    /// <summary>A whole territory, in today's geography.</summary>
    public sealed record Whole(TerritoryId Territory) : AreaPart;

    /// <summary>What several territories have in common, such as "EPCI ∩ département".</summary>
    public sealed record Common(IReadOnlyList<TerritoryId> Territories) : AreaPart;

    /// <summary>A circle, great-circle metres.</summary>
    public sealed record Circle(GeoPoint Center, double RadiusMeters) : AreaPart;

    /// <summary>A drawn area in WGS84, such as a psychiatric sector that cuts a city.</summary>
    public sealed record Drawn(Geometry Outline) : AreaPart;
}
