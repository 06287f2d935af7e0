using ResourceMap.Catalog;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Matching;

/// <summary>What a wish or refusal is about (practice-C13).</summary>
public abstract record WishTarget
{
    private WishTarget()
    {
    }

    /// <summary>A care mode.</summary>
    public sealed record Mode(Code Code) : WishTarget;

    /// <summary>A gestionnaire or établissement, by the id of any of its records.</summary>
    public sealed record Organisation(EntityId Actor) : WishTarget;

    /// <summary>One site of a service.</summary>
    public sealed record OneSite(EntityId Site) : WishTarget;

    /// <summary>A territory.</summary>
    public sealed record Area(TerritoryId Territory) : WishTarget;
}
