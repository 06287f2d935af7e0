using System.Text.Json.Nodes;

namespace ResourceMap.Journal.Facets;

/// <summary>An object that is kept as it was stated: no rule reads <c>spda</c> or <c>succession</c>.</summary>
public sealed record KeptFacet(string Name, JsonObject Content) : Facet(Name)
{
    public override JsonNode Write() => Content.DeepClone();

    internal static KeptFacet? Read(Fields facets, string name) => facets.At(name) switch
    {
        { Node: JsonObject content } => new KeptFacet(name, content),
        { } other => other.Refuse<KeptFacet>("un objet"),
        null => null,
    };
}
