namespace ResourceMap.Tests.Storage.Directory;

public sealed class SqliteJournalTests : JournalContract
{
    protected override async Task<IEmptyDirectory> OpenEmptyAsync() => await TemporaryDirectory.CreateAsync();
}
