using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Storage;

public sealed class RememberedRowsTests : IDisposable
{
    private static readonly RememberedRows.Key Row = new(1, "", "cors", "");

    private readonly RememberedRows _rows = new();
    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void A_row_is_read_once()
    {
        Read("first");

        Assert.Equal("first", Read("second"));
    }

    [Fact]
    public void A_row_that_does_not_exist_is_looked_for_once()
    {
        Read(null);

        Assert.Null(Read("second"));
    }

    [Fact]
    public void A_row_is_read_again_after_a_change()
    {
        Read("old");

        _rows.Forget();

        Assert.Equal("new", Read("new"));
    }

    [Fact]
    public void A_row_that_changes_while_it_is_read_is_not_remembered()
    {
        _rows.Get(
            Row,
            _ =>
            {
                _rows.Forget();
                return "old";
            },
            _ => true);

        Assert.Equal("new", Read("new"));
    }

    [Fact]
    public void A_large_row_is_read_each_time()
    {
        _rows.Get(Row, _ => "large", _ => false);

        Assert.Equal("second", Read("second"));
    }

    [Fact]
    public void The_number_of_rows_is_bounded()
    {
        for (var index = 0; index < 4096; index++)
        {
            _rows.Get(Row with { Id = $"{index}" }, _ => "row", _ => true);
        }

        _rows.Get(Row, _ => "one more", _ => true);

        Assert.Equal("read again", _rows.Get(Row with { Id = "0" }, _ => "read again", _ => true));
    }

    [Theory]
    [InlineData(256, "first")]
    [InlineData(257, "second")]
    public void A_row_with_a_long_id_is_read_each_time(int length, string expected)
    {
        var row = Row with { Id = new string('a', length) };
        _rows.Get(row, _ => "first", _ => true);

        Assert.Equal(expected, _rows.Get(row, _ => "second", _ => true));
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public async Task A_name_that_no_bucket_can_have_is_not_looked_for(int length, bool isFound)
    {
        var name = new string('a', length);
        await _temporary.BucketAsync(name);

        Assert.Equal(isFound, _temporary.Store.Buckets.Find(name) is not null);
    }

    [Fact]
    public async Task An_acl_is_set_only_if_the_bucket_may_have_it_at_that_time()
    {
        var old = await _temporary.BucketAsync();
        await _temporary.Store.Buckets.SetVersioningAsync(old, "Enabled", default);

        await Assert.ThrowsAsync<OssFaultException>(() => _temporary.Store.Buckets.SetAclAsync(
            old,
            "public-read",
            present => throw new OssFaultException(403, present.Versioning ?? "Old", "The ACL is refused."),
            default));

        Assert.Equal(("private", "Enabled"), Described(_temporary.Store.Buckets.Find("bucket")!));
    }

    [Fact]
    public async Task A_bucket_is_found_as_soon_as_it_is_created()
    {
        Assert.Null(_temporary.Store.Buckets.Find("bucket"));

        await _temporary.BucketAsync();

        Assert.NotNull(_temporary.Store.Buckets.Find("bucket"));
    }

    [Fact]
    public async Task A_bucket_is_missing_as_soon_as_it_is_deleted()
    {
        var bucket = await _temporary.BucketAsync();
        Assert.NotNull(_temporary.Store.Buckets.Find("bucket"));

        await _temporary.Store.Buckets.DeleteAsync(bucket, default);

        Assert.Null(_temporary.Store.Buckets.Find("bucket"));
    }

    [Fact]
    public async Task A_bucket_is_missing_as_soon_as_everything_is_deleted()
    {
        await _temporary.BucketAsync();
        Assert.NotNull(_temporary.Store.Buckets.Find("bucket"));

        await _temporary.Store.ClearAsync(default);

        Assert.Null(_temporary.Store.Buckets.Find("bucket"));
    }

    [Fact]
    public async Task A_changed_acl_of_a_bucket_is_found()
    {
        var bucket = await _temporary.BucketAsync();
        Assert.Equal("private", _temporary.Store.Buckets.Find("bucket")!.Acl);

        await _temporary.Store.Buckets.SetAclAsync(bucket, "public-read", static _ => { }, default);

        Assert.Equal("public-read", _temporary.Store.Buckets.Find("bucket")!.Acl);
    }

    [Fact]
    public async Task A_changed_configuration_is_found()
    {
        var place = ConfigurationPlace.Of(await _temporary.BucketAsync());
        await PutAsync(place, 1);
        Assert.Equal([1], _temporary.Store.Configurations.Find(place, "cors", "")!.Document);

        await PutAsync(place, 2);

        Assert.Equal([2], _temporary.Store.Configurations.Find(place, "cors", "")!.Document);
    }

    [Fact]
    public async Task A_deleted_configuration_is_missing()
    {
        var place = ConfigurationPlace.Of(await _temporary.BucketAsync());
        await PutAsync(place, 1);
        Assert.NotNull(_temporary.Store.Configurations.Find(place, "cors", ""));

        await _temporary.Store.Configurations.DeleteAsync(place, "cors", "", default);

        Assert.Null(_temporary.Store.Configurations.Find(place, "cors", ""));
    }

    [Fact]
    public async Task A_write_to_a_bucket_that_was_created_again_is_refused()
    {
        var old = await _temporary.BucketAsync();
        await _temporary.Store.Buckets.DeleteAsync(old, default);
        await _temporary.BucketAsync();
        Assert.NotNull(_temporary.Store.Buckets.Find("bucket"));

        var error = await Assert.ThrowsAsync<OssFaultException>(() => _temporary.PutAsync(old, "key"));

        Assert.Equal("NoSuchBucket", error.Code);
    }

    private static (string Acl, string? Versioning) Described(BucketRecord bucket) => (bucket.Acl, bucket.Versioning);

    private string? Read(string? row) => _rows.Get(Row, _ => row, _ => true);

    private Task<int> PutAsync(ConfigurationPlace place, byte document) =>
        _temporary.Store.Configurations.PutAsync(
            place, new NewConfiguration("cors", "", StoredHeaders.None, StoredHeaders.None, [document]), static () => { }, default);
}
