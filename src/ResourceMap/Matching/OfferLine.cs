using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;

namespace ResourceMap.Matching;

/// <summary>One offer of a service, seen from the place of the person.</summary>
/// <param name="Reach">
/// How the way is judged: the offer's own, or the one of a need where the mode of the offer is unknown.
/// </param>
/// <param name="Coverage">The verdict of the area; null when coverage is not judged.</param>
public sealed record OfferLine(
    Service Service, Offer Offer, Profile? Profile, Reach Reach, Verdict? Coverage, Travel Travel)
{
    /// <summary>Whether its area decides, and not the way to it.</summary>
    public bool IsByArea => Reach.IsByArea();

    /// <summary>Whether it goes to people; what serves a sector receives them.</summary>
    public bool GoesToThePerson => Reach == Reach.SeDeplace;

    public CoverageBasis Basis => Coverage?.Basis ?? CoverageBasis.NotJudged;
}

/// <summary>The way from the person to the nearest site of a line, as the crow flies.</summary>
/// <param name="DistanceMeters">Null when either point is unknown.</param>
/// <param name="IsExact">Both points are better than an interior point of a commune.</param>
public sealed record Travel(double? DistanceMeters, bool IsExact, Site? Site)
{
    /// <summary>A distance to be said with "environ"; false also where none is known.</summary>
    public bool IsApproximate => DistanceMeters is not null && !IsExact;
}
