namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Retention and holds of objects, and what they protect.</summary>
public sealed class ObjectWormTests(EmulatorFixture fixture) : ObjectWormTest(fixture)
{
    [Fact]
    public async Task A_bucket_without_versioning_can_not_retain_objects()
    {
        await Client.PutBucketAsync("object-worm-none");

        Assert.Equal(
            (400, "InvalidRequest"), await RefusedAsync(
                () => Client.PutBucketObjectWormConfigurationAsync("object-worm-none", ObjectWormStatus.Enabled).AsTask()));
        Assert.Equal(
            (404, "ObjectWormConfigurationNotFound"), await RefusedAsync(
                () => Client.GetBucketObjectWormConfigurationAsync("object-worm-none").AsTask()));
    }

    [Fact]
    public async Task Nothing_can_be_appended_in_a_bucket_that_can_retain_objects()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => Client.AppendObjectAsync(Bucket, "log", 0, "hello, oss").AsTask());

        Assert.Equal((400, "OperationNotSupported", null), (error.StatusCode, error.Code, error.EC));
    }

    [Fact]
    public async Task A_retained_version_can_not_be_deleted_before_its_date()
    {
        var version = (await Client.PutObjectAsync(Bucket, "retained", "hello, oss")).VersionId;
        await Client.PutObjectRetentionAsync(
            new() { Bucket = Bucket, Key = "retained", Mode = ObjectRetentionMode.Governance, RetainUntilDate = Now.AddDays(1) });

        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => DeleteAsync("retained", version)));
        Assert.True((await Client.DeleteObjectAsync(Bucket, "retained")).DeleteMarker);
        Fixture.Time.Advance(TimeSpan.FromDays(1));

        await DeleteAsync("retained", version);
    }

    [Fact]
    public async Task Uploads_can_ask_for_retention_and_reads_tell_it()
    {
        var until = Now.AddDays(2);
        await Client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "asked",
            Content = "hello, oss",
            ObjectWormMode = ObjectRetentionMode.Compliance,
            ObjectWormRetainUntilDate = until,
        });

        var head = await Client.HeadObjectAsync(Bucket, "asked");
        var retention = await Client.GetObjectRetentionAsync(Bucket, "asked");

        Assert.Equal((ObjectRetentionMode.Compliance, until), (head.ObjectWormMode, head.ObjectWormRetainUntilDate));
        Assert.Equal((ObjectRetentionMode.Compliance, until), (retention.Mode, retention.RetainUntilDate));
    }

    [Fact]
    public async Task Copies_and_multipart_uploads_can_ask_for_protection()
    {
        var until = Now.AddDays(2);
        await Client.PutObjectAsync(Bucket, "protected-source", "hello, oss");
        await Client.CopyObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "protected-copy",
            SourceKey = "protected-source",
            ObjectWormMode = ObjectRetentionMode.Compliance,
            ObjectWormRetainUntilDate = until,
            ObjectWormLegalHold = LegalHoldStatus.On,
        });
        var upload = await Client.InitiateMultipartUploadAsync(new()
        {
            Bucket = Bucket,
            Key = "protected-parts",
            ObjectWormMode = ObjectRetentionMode.Compliance,
            ObjectWormRetainUntilDate = until,
            ObjectWormLegalHold = LegalHoldStatus.On,
        });
        var part = await Client.UploadPartAsync(Bucket, "protected-parts", 1, upload.UploadId, "hello, oss");
        var completion = new CompleteMultipartUploadRequest { Bucket = Bucket, Key = "protected-parts", UploadId = upload.UploadId };
        await Client.CompleteMultipartUploadAsync(completion with { Parts = [new() { PartNumber = 1, ETag = part.ETag }] });

        foreach (var key in new[] { "protected-copy", "protected-parts" })
        {
            var head = await Client.HeadObjectAsync(Bucket, key);
            Assert.Equal((ObjectRetentionMode.Compliance, until), (head.ObjectWormMode, head.ObjectWormRetainUntilDate));
            Assert.Equal(LegalHoldStatus.On, head.ObjectWormLegalHold);
            Assert.Equal(until.ToUnixTimeMilliseconds(), (await Client.GetObjectRetentionAsync(Bucket, key)).RetainUntilDateInMs);
        }
    }

    [Fact]
    public async Task A_hold_of_an_upload_is_on_or_off_in_a_bucket_that_retains_objects()
    {
        await Client.PutBucketAsync("object-worm-no-hold");

        var put = new PutObjectRequest
        {
            Bucket = "object-worm-no-hold",
            Key = "k",
            Content = "text",
            ObjectWormLegalHold = LegalHoldStatus.On,
        };
        var odd = put with { Bucket = Bucket, ObjectWormLegalHold = new LegalHoldStatus("maybe") };

        Assert.Equal((400, "InvalidRequest"), await RefusedAsync(() => Client.PutObjectAsync(put).AsTask()));
        Assert.Equal((400, "InvalidArgument"), await RefusedAsync(() => Client.PutObjectAsync(odd).AsTask()));
    }

    [Fact]
    public async Task New_objects_get_the_bucket_s_default_retention()
    {
        await Client.PutBucketAsync("object-worm-default");
        await Client.PutBucketVersioningAsync("object-worm-default", VersioningStatus.Enabled);
        await Client.PutBucketObjectWormConfigurationAsync(new()
        {
            Bucket = "object-worm-default",
            ObjectWormEnabled = ObjectWormStatus.Enabled,
            DefaultRetention = new() { Mode = ObjectRetentionMode.Governance, Days = 3 },
        });

        await Client.PutObjectAsync("object-worm-default", "k", "hello, oss");

        Assert.Equal(3, (await Client.GetBucketObjectWormConfigurationAsync("object-worm-default")).DefaultRetention!.Days);
        var retention = await Client.GetObjectRetentionAsync("object-worm-default", "k");
        Assert.Equal((ObjectRetentionMode.Governance, Now.AddDays(3)), (retention.Mode, retention.RetainUntilDate));
    }

    [Fact]
    public async Task A_legal_hold_protects_until_it_is_taken_away()
    {
        var version = (await Client.PutObjectAsync(Bucket, "held", "hello, oss")).VersionId;
        Assert.Equal(LegalHoldStatus.Off, (await Client.GetObjectLegalHoldAsync(Bucket, "held")).Status);
        await Client.PutObjectLegalHoldAsync(Bucket, "held", LegalHoldStatus.On);
        Assert.Equal(LegalHoldStatus.On, (await Client.HeadObjectAsync(Bucket, "held")).ObjectWormLegalHold);
        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => DeleteAsync("held", version)));

        await Client.PutObjectLegalHoldAsync(Bucket, "held", LegalHoldStatus.Off);

        await DeleteAsync("held", version);
    }

    [Fact]
    public async Task Protection_belongs_to_the_version_and_not_to_its_copy()
    {
        var source = await Client.PutObjectAsync(Bucket, "source", "hello, oss");
        await Client.PutObjectLegalHoldAsync(Bucket, "source", LegalHoldStatus.On);

        var copy = await Client.CopyObjectAsync(new() { Bucket = Bucket, Key = "copy", SourceKey = "source" });

        await DeleteAsync("copy", copy.VersionId);
        Assert.False(await Client.ObjectExistsAsync(Bucket, "copy"));
        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => DeleteAsync("source", source.VersionId)));
    }

    [Fact]
    public async Task A_bucket_that_retains_objects_can_not_suspend_versioning() =>
        Assert.Equal(
            (400, "InvalidArgument"), await RefusedAsync(
                () => Client.PutBucketVersioningAsync(Bucket, VersioningStatus.Suspended).AsTask()));
}
