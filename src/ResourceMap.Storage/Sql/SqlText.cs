using System.Collections.Frozen;

namespace ResourceMap.Storage.Sql;

/// <summary>
/// The statements of one database in one make of SQL, a file each, named after the method that asks for it. Their first
/// lines say the parameters @0, @1….
/// </summary>
/// <param name="folder">Of the embedded files, such as <c>Directory/Sqlite</c>.</param>
public sealed class SqlText(string folder)
{
    private readonly FrozenDictionary<string, string> _texts = typeof(SqlText).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
        .ToFrozenDictionary(name => Path.GetFileNameWithoutExtension(name), TextOf, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => _texts.Keys;

    public string Of(string method) => _texts.TryGetValue(method, out var text)
        ? text
        : throw new InvalidOperationException($"There is no {folder}/{method}.sql.");

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(typeof(SqlText).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
