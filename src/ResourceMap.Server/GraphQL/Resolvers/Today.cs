namespace ResourceMap.Server.GraphQL.Resolvers;

/// <summary>The evaluation date of a question that names none.</summary>
internal static class Today
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static DateOnly InParis(TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), Paris).DateTime);
}
