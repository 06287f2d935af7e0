using ResourceMap.Nomenclatures;
using ResourceMap.References;
using ResourceMap.Refusals;
using ResourceMap.Server.GraphQL.Execution;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>Codes and territories as answers show them.</summary>
internal static class Lookups
{
    /// <summary>The entry of a code; its own value where no table has a label.</summary>
    public static CodeEntry Entry(this ReferenceData reference, Code code) =>
        reference.Nomenclature.Find(code) ?? new CodeEntry(code, code.Value, null, null);

    public static IReadOnlyList<CodeEntry> Entries(this ReferenceData reference, IEnumerable<Code>? codes) =>
        [.. (codes ?? []).Select(reference.Entry)];

    /// <summary>Null for a territory that is not in force.</summary>
    public static Territory? Territory(this ReferenceData reference, TerritoryId? id) =>
        id is { } known ? reference.Geography.Find(known) : null;

    public static IReadOnlyList<Territory> Territories(this ReferenceData reference, IEnumerable<TerritoryId> ids) =>
        [.. ids.Select(reference.Geography.Find).OfType<Territory>()];

    /// <summary>The values as given; null asks for all.</summary>
    /// <exception cref="RefusedException">When the list is empty, which would find nothing.</exception>
    public static IReadOnlyList<T>? OneOrMore<T>(IReadOnlyList<T>? values, string name) => values is []
        ? throw Refused.Invalid($"{name} est vide : nommez-en un, ou laissez-le pour tous.", name)
        : values;

    /// <exception cref="RefusedException">When no table holds it.</exception>
    public static void CheckKnown(this ReferenceData reference, Code code, string argument)
    {
        if (reference.Nomenclature.Find(code) is null)
            throw Refused.UnknownCode(code, argument);
    }

    /// <exception cref="RefusedException">
    /// When no table holds it, or it is no need: nothing answers an audience or a category, which would read as a gap.
    /// </exception>
    public static void CheckNeed(this ReferenceData reference, Code code, string argument)
    {
        reference.CheckKnown(code, argument);
        if (!reference.Nomenclature.IsNeed(code))
            throw Refused.Invalid(
                Schemes.OfNeeds.Contains(code.Scheme)
                    ? $"« {code} » est une prestation, pas un besoin."
                    : $"« {code} » n'est pas un besoin : un besoin est de {string.Join(" ou ", Schemes.OfNeeds)}.",
                argument);
    }

    /// <exception cref="RefusedException">When no table holds it, or it is of another scheme.</exception>
    public static void CheckOf(this ReferenceData reference, string scheme, Code code, string argument)
    {
        reference.CheckKnown(code, argument);
        if (code.Scheme != scheme)
            throw Refused.Invalid($"« {code} » n'est pas un code de {scheme}.", argument);
    }

    /// <exception cref="RefusedException">When it is not in force.</exception>
    public static void CheckKnown(this ReferenceData reference, TerritoryId id, string argument)
    {
        if (reference.Geography.Find(id) is null)
            throw Refused.UnknownTerritory(id.Value, argument);
    }
}
