using System.Text;
using ResourceMap.Import;
using ResourceMap.Nomenclatures;
using ResourceMap.Server.Hosting;
using ResourceMap.Storage.Directory;
using ResourceMap.Territories;
using ResourceMap.Tests.Storage;

namespace ResourceMap.Tests.Hosting;

public sealed class ReferenceHolderTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task What_is_imported_while_the_reference_data_are_read_is_read_at_the_next_look()
    {
        await using var directory = await TemporaryDirectory.CreateAsync();
        var store = new ReferenceStore(directory.Database, directory.Clock);
        var log = new ImportLog(directory.Database, directory.Clock);
        await new LoadSeedReferences(new ImportReference(store, log), log).RunAsync(TestData.Seed, None);
        var holder = new ReferenceHolder(new ChangedWhileRead(store));

        await holder.LoadAsync(None);
        var read = holder.Current.Version;
        await holder.LoadAsync(None);

        Assert.NotEqual(await store.GetVersionAsync(None), read);
        Assert.Equal(await store.GetVersionAsync(None), holder.Current.Version);
    }

    /// <summary>Another process imports a table just after the last content was read, once.</summary>
    private sealed class ChangedWhileRead(IReferenceStore store) : IReferenceStore
    {
        private bool _isChanged;

        public Task<IReadOnlyList<bool>> SaveAsync(
            IReadOnlyList<ReferenceFile> files, IReadOnlyCollection<CommuneOutline> outlines,
            CancellationToken cancellationToken) => store.SaveAsync(files, outlines, cancellationToken);

        public Task<IReadOnlyList<ReferenceFile>> ReadAsync(string folder, CancellationToken cancellationToken) =>
            store.ReadAsync(folder, cancellationToken);

        public Task<bool> HasOutlinesAsync(CancellationToken cancellationToken) =>
            store.HasOutlinesAsync(cancellationToken);

        public async Task<IReadOnlyList<CommuneOutline>> ReadOutlinesAsync(CancellationToken cancellationToken)
        {
            var outlines = await store.ReadOutlinesAsync(cancellationToken);
            if (_isChanged)
                return outlines;
            _isChanged = true;
            var ranks = (await store.ReadAsync("nomenclatures", cancellationToken))
                .Single(file => file.Name == "source-ranks.csv");
            byte[] changed = [.. ranks.Content, .. Encoding.UTF8.GetBytes("x,,8,essai\n")];
            await store.SaveAsync([ranks with { Content = changed }], [], cancellationToken);
            return outlines;
        }

        public Task<string> GetVersionAsync(CancellationToken cancellationToken) =>
            store.GetVersionAsync(cancellationToken);
    }
}
