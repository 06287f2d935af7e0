using System.Text.Json.Nodes;
using ResourceMap.Catalog;

namespace ResourceMap.Journal.Facets;

public sealed record ContactFacet(Contact Contact) : Facet(FacetNames.Contact)
{
    public override JsonNode Write() => Shapes.Known(
        ("phone", Contact.Phone), ("email", Contact.Email), ("website", Contact.Website));

    internal static ContactFacet? Read(Fields facets) => facets.Object(FacetNames.Contact, contact => new ContactFacet(
        new Contact(contact.Text("phone"), contact.Text("email"), contact.Text("website"))));
}
