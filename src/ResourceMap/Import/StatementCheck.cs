using System.Text.Json.Nodes;
using ResourceMap.Journal;

namespace ResourceMap.Import;

/// <summary>What the journal would never be able to read again is refused row by row, whoever mapped it.</summary>
internal static class StatementCheck
{
    /// <returns>The reason in French; null when the statement may be written.</returns>
    public static string? Refusal(StatedRecord statement)
    {
        if (statement.Content is not { } content)
            return null;
        try
        {
            var facets = JsonNode.Parse(PayloadWriter.Write(content))!.AsObject();
            return PayloadReader.Read(content.Version, facets).Refusal;
        }
        catch (InvalidDataException fault)
        {
            return fault.Message;
        }
    }
}
