using System.Globalization;

namespace ResourceMap.Storage.Neo4j;

/// <summary>Which shape of the graph this build writes.</summary>
internal static class GraphModel
{
    /// <summary>
    /// Goes up with whatever a projection writes of the same journal and the same reference data: what stands under
    /// another number is projected again. A test holds it to what is written.
    /// </summary>
    private const int Number = 1;

    public static string Version { get; } = Number.ToString(CultureInfo.InvariantCulture);
}
