namespace ResourceMap.Nomenclatures;

/// <summary>
/// Declaring one need answers another, at best to be checked; never applied to what is presumed (practice-B4).
/// </summary>
/// <param name="From">The narrower need, which is declared.</param>
/// <param name="IsSame">Both name the same need: the link is read both ways.</param>
public sealed record NeedLink(Code From, Code To, bool IsSame);
