using ResourceMap.Journal;
using ResourceMap.Matching.Criteria;
using ResourceMap.Nomenclatures;
using ResourceMap.Server.GraphQL.Sdl;

namespace ResourceMap.Server.GraphQL.Scalars;

/// <summary>The enums of the schema behind which the core has texts of a closed list.</summary>
internal static class AllClosedWords
{
    public static IReadOnlyList<ClosedWords> Create() =>
    [
        new("CodeScheme", Schemes.All),
        new("FacetName", FacetNames.All),
        new("CriterionCode", [.. AllCriteria.InOrder.Select(criterion => criterion.Code)]),
        new("Sex", ["F", "M"]),
    ];
}
