namespace ResourceMap.Graph;

/// <summary>The engine cannot answer now: nothing was changed, and the same question may be asked again.</summary>
public sealed class GraphUnavailableException(Exception cause)
    : Exception("The graph engine does not answer now.", cause);

/// <summary>Another process projects into this engine: it is followed by that one.</summary>
public sealed class ProjectedElsewhereException() : Exception("Another process projects into the graph.");
