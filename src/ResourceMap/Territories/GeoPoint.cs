namespace ResourceMap.Territories;

/// <summary>A point in WGS84 degrees, longitude first as in GeoJSON.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude)
{
    /// <summary>The mean radius of the Earth: every distance is one on this sphere.</summary>
    public const double EarthRadiusMeters = 6_371_008.8;

    /// <summary>Great-circle distance ("à vol d'oiseau") by haversine on a sphere of the Earth's mean radius.</summary>
    public double DistanceMetersTo(GeoPoint other)
    {
        var halfLatitude = double.DegreesToRadians(other.Latitude - Latitude) / 2;
        var halfLongitude = double.DegreesToRadians(other.Longitude - Longitude) / 2;
        var chord = Math.Pow(Math.Sin(halfLatitude), 2)
            + Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude))
            * Math.Pow(Math.Sin(halfLongitude), 2);
        return 2 * EarthRadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}

/// <summary>How exactly a point is known. A point known to the commune is an interior point of its outline.</summary>
public enum PointPrecision
{
    Unknown,
    Commune,
    Street,
    Address,
}
