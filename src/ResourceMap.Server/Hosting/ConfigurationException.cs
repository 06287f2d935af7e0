namespace ResourceMap.Server.Hosting;

/// <summary>A configuration that the program cannot start with; its message names the words that are right.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
