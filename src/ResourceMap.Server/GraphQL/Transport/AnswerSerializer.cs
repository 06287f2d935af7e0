using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using NetTopologySuite.IO.Converters;
using ResourceMap.Server.GraphQL.Execution;

namespace ResourceMap.Server.GraphQL.Transport;

/// <summary>JSON as questions and answers have it.</summary>
internal sealed class AnswerSerializer() : GraphQLSerializer(
    options =>
    {
        // JSON is never read as HTML; names are French.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new GeoJsonConverterFactory());
    },
    new PublicErrors())
{
    /// <summary>Piece by piece, unlike a stream, to which the library gives an answer once it is whole.</summary>
    public void Write(IBufferWriter<byte> buffer, ExecutionResult result)
    {
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = SerializerOptions.Encoder,
            SkipValidation = true,
        });
        JsonSerializer.Serialize(writer, result, SerializerOptions);
        writer.Flush();
    }
}
