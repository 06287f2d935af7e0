using System.Reflection;

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
