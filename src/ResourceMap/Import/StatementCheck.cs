using System.Text.Json.Nodes;
using ResourceMap.Journal;
using ResourceMap.Refusals;

namespace ResourceMap.Import;

/// <summary>What the journal would never be able to read again is refused row by row, whoever mapped it.</summary>
internal static class StatementCheck
{
    /// <returns>Null when the statement may be written.</returns>
    public static Refusal? Refusal(StatedRecord statement)
    {
        if (statement.Content is not { } content)
            return null;
        try
        {
            var facets = JsonNode.Parse(PayloadWriter.Write(content))!.AsObject();
            return Unreadable(PayloadReader.Read(content.Version, facets).Refusal);
        }
        catch (InvalidDataException fault)
        {
            return Unreadable(fault.Message);
        }
    }

    private static Refusal? Unreadable(string? reason) =>
        reason is null ? null : new Refusal(RefusalCode.RowUnreadable, reason);
}
