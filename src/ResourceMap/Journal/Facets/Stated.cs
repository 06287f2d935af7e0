using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using ResourceMap.Refusals;

namespace ResourceMap.Journal.Facets;

/// <summary>One value, and where it stands.</summary>
/// <param name="Index">In the list that the field holds; null for the field itself.</param>
internal readonly record struct Stated(JsonNode Node, Fields Of, string Name, int? Index = null)
{
    /// <summary>Such as <c>offers[0].careMode</c>.</summary>
    public string Path => Index is null ? Of.PathOf(Name) : $"{Of.PathOf(Name)}[{Index}]";

    public bool TryRead<T>(Shape<T> shape, [MaybeNullWhen(false)] out T value)
    {
        var isRead = shape.TryRead(Node, out value);
        if (!isRead)
            Refuse(shape.Expected);
        return isRead;
    }

    public T? Read<T>(Shape<T> shape) => TryRead(shape, out var value) ? value : default;

    public T? Object<T>(Func<Fields, T> read)
        where T : class
    {
        if (Node is not JsonObject members)
            return Refuse<T>("un objet");
        var fields = new Fields(members, this, Of.Faults);
        var value = read(fields);
        fields.RefuseUnknown();
        return value;
    }

    public IReadOnlyList<T> Items<T>(Func<Stated, T> read)
    {
        var items = new List<T>();
        if (Node is not JsonArray array)
        {
            Refuse("une liste");
            return items;
        }

        for (var index = 0; index < array.Count; index++)
        {
            if (array[index] is { } node)
                items.Add(read(new Stated(node, Of, Name, index)));
            else
                Of.Faults.Add(RefusalCode.FieldMissing, $"{Of.PathOf(Name)}[{index}]", "est nul");
        }

        return items;
    }

    public void Refuse(string expected) =>
        Of.Faults.Add(
            RefusalCode.ValidationFailed, Path, $"n'est pas {expected}",
            JsonText.TryRead(Node, out var text) ? text
                : Node.GetValueKind() == JsonValueKind.Number ? Node.ToJsonString()
                : null);

    public T? Refuse<T>(string expected)
        where T : class
    {
        Refuse(expected);
        return null;
    }
}
