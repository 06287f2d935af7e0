using System.Reflection;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Tests.Storage.Directory;

public sealed class SqlTextTests
{
    private static readonly Type[] Asking =
        [typeof(JournalReading), typeof(HeadRows), typeof(JournalWriting), typeof(AnchorWriting)];

    [Theory]
    [InlineData("Directory/Sqlite")]
    public void Every_statement_is_named_after_a_method_of_the_journal(string folder)
    {
        var methods = Asking.SelectMany(type => type.GetMethods(
            BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.Name).ToHashSet();

        var names = new SqlText(folder).Names;

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Contains(name, methods));
    }
}
