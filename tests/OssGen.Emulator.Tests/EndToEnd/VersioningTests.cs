namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class VersioningTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "versions";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(Bucket);
        await _client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_bucket_says_nothing_until_versioning_was_on()
    {
        await _client.PutBucketAsync("versions-never");
        Assert.Null((await _client.GetBucketVersioningAsync("versions-never")).Status);
        Assert.Null((await _client.PutObjectAsync("versions-never", "k", "hello, oss")).VersionId);

        await _client.PutBucketVersioningAsync("versions-never", VersioningStatus.Suspended);

        Assert.Equal(VersioningStatus.Suspended, (await _client.GetBucketVersioningAsync("versions-never")).Status);
        Assert.Equal(VersioningStatus.Suspended, (await _client.GetBucketInfoAsync("versions-never")).Bucket!.Versioning);
        Assert.Equal("null", (await _client.HeadObjectAsync("versions-never", "k")).VersionId);
    }

    [Fact]
    public async Task An_unknown_status_is_malformed()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _client.PutBucketVersioningAsync(Bucket, new VersioningStatus("Off")).AsTask());

        Assert.Equal((400, "MalformedXML"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Each_write_makes_a_version_that_stays_readable()
    {
        var first = await _client.PutObjectAsync(Bucket, "written", "first");
        var second = await _client.PutObjectAsync(Bucket, "written", "second");

        Assert.Equal("first", await ReadAsync("written", first.VersionId));
        Assert.Equal("second", await ReadAsync("written", second.VersionId));
        Assert.Equal("second", await ReadAsync("written", null));
        Assert.Equal(second.VersionId, (await _client.HeadObjectAsync(Bucket, "written")).VersionId);
        Assert.Equal(
            first.VersionId,
            (await _client.GetObjectMetaAsync(new() { Bucket = Bucket, Key = "written", VersionId = first.VersionId })).VersionId);
    }

    [Fact]
    public async Task Deleting_hides_an_object_behind_a_marker_and_deleting_the_marker_brings_it_back()
    {
        var version = await _client.PutObjectAsync(Bucket, "hidden", "hello, oss");

        var deleted = await _client.DeleteObjectAsync(Bucket, "hidden");
        var missing = await Assert.ThrowsAsync<OssServiceException>(() => _client.GetObjectAsync(Bucket, "hidden").AsTask());
        Assert.Equal((404, "NoSuchKey"), (missing.StatusCode, missing.Code));
        Assert.Equal((true, true), (deleted.DeleteMarker, deleted.VersionId is not null && deleted.VersionId != version.VersionId));

        var undone = await _client.DeleteObjectAsync(new() { Bucket = Bucket, Key = "hidden", VersionId = deleted.VersionId });

        Assert.Equal((true, deleted.VersionId), (undone.DeleteMarker, undone.VersionId));
        Assert.Equal("hello, oss", await ReadAsync("hidden", null));
    }

    [Fact]
    public async Task A_read_that_meets_a_marker_is_told_so()
    {
        await _client.PutBucketAsync(new() { Bucket = "versions-public", Acl = BucketAcl.PublicRead });
        await _client.PutBucketVersioningAsync("versions-public", VersioningStatus.Enabled);
        var marker = (await _client.DeleteObjectAsync("versions-public", "k")).VersionId!;

        using var current = await fixture.AnonymousAsync("versions-public/k");
        using var named = await fixture.AnonymousAsync($"versions-public/k?versionId={marker}");

        Assert.Equal(
            (404, "true", marker), ((int)current.StatusCode, current.Headers.GetValues("x-oss-delete-marker")
                .Single(), current.Headers.GetValues("x-oss-version-id").Single()));
        Assert.Equal((405, "true"), ((int)named.StatusCode, named.Headers.GetValues("x-oss-delete-marker").Single()));
        Assert.Contains("<ResourceType>DeleteMarker</ResourceType>", await named.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Suspended_writes_replace_the_version_called_null_alone()
    {
        const string Suspended = "versions-suspended";
        await _client.PutBucketAsync(Suspended);
        await _client.PutObjectAsync(Suspended, "k", "before");
        await _client.PutBucketVersioningAsync(Suspended, VersioningStatus.Enabled);
        var kept = await _client.PutObjectAsync(Suspended, "k", "kept");
        await _client.PutBucketVersioningAsync(Suspended, VersioningStatus.Suspended);

        var written = await _client.PutObjectAsync(Suspended, "k", "after");

        Assert.Equal("null", written.VersionId);
        Assert.Equal(
            ["null", kept.VersionId!], (await _client.ListObjectVersionsAsync(Suspended)).Entries.Select(entry => entry.VersionId));
        await using var got = await _client.GetObjectAsync(new() { Bucket = Suspended, Key = "k", VersionId = "null" });
        Assert.Equal("after", await got.ReadAsStringAsync());
    }

    [Fact]
    public async Task Several_deletions_answer_with_versions_and_markers()
    {
        var version = (await _client.PutObjectAsync(Bucket, "several", "hello, oss")).VersionId;

        var deleted = (await _client.DeleteMultipleObjectsAsync(
            Bucket, [new() { Key = "several" }, new() { Key = "several", VersionId = version }])).Deleted;

        Assert.Equal((null, true), (deleted[0].VersionId, deleted[0].DeleteMarker));
        Assert.Equal((version, null), (deleted[1].VersionId, deleted[1].DeleteMarker));
        Assert.Equal([deleted[0].DeleteMarkerVersionId], await VersionsAsync("several"));
    }

    [Fact]
    public async Task An_old_version_can_be_copied_to_the_front()
    {
        var old = await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "copied", Content = "old", ContentType = "text/old" });
        await _client.PutObjectAsync(Bucket, "copied", "new");

        var copy = await _client.CopyObjectAsync(
            new() { Bucket = Bucket, Key = "copied", SourceKey = "copied", SourceVersionId = old.VersionId });

        Assert.Equal(old.VersionId, copy.CopySourceVersionId);
        Assert.Equal("old", await ReadAsync("copied", null));
        Assert.Equal(
            (copy.VersionId, "text/old"),
            ((await _client.HeadObjectAsync(Bucket, "copied")).VersionId, (await _client.HeadObjectAsync(Bucket, "copied")).ContentType));
    }

    [Fact]
    public async Task A_completed_upload_is_a_version()
    {
        var before = await _client.PutObjectAsync(Bucket, "parts", "before");
        var upload = await _client.InitiateMultipartUploadAsync(new() { Bucket = Bucket, Key = "parts", ForbidOverwrite = true });
        await _client.UploadPartAsync(Bucket, "parts", 1, upload.UploadId, "hello, oss");

        var completed = await _client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = "parts", UploadId = upload.UploadId, CompleteAll = CompleteAll.Yes });

        Assert.Equal([completed.VersionId, before.VersionId], await VersionsAsync("parts"));
    }

    [Fact]
    public async Task Acl_and_tags_belong_to_a_version()
    {
        var first = await _client.PutObjectAsync(Bucket, "owned", "first");
        var second = await _client.PutObjectAsync(Bucket, "owned", "second");

        await _client.PutObjectAclAsync(new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId, Acl = ObjectAcl.PublicRead });
        await _client.PutObjectTaggingAsync(
            new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId, Tags = [new() { Key = "a", Value = "1" }] });

        var acl = await _client.GetObjectAclAsync(new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId });
        Assert.Equal((first.VersionId, ObjectAcl.PublicRead), (acl.VersionId, acl.Acl));
        Assert.Equal(ObjectAcl.Default, (await _client.GetObjectAclAsync(Bucket, "owned")).Acl);
        Assert.Single((await _client.GetObjectTaggingAsync(new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId })).Tags);
        Assert.Equal(
            (second.VersionId, 0), ((await _client.GetObjectTaggingAsync(Bucket, "owned")).VersionId, (await _client.GetObjectTaggingAsync(
                Bucket, "owned")).Tags.Count));
    }

    [Fact]
    public async Task A_version_s_own_acl_decides_who_reads_it()
    {
        var open = await _client.PutObjectAsync(new() { Bucket = Bucket, Key = "opened", Content = "open", Acl = ObjectAcl.PublicRead });
        await _client.PutObjectAsync(Bucket, "opened", "closed");

        using var old = await fixture.AnonymousAsync($"{Bucket}/opened?versionId={open.VersionId}");
        using var current = await fixture.AnonymousAsync($"{Bucket}/opened");

        Assert.Equal((200, 403), ((int)old.StatusCode, (int)current.StatusCode));
    }

    [Fact]
    public async Task A_version_that_is_none_is_refused_and_one_that_is_gone_is_missing()
    {
        var version = (await _client.PutObjectAsync(Bucket, "gone", "hello, oss")).VersionId!;
        await _client.DeleteObjectAsync(new() { Bucket = Bucket, Key = "gone", VersionId = version });

        var missing = await Assert.ThrowsAsync<OssServiceException>(() => ReadAsync("gone", version));
        var invalid = await Assert.ThrowsAsync<OssServiceException>(() => ReadAsync("gone", "no-version"));

        Assert.Equal((404, "NoSuchVersion"), (missing.StatusCode, missing.Code));
        Assert.Equal((400, "InvalidArgument"), (invalid.StatusCode, invalid.Code));
    }

    [Fact]
    public async Task A_bucket_with_old_versions_is_not_empty()
    {
        await _client.PutBucketAsync("versions-full");
        await _client.PutBucketVersioningAsync("versions-full", VersioningStatus.Enabled);
        var version = (await _client.PutObjectAsync("versions-full", "k", "hello, oss")).VersionId;
        var marker = (await _client.DeleteObjectAsync("versions-full", "k")).VersionId;
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.DeleteBucketAsync("versions-full").AsTask());
        Assert.Equal((409, "BucketNotEmpty"), (error.StatusCode, error.Code));

        await _client.DeleteMultipleObjectsAsync(
            "versions-full", [new() { Key = "k", VersionId = version }, new() { Key = "k", VersionId = marker }]);

        await _client.DeleteBucketAsync("versions-full");
    }

    private async Task<string> ReadAsync(string key, string? versionId)
    {
        await using var got = await _client.GetObjectAsync(new() { Bucket = Bucket, Key = key, VersionId = versionId });
        return await got.ReadAsStringAsync();
    }

    private async Task<IEnumerable<string?>> VersionsAsync(string key) =>
        (await _client.ListObjectVersionsAsync(new() { Bucket = Bucket, Prefix = key })).Entries.Select(entry => entry.VersionId);
}
