namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class VersioningTests(EmulatorFixture fixture) : VersionedBucketTest(fixture, Bucket)
{
    private const string Bucket = "versions";

    [Fact]
    public async Task A_bucket_says_nothing_until_versioning_was_on()
    {
        await Client.PutBucketAsync("versions-never");
        Assert.Null((await Client.GetBucketVersioningAsync("versions-never")).Status);
        Assert.Null((await Client.PutObjectAsync("versions-never", "k", "hello, oss")).VersionId);

        await Client.PutBucketVersioningAsync("versions-never", VersioningStatus.Suspended);

        Assert.Equal(VersioningStatus.Suspended, (await Client.GetBucketVersioningAsync("versions-never")).Status);
        Assert.Equal(VersioningStatus.Suspended, (await Client.GetBucketInfoAsync("versions-never")).Bucket!.Versioning);
        Assert.Equal("null", (await Client.HeadObjectAsync("versions-never", "k")).VersionId);
    }

    [Fact]
    public async Task An_unknown_status_is_malformed()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => Client.PutBucketVersioningAsync(Bucket, new VersioningStatus("Off")).AsTask());

        Assert.Equal((400, "MalformedXML"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Each_write_makes_a_version_that_stays_readable()
    {
        var first = await Client.PutObjectAsync(Bucket, "written", "first");
        var second = await Client.PutObjectAsync(Bucket, "written", "second");

        Assert.Equal("first", await ReadAsync("written", first.VersionId));
        Assert.Equal("second", await ReadAsync("written", second.VersionId));
        Assert.Equal("second", await ReadAsync("written", null));
        Assert.Equal(second.VersionId, (await Client.HeadObjectAsync(Bucket, "written")).VersionId);
        Assert.Equal(
            first.VersionId,
            (await Client.GetObjectMetaAsync(new() { Bucket = Bucket, Key = "written", VersionId = first.VersionId })).VersionId);
    }

    [Fact]
    public async Task Deleting_hides_an_object_behind_a_marker_and_deleting_the_marker_brings_it_back()
    {
        var version = await Client.PutObjectAsync(Bucket, "hidden", "hello, oss");

        var deleted = await Client.DeleteObjectAsync(Bucket, "hidden");
        var missing = await Assert.ThrowsAsync<OssServiceException>(() => Client.GetObjectAsync(Bucket, "hidden").AsTask());
        Assert.Equal((404, "NoSuchKey"), (missing.StatusCode, missing.Code));
        Assert.Equal((true, true), (deleted.DeleteMarker, deleted.VersionId is not null && deleted.VersionId != version.VersionId));

        var undone = await Client.DeleteObjectAsync(new() { Bucket = Bucket, Key = "hidden", VersionId = deleted.VersionId });

        Assert.Equal((true, deleted.VersionId), (undone.DeleteMarker, undone.VersionId));
        Assert.Equal("hello, oss", await ReadAsync("hidden", null));
    }

    [Fact]
    public async Task A_read_that_meets_a_marker_is_told_so()
    {
        await Client.PutBucketAsync(new() { Bucket = "versions-public", Acl = BucketAcl.PublicRead });
        await Client.PutBucketVersioningAsync("versions-public", VersioningStatus.Enabled);
        var marker = (await Client.DeleteObjectAsync("versions-public", "k")).VersionId!;

        using var current = await Fixture.AnonymousAsync("versions-public/k");
        using var named = await Fixture.AnonymousAsync($"versions-public/k?versionId={marker}");

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
        await Client.PutBucketAsync(Suspended);
        await Client.PutObjectAsync(Suspended, "k", "before");
        await Client.PutBucketVersioningAsync(Suspended, VersioningStatus.Enabled);
        var kept = await Client.PutObjectAsync(Suspended, "k", "kept");
        await Client.PutBucketVersioningAsync(Suspended, VersioningStatus.Suspended);

        var written = await Client.PutObjectAsync(Suspended, "k", "after");

        Assert.Equal("null", written.VersionId);
        Assert.Equal(
            ["null", kept.VersionId!], (await Client.ListObjectVersionsAsync(Suspended)).Entries.Select(entry => entry.VersionId));
        await using var got = await Client.GetObjectAsync(new() { Bucket = Suspended, Key = "k", VersionId = "null" });
        Assert.Equal("after", await got.ReadAsStringAsync());
    }

    [Fact]
    public async Task Several_deletions_answer_with_versions_and_markers()
    {
        var version = (await Client.PutObjectAsync(Bucket, "several", "hello, oss")).VersionId;

        var deleted = (await Client.DeleteMultipleObjectsAsync(
            Bucket, [new() { Key = "several" }, new() { Key = "several", VersionId = version }])).Deleted;

        Assert.Equal((null, true), (deleted[0].VersionId, deleted[0].DeleteMarker));
        Assert.Equal((version, null), (deleted[1].VersionId, deleted[1].DeleteMarker));
        Assert.Equal([deleted[0].DeleteMarkerVersionId], await VersionsAsync("several"));
    }

    [Fact]
    public async Task An_old_version_can_be_copied_to_the_front()
    {
        var old = await Client.PutObjectAsync(new() { Bucket = Bucket, Key = "copied", Content = "old", ContentType = "text/old" });
        await Client.PutObjectAsync(Bucket, "copied", "new");

        var copy = await Client.CopyObjectAsync(
            new() { Bucket = Bucket, Key = "copied", SourceKey = "copied", SourceVersionId = old.VersionId });

        Assert.Equal(old.VersionId, copy.CopySourceVersionId);
        Assert.Equal("old", await ReadAsync("copied", null));
        Assert.Equal(
            (copy.VersionId, "text/old"),
            ((await Client.HeadObjectAsync(Bucket, "copied")).VersionId, (await Client.HeadObjectAsync(Bucket, "copied")).ContentType));
    }

    [Fact]
    public async Task A_completed_upload_is_a_version()
    {
        var before = await Client.PutObjectAsync(Bucket, "parts", "before");
        var upload = await Client.InitiateMultipartUploadAsync(new() { Bucket = Bucket, Key = "parts", ForbidOverwrite = true });
        await Client.UploadPartAsync(Bucket, "parts", 1, upload.UploadId, "hello, oss");

        var completed = await Client.CompleteMultipartUploadAsync(
            new() { Bucket = Bucket, Key = "parts", UploadId = upload.UploadId, CompleteAll = CompleteAll.Yes });

        Assert.Equal([completed.VersionId, before.VersionId], await VersionsAsync("parts"));
    }

    [Fact]
    public async Task Acl_and_tags_belong_to_a_version()
    {
        var first = await Client.PutObjectAsync(Bucket, "owned", "first");
        var second = await Client.PutObjectAsync(Bucket, "owned", "second");

        await Client.PutObjectAclAsync(new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId, Acl = ObjectAcl.PublicRead });
        await Client.PutObjectTaggingAsync(
            new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId, Tags = [new() { Key = "a", Value = "1" }] });

        var acl = await Client.GetObjectAclAsync(new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId });
        Assert.Equal((first.VersionId, ObjectAcl.PublicRead), (acl.VersionId, acl.Acl));
        Assert.Equal(ObjectAcl.Default, (await Client.GetObjectAclAsync(Bucket, "owned")).Acl);
        Assert.Single((await Client.GetObjectTaggingAsync(new() { Bucket = Bucket, Key = "owned", VersionId = first.VersionId })).Tags);
        Assert.Equal(
            (second.VersionId, 0), ((await Client.GetObjectTaggingAsync(Bucket, "owned")).VersionId, (await Client.GetObjectTaggingAsync(
                Bucket, "owned")).Tags.Count));
    }

    [Fact]
    public async Task A_version_s_own_acl_decides_who_reads_it()
    {
        var open = await Client.PutObjectAsync(new() { Bucket = Bucket, Key = "opened", Content = "open", Acl = ObjectAcl.PublicRead });
        await Client.PutObjectAsync(Bucket, "opened", "closed");

        using var old = await Fixture.AnonymousAsync($"{Bucket}/opened?versionId={open.VersionId}");
        using var current = await Fixture.AnonymousAsync($"{Bucket}/opened");

        Assert.Equal((200, 403), ((int)old.StatusCode, (int)current.StatusCode));
    }

    [Fact]
    public async Task A_version_that_is_none_is_refused_and_one_that_is_gone_is_missing()
    {
        var version = (await Client.PutObjectAsync(Bucket, "gone", "hello, oss")).VersionId!;
        await Client.DeleteObjectAsync(new() { Bucket = Bucket, Key = "gone", VersionId = version });

        var missing = await Assert.ThrowsAsync<OssServiceException>(() => ReadAsync("gone", version));
        var invalid = await Assert.ThrowsAsync<OssServiceException>(() => ReadAsync("gone", "no-version"));

        Assert.Equal((404, "NoSuchVersion"), (missing.StatusCode, missing.Code));
        Assert.Equal((400, "InvalidArgument"), (invalid.StatusCode, invalid.Code));
    }

    [Fact]
    public async Task A_bucket_with_old_versions_is_not_empty()
    {
        await Client.PutBucketAsync("versions-full");
        await Client.PutBucketVersioningAsync("versions-full", VersioningStatus.Enabled);
        var version = (await Client.PutObjectAsync("versions-full", "k", "hello, oss")).VersionId;
        var marker = (await Client.DeleteObjectAsync("versions-full", "k")).VersionId;
        var error = await Assert.ThrowsAsync<OssServiceException>(() => Client.DeleteBucketAsync("versions-full").AsTask());
        Assert.Equal((409, "BucketNotEmpty"), (error.StatusCode, error.Code));

        await Client.DeleteMultipleObjectsAsync(
            "versions-full", [new() { Key = "k", VersionId = version }, new() { Key = "k", VersionId = marker }]);

        await Client.DeleteBucketAsync("versions-full");
    }

    private async Task<string> ReadAsync(string key, string? versionId)
    {
        await using var got = await Client.GetObjectAsync(new() { Bucket = Bucket, Key = key, VersionId = versionId });
        return await got.ReadAsStringAsync();
    }

    private async Task<IEnumerable<string?>> VersionsAsync(string key) =>
        (await Client.ListObjectVersionsAsync(new() { Bucket = Bucket, Prefix = key })).Entries.Select(entry => entry.VersionId);
}
