namespace ResourceMap.Journal;

/// <summary>
/// The facets of payload version 1, in the order of the canonical form. A facet is a field, or fields that mean
/// something only together: resolution takes each whole from one record. Absent says nothing; null says "there is
/// none". docs/payload.md gives the shape of each.
/// </summary>
public static class FacetNames
{
    public const string Name = "name";
    public const string Kind = "kind";
    public const string Identifiers = "identifiers";
    public const string Carriers = "carriers";
    public const string Contact = "contact";
    public const string Sites = "sites";
    public const string Offers = "offers";
    public const string Needs = "needs";
    public const string Coverage = "coverage";
    public const string Opening = "opening";
    public const string Visibility = "visibility";
    public const string Status = "status";
    public const string Spda = "spda";
    public const string Succession = "succession";
    public const string Agreement = "agreement";

    public static IReadOnlyList<string> All { get; } =
        [Name, Kind, Identifiers, Carriers, Contact, Sites, Offers, Needs, Coverage, Opening, Visibility, Status, Spda,
            Succession, Agreement];
}

