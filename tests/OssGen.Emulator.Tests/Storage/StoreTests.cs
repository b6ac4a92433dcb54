using OssGen.Emulator.Storage;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Storage;

public sealed class StoreTests : IDisposable
{
    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Objects_are_there_after_a_restart()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "key");

        _temporary.Reopen();

        Assert.Equal("hello, oss", await _temporary.ReadAsync(bucket, "key"));
    }

    [Fact]
    public async Task A_restart_removes_files_that_no_record_mentions()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "key");
        await _temporary.WriteAsync("written, never committed");

        _temporary.Reopen();

        Assert.Single(_temporary.DataFiles);
    }

    [Fact]
    public async Task A_durable_store_keeps_objects_like_any_other()
    {
        using var durable = new TemporaryStore(durable: true);
        var bucket = await durable.BucketAsync();
        await durable.PutAsync(bucket, "key");

        durable.Reopen();

        Assert.Equal("hello, oss", await durable.ReadAsync(bucket, "key"));
    }

    [Fact]
    public async Task Overwriting_removes_the_old_bytes()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "key", "old");

        await _temporary.PutAsync(bucket, "key", "new");

        Assert.Single(_temporary.DataFiles);
        Assert.Equal("new", await _temporary.ReadAsync(bucket, "key"));
    }

    [Fact]
    public async Task A_reader_goes_on_reading_what_was_overwritten_and_deleted()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "key", "old");
        var opened = _temporary.Store.Objects.Open(bucket, "key")!;

        await _temporary.PutAsync(bucket, "key", "new");
        await _temporary.Store.Objects.DeleteAsync(bucket, [new("key")], bypass: false, default);

        await using var stream = opened.OpenStream(0, 3);
        Assert.Equal("old", await new StreamReader(stream).ReadToEndAsync());
    }

    [Fact]
    public async Task Files_go_when_their_last_reader_has_ended()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "key");
        var opened = _temporary.Store.Objects.Open(bucket, "key")!;
        await _temporary.Store.Objects.DeleteAsync(bucket, [new("key")], bypass: false, default);
        Assert.Single(_temporary.DataFiles);

        opened.Dispose();

        Assert.Empty(_temporary.DataFiles);
    }

    [Fact]
    public async Task A_copy_shares_bytes_and_outlives_its_source()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "source");
        await _temporary.Store.Objects.CopyAsync(bucket, new("source"), bucket, "copy", _ => TemporaryStore.About(), default);
        Assert.Single(_temporary.DataFiles);

        await _temporary.Store.Objects.DeleteAsync(bucket, [new("source")], bypass: false, default);

        Assert.Equal("hello, oss", await _temporary.ReadAsync(bucket, "copy"));
    }

    [Fact]
    public async Task A_copy_onto_itself_keeps_the_bytes()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "key");

        await _temporary.Store.Objects.CopyAsync(bucket, new("key"), bucket, "key", _ => TemporaryStore.About(), default);

        Assert.Equal("hello, oss", await _temporary.ReadAsync(bucket, "key"));
    }

    [Fact]
    public async Task A_refused_body_leaves_no_file()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _temporary.Store.Writer.WriteAsync(
            new MemoryStream([1, 2, 3]), _ => throw new InvalidOperationException("refused"), default));

        Assert.Empty(_temporary.DataFiles);
        Assert.Empty(Directory.GetFiles(_temporary.TempPath));
    }

    [Fact]
    public async Task A_failed_commit_leaves_no_file_and_no_record()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "key", "first");

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => _temporary.PutAsync(bucket, "key", "second", forbidOverwrite: true));

        Assert.Equal("FileAlreadyExists", fault.Code);
        Assert.Single(_temporary.DataFiles);
        Assert.Equal("first", await _temporary.ReadAsync(bucket, "key"));
    }

    [Fact]
    public async Task An_upload_to_a_bucket_deleted_meanwhile_is_refused()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.Store.Buckets.DeleteAsync(bucket, default);

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => _temporary.PutAsync(bucket, "key"));

        Assert.Equal("NoSuchBucket", fault.Code);
    }

    [Fact]
    public async Task Keys_with_dot_segments_stay_inside_the_data_folder()
    {
        var bucket = await _temporary.BucketAsync();
        var before = _temporary.Surroundings;

        await _temporary.PutAsync(bucket, "../../../x");

        Assert.Equal(before, _temporary.Surroundings);
        Assert.Single(_temporary.DataFiles);
    }

    [Fact]
    public void A_folder_is_open_in_one_store_at_a_time()
    {
        var path = Directory.GetParent(_temporary.DataPath)!.FullName;

        var error = Assert.Throws<IOException>(() => Store.Open(path, durable: false, TimeProvider.System));

        Assert.Contains("in use by another emulator", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Concurrent_writers_of_one_key_leave_one_of_their_contents()
    {
        var bucket = await _temporary.BucketAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _temporary.PutAsync(bucket, "key", $"content {i}"))));

        Assert.StartsWith("content ", await _temporary.ReadAsync(bucket, "key"), StringComparison.Ordinal);
        Assert.Single(_temporary.DataFiles);
    }
}
