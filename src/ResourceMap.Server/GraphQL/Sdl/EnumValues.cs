namespace ResourceMap.Server.GraphQL.Sdl;

/// <summary>What stands behind the values of an enum of the schema.</summary>
internal static class EnumValues
{
    /// <summary>By the folded word; null when the type of C# is neither an enum nor texts of a closed list.</summary>
    public static Dictionary<string, object>? Of(string type, Type source, IEnumerable<ClosedWords> closed) =>
        source.IsEnum
            ? Enum.GetValues(source).Cast<object>().ToDictionary(value => Words.Folded(value.ToString()!))
            : source == typeof(string) && closed.FirstOrDefault(each => each.Type == type) is { } list
                ? list.Words.ToDictionary(Words.Folded, word => (object)word)
                : null;
}
