using ResourceMap.Catalog;
using ResourceMap.Matching;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Server.GraphQL.Resolvers;

internal sealed record NeedInput(Code Code, int Priority, double? Amount, string? Unit, StatedBy? StatedBy)
{
    public RequestedNeed ToNeed() => new(Code, Priority, Amount, Unit, StatedBy);
}

internal sealed record TitleInput(
    Code Kind, Code? Code, DateOnly? From, DateOnly? To, bool RenewalFiled, bool? Target)
{
    public HeldTitle ToTitle() => new(Kind, Code, From, To, RenewalFiled, Target);
}

internal sealed record WishInput(WishTargetInput Target, int Priority, StatedBy StatedBy)
{
    public Wish ToWish() => new(Target.ToTarget(), Priority, StatedBy);
}

/// <summary>Exactly one of its members is given; the schema sees to it.</summary>
internal sealed record WishTargetInput(Code? Mode, EntityId? Actor, EntityId? Site, TerritoryId? Place)
{
    public WishTarget ToTarget() =>
        Mode is { } mode ? new WishTarget.Mode(mode)
        : Actor is { } actor ? new WishTarget.Organisation(actor)
        : Place is { } place ? new WishTarget.Area(place)
        : new WishTarget.OneSite(Site!.Value);
}

internal sealed record AccompanimentInput(EntityId Service, DateOnly? End, string? Motive)
{
    public Accompaniment ToAccompaniment() => new(Service, End, Motive);
}
