namespace ResourceMap.Server.Hosting;

/// <summary>Where the truth is kept: <c>Records:Engine</c>, of which this release has one.</summary>
internal sealed class RecordsOptions
{
    public const string Section = "Records";

    public string Engine { get; set; } = "Sqlite";

    /// <exception cref="ConfigurationException">For another one: to be ignored would be to write elsewhere.</exception>
    public static void Check(IConfiguration configuration)
    {
        if (Hosting.Section.Read<RecordsOptions>(configuration, Section).Engine is not "Sqlite" and var engine)
            throw new ConfigurationException(
                $"{Section}:{nameof(Engine)} vaut « {engine} » : Sqlite est la seule base de cette version.");
    }
}
