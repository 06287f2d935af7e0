using System.Text.Json.Nodes;
using ResourceMap.Refusals;

namespace ResourceMap.Journal.Facets;

/// <summary>
/// The fields of one object. A field that is absent and one that is null are both unknown; what is not of its shape is
/// refused with its place, and read as unknown.
/// </summary>
/// <param name="at">Where the object stands; null at the top.</param>
internal sealed class Fields(JsonObject members, Stated? at, Faults faults)
{
    private readonly List<string> _asked = [];
    private int _found;

    public Faults Faults => faults;

    public Stated? At(string name)
    {
        _asked.Add(name);
        _found += members.TryGetPropertyValue(name, out var node) ? 1 : 0;
        return node is null ? null : new Stated(node, this, name);
    }

    public T? Value<T>(string name, Shape<T> shape)
        where T : struct => At(name) is { } stated && stated.TryRead(shape, out var value) ? value : null;

    public string? Text(string name, Shape<string>? shape = null) => At(name)?.Read(shape ?? Shapes.Text);

    public T? Object<T>(string name, Func<Fields, T> read)
        where T : class => At(name)?.Object(read);

    /// <summary>Null where the list is unknown, which an empty one is not.</summary>
    public IReadOnlyList<T>? List<T>(string name, Shape<T> shape) => At(name)?.Items(item => item.Read(shape)!);

    public IReadOnlyList<T>? Objects<T>(string name, Func<Fields, T> read)
        where T : class => At(name)?.Items(item => item.Object(read)!);

    /// <summary>Objects that have keys of their own, each once.</summary>
    public IReadOnlyList<T> Keyed<T>(string name, Func<Fields, T> read, Func<T, string> keyOf)
        where T : class
    {
        var items = Objects(name, read) ?? [];
        var seen = new HashSet<string>(items.Count, StringComparer.Ordinal);
        foreach (var key in items.Where(item => item is not null).Select(keyOf).Where(key => !seen.Add(key)))
            Refuse(RefusalCode.DuplicateKey, name, $"porte deux fois la clé « {Echo.Cut(key)} »", key);
        return items;
    }

    /// <summary>Refuses each of these that is absent.</summary>
    public void Require(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (members[name] is null)
                Refuse(RefusalCode.FieldMissing, name, "manque");
        }
    }

    /// <summary>To be called last: what was not asked for is no field.</summary>
    public void RefuseUnknown()
    {
        if (_found == members.Count)
            return;
        foreach (var (name, _) in members.Where(member => !_asked.Contains(member.Key)))
            Refuse(RefusalCode.FieldUnknown, Echo.Cut(name), "n'est pas un champ connu");
    }

    public void Refuse(RefusalCode code, string name, string why, string? value = null) =>
        faults.Add(code, PathOf(name), why, value);

    public string PathOf(string name) => at is { } place ? $"{place.Path}.{name}" : name;
}
