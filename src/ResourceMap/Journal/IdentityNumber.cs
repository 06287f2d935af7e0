using ResourceMap.Journal.Facets;

namespace ResourceMap.Journal;

/// <summary>A number by which two sources may name the same thing: a FINESS number or a SIRET.</summary>
public readonly record struct IdentityNumber(string Scheme, string Value)
{
    public const string Finess = IdentifiersFacet.Finess;
    public const string Siret = IdentifiersFacet.Siret;

    /// <summary>Those that a content bears; none of a record that is withdrawn.</summary>
    public static IEnumerable<IdentityNumber> Of(Payload? content) =>
        (content?.Find<IdentifiersFacet>()?.Items ?? [])
            .Select(identifier => new IdentityNumber(identifier.Scheme, identifier.Value))
            .Where(number => number.Scheme is Finess or Siret);
}
