namespace ResourceMap.Tests.Vignettes;

public sealed class WorldFileTests
{
    [SkippableFact]
    public void World_A_states_its_actors_and_services_and_withdraws_one()
    {
        var (stated, withdrawn) = WorldFile.Read(TestData.Shared("../vignettes/world-a.json"));

        Assert.Equal(64 + 53, stated.Count);
        Assert.Equal("clic-ancien", Assert.Single(withdrawn).Key.ExternalId);
    }

    [SkippableFact]
    public void The_fictional_layer_begins_with_world_A()
    {
        var (stated, withdrawn) = WorldFile.Read(TestData.Shared("../vignettes/world-a.json"), "file:exemple");

        Assert.Equal(stated.Select(WorldFile.ToLine), ExampleFiles.Lines("1-monde.ndjson"));
        Assert.Equal(withdrawn.Select(WorldFile.ToLine), ExampleFiles.Lines("2-retraits.ndjson"));
    }
}
