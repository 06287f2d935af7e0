using System.Reflection;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace ResourceMap.Tests.Architecture;

public sealed class WallTests
{
    private static readonly Assembly Rules = typeof(Catalog.Service).Assembly;
    private static readonly Assembly Storage = Assembly.Load("ResourceMap.Storage");
    private static readonly Assembly Server = Assembly.Load("ResourceMap.Server");

    [Fact]
    public void The_rules_know_no_driver_and_no_web()
    {
        var forbidden = Rules.GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Microsoft.", StringComparison.Ordinal)
                || name.Name.StartsWith("GraphQL", StringComparison.Ordinal));

        Assert.Empty(forbidden);
    }

    [Fact]
    public void Only_Storage_knows_the_database()
    {
        Assert.DoesNotContain(
            Server.GetReferencedAssemblies(),
            name => name.Name!.StartsWith("Microsoft.EntityFrameworkCore.Sqlite", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Neo4j", "Embedded")]
    [InlineData("Embedded", "Neo4j")]
    public void An_engine_does_not_know_the_other(string engine, string other)
    {
        var storage = new ArchLoader().LoadAssemblies(Storage).Build();

        Types().That().ResideInNamespaceMatching($@"^ResourceMap\.Storage\.{engine}(\.|$)")
            .Should().NotDependOnAny(
                Types().That().ResideInNamespaceMatching($@"^ResourceMap\.Storage\.{other}(\.|$)"))
            .Check(storage);
    }

    [Fact]
    public void Service_means_help_offered_to_people_and_no_class_is_named_for_nothing()
    {
        string[] empty = ["Service", "Manager", "Helper", "Helpers", "Util", "Utils", "Repository"];

        var named = new[] { Rules, Storage, Server }.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type != typeof(Catalog.Service)
                && empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)));

        Assert.Empty(named);
    }
}
