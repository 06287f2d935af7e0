using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using ResourceMap.Catalog;
using ResourceMap.Coverage;
using ResourceMap.Nomenclatures;
using ResourceMap.Territories;

namespace ResourceMap.Graph;

/// <summary>
/// A service, actor or agreement as one text, to the last field: what an engine may carry, and what two copies of the
/// directory are compared by. The same entity gives the same text.
/// </summary>
public static class EntityDocument
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameTheAreaParts } },
        Converters =
        {
            new JsonStringEnumConverter(),
            new TextConverter<EntityId>(text => new EntityId(text), id => id.Value),
            new TextConverter<TerritoryId>(text => new TerritoryId(text), id => id.Value),
            new TextConverter<Code>(Code.Parse, code => code.ToString()),
            new TextConverter<Geometry>(
                text => new WKBReader().Read(Convert.FromBase64String(text)),
                outline => Convert.ToBase64String(outline.AsBinary())),
        },
    };

    public static string Write<T>(T entity) => JsonSerializer.Serialize(entity, Options);

    public static T Read<T>(string document) => JsonSerializer.Deserialize<T>(document, Options)
        ?? throw new InvalidDataException($"The document holds no {typeof(T).Name}.");

    private static void NameTheAreaParts(JsonTypeInfo type)
    {
        if (type.Type != typeof(AreaPart))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            DerivedTypes =
            {
                new JsonDerivedType(typeof(AreaPart.Whole), nameof(AreaPart.Whole)),
                new JsonDerivedType(typeof(AreaPart.Common), nameof(AreaPart.Common)),
                new JsonDerivedType(typeof(AreaPart.Circle), nameof(AreaPart.Circle)),
                new JsonDerivedType(typeof(AreaPart.Drawn), nameof(AreaPart.Drawn)),
            },
        };
    }

    private sealed class TextConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override bool CanConvert(Type typeToConvert) => typeof(T).IsAssignableFrom(typeToConvert);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(write(value));
    }
}
