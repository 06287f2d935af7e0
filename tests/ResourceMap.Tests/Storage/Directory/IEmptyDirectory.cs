using Microsoft.Extensions.Time.Testing;
using ResourceMap.Journal;
using ResourceMap.Storage.Directory;
using ResourceMap.Storage.Sql;

namespace ResourceMap.Tests.Storage.Directory;

/// <summary>A directory of one make of SQL, opened for one test.</summary>
public interface IEmptyDirectory : IAsyncDisposable
{
    SqlDatabase<DirectoryContext> Database { get; }

    FakeTimeProvider Clock { get; }

    JournalSignal Signal { get; }

    IJournal Journal { get; }

    Task<List<Head>> ReadHeadsAsync();
}
