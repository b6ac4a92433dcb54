using CsCheck;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Storage;

public sealed class VersionTests : IDisposable
{
    private static readonly Gen<(int Kind, string Key, int Which)> Step =
        Gen.Select(Gen.Int[0, 9], Gen.OneOf("a", "a/b", "é"), Gen.Int[0, 5]);

    private readonly TemporaryStore _temporary = new();
    private int _buckets;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public Task A_bucket_s_history_is_what_a_simple_model_says() => Step.Array[1, 25].SampleAsync(
        async steps =>
        {
            var bucket = await _temporary.BucketAsync($"bucket{Interlocked.Increment(ref _buckets)}");
            var model = new VersionModel();
            foreach (var step in steps)
            {
                await ApplyAsync(bucket, model, step);
            }

            await CheckAsync(bucket, model);
            await EmptyAsync(bucket, model);
            Assert.Empty(_temporary.DataFiles);
        },
        iter: 150,
        threads: 1);

    [Fact]
    public async Task A_version_survives_a_restart()
    {
        var bucket = await VersionedAsync();
        var first = await _temporary.PutAsync(bucket, "key", "first");
        await _temporary.PutAsync(bucket, "key", "second");

        _temporary.Reopen();

        Assert.Equal("first", await _temporary.ReadAsync(bucket, "key", first.VersionId));
        Assert.Equal("second", await _temporary.ReadAsync(bucket, "key"));
    }

    [Fact]
    public async Task A_bucket_with_nothing_but_a_delete_marker_is_not_empty()
    {
        var bucket = await VersionedAsync();
        await _temporary.Store.Objects.DeleteAsync(bucket, [new("key")], bypass: false, default);

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => _temporary.Store.Buckets.DeleteAsync(bucket, default));

        Assert.Equal("BucketNotEmpty", fault.Code);
    }

    [Fact]
    public async Task A_listing_goes_on_where_its_marker_was_deleted()
    {
        var bucket = await VersionedAsync();
        var versions = new List<ObjectRecord>();
        for (var i = 0; i < 4; i++)
        {
            versions.Insert(0, await _temporary.PutAsync(bucket, "key", $"{i}"));
        }

        await _temporary.Store.Objects.DeleteAsync(bucket, [new("key", versions[1].VersionId)], bypass: false, default);

        var rest = _temporary.Store.Listings.ListVersions(bucket, new ListingQuery("", "", "key", 10) { IdMarker = versions[1].VersionId });
        Assert.Equal(versions[2..].Select(version => version.VersionId), rest.Items.Select(version => version.VersionId));
    }

    [Theory]
    [InlineData(ListingReader.Objects)]
    [InlineData(ListingReader.VersionsOfKey)]
    [InlineData(ListingReader.VersionsAfterKey)]
    public void A_page_of_a_listing_is_a_range_of_an_index(string statement)
    {
        var plan = _temporary.Store.Read(sql => sql.All(
            $"EXPLAIN QUERY PLAN {statement}", row => row.GetString(3), 1, Array.Empty<byte>(), 0, 0, 10));

        Assert.StartsWith("SEARCH object USING", Assert.Single(plan), StringComparison.Ordinal);
    }

    private async Task<BucketRecord> VersionedAsync()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.Store.Buckets.SetVersioningAsync(bucket, BucketRecord.VersioningEnabled, default);
        return bucket;
    }

    private async Task ApplyAsync(BucketRecord bucket, VersionModel model, (int Kind, string Key, int Which) step)
    {
        switch (step.Kind)
        {
            case 0:
                await SetVersioningAsync(bucket, model, BucketRecord.VersioningEnabled);
                break;
            case 1:
                await SetVersioningAsync(bucket, model, BucketRecord.VersioningSuspended);
                break;
            case < 7:
                var text = $"{step.Key} {step.Which}";
                model.Put(step.Key, (await _temporary.PutAsync(bucket, step.Key, text)).VersionId, text);
                break;
            case < 9:
                var deletion = await _temporary.Store.Objects.DeleteAsync(bucket, [new(step.Key)], bypass: false, default);
                model.Delete(step.Key, deletion[0].VersionId);
                break;
            default:
                var versions = model.All.ToList();
                if (versions.Count > 0)
                {
                    var (key, version) = versions[step.Which % versions.Count];
                    await DeleteVersionAsync(bucket, model, key, version);
                }

                break;
        }
    }

    private async Task SetVersioningAsync(BucketRecord bucket, VersionModel model, string status)
    {
        model.Versioning = status;
        await _temporary.Store.Buckets.SetVersioningAsync(bucket, status, default);
    }

    private async Task DeleteVersionAsync(BucketRecord bucket, VersionModel model, string key, ModelVersion version)
    {
        var deletion = await _temporary.Store.Objects.DeleteAsync(bucket, [new(key, version.Id)], bypass: false, default);
        Assert.Equal([new Deletion(key, version.Id, version.Text is null)], deletion);
        model.DeleteVersion(key, version.Id);
    }

    private async Task CheckAsync(BucketRecord bucket, VersionModel model)
    {
        var listed = AllVersions(bucket, "").Items;
        Assert.Equal(
            model.All.Select(entry => (entry.Key, entry.Version.Id, entry.Version.Text is null)), listed.Select(
                record => (record.Key, record.VersionId, record.IsMarker)));
        Assert.Equal(
            listed.DistinctBy(record => record.Key).Select(record => record.VersionId),
            listed.Where(record => record.IsLatest).Select(record => record.VersionId));
        Assert.Equal(
            model.LiveKeys,
            _temporary.Store.Listings.ListObjects(bucket, new ListingQuery("", "", "", 1000)).Items.Select(record => record.Key));
        CheckFolders(bucket, model);
        foreach (var (key, version) in model.All.Where(entry => entry.Version.Text is not null))
        {
            Assert.Equal(version.Text, await _temporary.ReadAsync(bucket, key, version.Id));
        }

        foreach (var key in model.LiveKeys)
        {
            Assert.Equal(model.Read(key), await _temporary.ReadAsync(bucket, key));
        }
    }

    private void CheckFolders(BucketRecord bucket, VersionModel model)
    {
        var (items, groups) = AllVersions(bucket, "/");
        var inFolders = model.All.Select(entry => entry.Key).Where(key => key.Contains('/', StringComparison.Ordinal));
        Assert.Equal(inFolders.Select(key => key[..(key.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct(), groups);
        Assert.Equal(
            model.All.Where(entry => !entry.Key.Contains('/', StringComparison.Ordinal)).Select(entry => (entry.Key, entry.Version.Id)),
            items.Select(record => (record.Key, record.VersionId)));
    }

    private async Task EmptyAsync(BucketRecord bucket, VersionModel model)
    {
        foreach (var (key, version) in model.All.ToList())
        {
            await DeleteVersionAsync(bucket, model, key, version);
        }

        await _temporary.Store.Buckets.DeleteAsync(bucket, default);
    }

    private (List<ObjectRecord> Items, List<string> Groups) AllVersions(BucketRecord bucket, string delimiter)
    {
        var items = new List<ObjectRecord>();
        var groups = new List<string>();
        for (var (key, id, more) = ("", "", true); more;)
        {
            var page = _temporary.Store.Listings.ListVersions(bucket, new ListingQuery("", delimiter, key, 2) { IdMarker = id });
            items.AddRange(page.Items);
            groups.AddRange(page.Groups);
            (key, id, more) =
                (page.Last, page.Items.Count > 0 && page.Items[^1].Key == page.Last ? page.Items[^1].VersionId : "", page.IsTruncated);
        }

        return (items, groups);
    }
}
