using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ResourceMap.Server.Hosting;

/// <summary>
/// Reads a section of the configuration into a class whose properties are its words. Done while the program is put
/// together, not by the options of the framework: those are validated once it starts to listen, and the data are
/// prepared before.
/// </summary>
internal static class Section
{
    /// <exception cref="ConfigurationException">
    /// For a word that is none of the section's, and for a value that its word does not take.
    /// </exception>
    public static T Read<T>(IConfiguration configuration, string name)
        where T : class, new()
    {
        var section = configuration.GetSection(name);
        CheckWords(section, Words(typeof(T)));
        var options = new T();
        foreach (var property in Words(typeof(T)))
            ReadInto(options, property, section);
        return options;
    }

    private static PropertyInfo[] Words(Type type) =>
        [.. type.GetProperties().Where(property => property.SetMethod is { IsPublic: true })];

    private static void CheckWords(IConfigurationSection section, PropertyInfo[] words)
    {
        var wrong = section.GetChildren().Select(child => child.Key)
            .Where(key => !words.Any(word => word.Name.Equals(key, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        if (wrong.Count > 0)
            throw new ConfigurationException(
                $"Option inconnue : {string.Join(", ", wrong.Select(key => $"{section.Path}:{key}"))}. "
                + $"Options : {string.Join(", ", words.Select(word => $"{section.Path}:{word.Name}"))}.");
    }

    private static void ReadInto(object options, PropertyInfo property, IConfigurationSection section)
    {
        if (section[property.Name] is not { Length: > 0 } text)
            return;
        var range = property.GetCustomAttribute<RangeAttribute>();
        try
        {
            var value = section.GetValue(property.PropertyType, property.Name);
            if (range?.IsValid(value) == false)
                throw new InvalidOperationException(property.Name);
            property.SetValue(options, value);
        }
        catch (InvalidOperationException)
        {
            throw new ConfigurationException(
                $"{section.Path}:{property.Name} vaut « {text} » : {Expected(property.PropertyType, range)}.");
        }
    }

    private static string Expected(Type type, RangeAttribute? range)
    {
        var what = (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var it when it == typeof(bool) => "true ou false",
            var it when it == typeof(TimeSpan) => "une durée, comme 00:00:10",
            var it when it == typeof(Uri) => "une adresse, comme http://neo4j:7474",
            { IsEnum: true } it => string.Join(" ou ", Enum.GetNames(it)),
            _ => "un nombre",
        };
        return range is null ? what : $"{what}, de {range.Minimum} à {range.Maximum}";
    }
}
