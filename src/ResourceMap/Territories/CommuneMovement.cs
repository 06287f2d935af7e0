namespace ResourceMap.Territories;

/// <summary>
/// A code of a commune that gave place to another on a day: by merger, a delegated or associated part done away with,
/// suppression, a change of département or of chef-lieu.
/// </summary>
public sealed record CommuneMovement(DateOnly On, TerritoryId From, TerritoryId To)
{
    /// <summary>
    /// Whether an event of Insee's list (MOD of "événements sur les communes") ends the code of before: suppression 30,
    /// mergers 31 to 33, what became of their parts 34 and 35, change of département 41, of chef-lieu 50. A new name
    /// (10), a commune created or restored from the land of another (20, 21) and a part of another type (70, 71) leave
    /// the code of before where it was.
    /// </summary>
    public static bool EndsCode(string type) => type is "30" or "31" or "32" or "33" or "34" or "35" or "41" or "50";
}
