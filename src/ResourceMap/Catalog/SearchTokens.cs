using ResourceMap.Nomenclatures;

namespace ResourceMap.Catalog;

/// <summary>The tokens by which every engine finds an entity.</summary>
public static class SearchTokens
{
    /// <summary>A service is found by its name, the label of its kind and its identifiers.</summary>
    public static IReadOnlyList<string> Of(Service service) =>
        TextTokens.Indexed(string.Join(' ', service.Identifiers.Select(identifier => identifier.Value)
            .Prepend(service.KindLabel).Prepend(service.Name)));

    /// <summary>An actor is found by its name and its identifiers.</summary>
    public static IReadOnlyList<string> Of(Actor actor) =>
        TextTokens.Indexed(string.Join(
            ' ', actor.Identifiers.Select(identifier => identifier.Value).Prepend(actor.Name)));
}
