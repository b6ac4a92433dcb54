namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class ObjectWormTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "object-worm";

    private readonly OssClient _client = fixture.Client();

    private DateTimeOffset Now => fixture.Time.GetUtcNow();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(Bucket);
        await _client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
        await _client.PutBucketObjectWormConfigurationAsync(Bucket, ObjectWormStatus.Enabled);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_bucket_without_versioning_can_not_retain_objects()
    {
        await _client.PutBucketAsync("object-worm-none");

        Assert.Equal(
            (400, "InvalidRequest"), await RefusedAsync(
                () => _client.PutBucketObjectWormConfigurationAsync("object-worm-none", ObjectWormStatus.Enabled).AsTask()));
        Assert.Equal(
            (404, "ObjectWormConfigurationNotFound"), await RefusedAsync(
                () => _client.GetBucketObjectWormConfigurationAsync("object-worm-none").AsTask()));
    }

    [Fact]
    public async Task Nothing_can_be_appended_in_a_bucket_that_can_retain_objects()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => _client.AppendObjectAsync(Bucket, "log", 0, "hello, oss").AsTask());

        Assert.Equal((400, "OperationNotSupported", null), (error.StatusCode, error.Code, error.EC));
    }

    [Fact]
    public async Task A_retained_version_can_not_be_deleted_before_its_date()
    {
        var version = (await _client.PutObjectAsync(Bucket, "retained", "hello, oss")).VersionId;
        await _client.PutObjectRetentionAsync(
            new() { Bucket = Bucket, Key = "retained", Mode = ObjectRetentionMode.Governance, RetainUntilDate = Now.AddDays(1) });

        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => DeleteAsync("retained", version)));
        Assert.True((await _client.DeleteObjectAsync(Bucket, "retained")).DeleteMarker);
        fixture.Time.Advance(TimeSpan.FromDays(1));

        await DeleteAsync("retained", version);
    }

    [Fact]
    public async Task Uploads_can_ask_for_retention_and_reads_tell_it()
    {
        var until = Now.AddDays(2);
        await _client.PutObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "asked",
            Content = "hello, oss",
            ObjectWormMode = ObjectRetentionMode.Compliance,
            ObjectWormRetainUntilDate = until,
        });

        var head = await _client.HeadObjectAsync(Bucket, "asked");
        var retention = await _client.GetObjectRetentionAsync(Bucket, "asked");

        Assert.Equal((ObjectRetentionMode.Compliance, until), (head.ObjectWormMode, head.ObjectWormRetainUntilDate));
        Assert.Equal((ObjectRetentionMode.Compliance, until), (retention.Mode, retention.RetainUntilDate));
    }

    [Theory]
    [InlineData("GOVERNANCE", "OFF", true)]
    [InlineData("COMPLIANCE", "OFF", false)]
    [InlineData("GOVERNANCE", "ON", false)]
    public async Task Deletions_bypass_governance_and_neither_compliance_nor_holds(string mode, string hold, bool isFree)
    {
        var put = new PutObjectRequest
        {
            Bucket = Bucket,
            Key = $"bypass-{mode}-{hold}",
            Content = "hello, oss",
            ObjectWormMode = new ObjectRetentionMode(mode),
            ObjectWormRetainUntilDate = Now.AddDays(2),
            ObjectWormLegalHold = new LegalHoldStatus(hold),
        };
        var (first, second) = ((await _client.PutObjectAsync(put)).VersionId!, (await _client.PutObjectAsync(put)).VersionId!);
        var one = new DeleteObjectRequest { Bucket = Bucket, Key = put.Key, VersionId = first };
        var many = new DeleteMultipleObjectsRequest { Bucket = Bucket, Objects = [new() { Key = put.Key, VersionId = second }] };
        Task[] Calls(bool bypass) =>
        [
            _client.DeleteObjectAsync(one with { BypassGovernanceRetention = bypass }).AsTask(),
            _client.DeleteMultipleObjectsAsync(many with { BypassGovernanceRetention = bypass }).AsTask(),
        ];

        await AllRefusedAsync(Calls(bypass: false));
        if (isFree)
        {
            await Task.WhenAll(Calls(bypass: true));
        }
        else
        {
            await AllRefusedAsync(Calls(bypass: true));
        }

        static async Task AllRefusedAsync(Task[] calls)
        {
            foreach (var call in calls)
            {
                Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => call));
            }
        }
    }

    [Fact]
    public async Task Only_the_owner_bypasses_governance()
    {
        const string Open = "object-worm-open";
        await _client.PutBucketAsync(new() { Bucket = Open, Acl = BucketAcl.PublicReadWrite });
        await _client.PutBucketVersioningAsync(Open, VersioningStatus.Enabled);
        await _client.PutBucketObjectWormConfigurationAsync(Open, ObjectWormStatus.Enabled);
        var version = (await _client.PutObjectAsync(new()
        {
            Bucket = Open,
            Key = "kept",
            Content = "hello, oss",
            ObjectWormMode = ObjectRetentionMode.Governance,
            ObjectWormRetainUntilDate = Now.AddDays(2),
        })).VersionId!;
        var one = new DeleteObjectRequest { Bucket = Open, Key = "kept", VersionId = version, BypassGovernanceRetention = true };
        var many = new DeleteMultipleObjectsRequest
        {
            Bucket = Open,
            BypassGovernanceRetention = true,
            Objects = [new() { Key = "kept", VersionId = version }],
        };
        var other = fixture.Client("other-id", "other-secret");
        var target = new Uri(fixture.Emulator.Endpoint, $"{Open}/kept?versionId={version}");
        using var anonymous = new HttpRequestMessage(HttpMethod.Delete, target);
        anonymous.Headers.Add("x-oss-bypass-governance-retention", "true");

        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => other.DeleteObjectAsync(one).AsTask()));
        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => other.DeleteMultipleObjectsAsync(many).AsTask()));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, (await fixture.Http.SendAsync(anonymous)).StatusCode);
        await _client.DeleteObjectAsync(one);
    }

    [Fact]
    public async Task Only_the_owner_shortens_a_retention_in_governance_mode()
    {
        var put = new PutObjectRetentionRequest
        {
            Bucket = Bucket,
            Key = "kept-by-policy",
            Mode = ObjectRetentionMode.Governance,
            RetainUntilDate = Now.AddDays(9),
        };
        await _client.PutObjectAsync(Bucket, put.Key, "hello, oss");
        await _client.PutObjectRetentionAsync(put);
        await _client.PutBucketPolicyAsync(
            Bucket,
            """
            {"Version":"1","Statement":[{"Effect":"Allow","Principal":["other"],"Action":["oss:PutObjectRetention"],
            "Resource":["acs:oss:*:*:object-worm/*"]}]}
            """);
        var shorter = put with { RetainUntilDate = Now.AddDays(1), BypassGovernanceRetention = true };

        var other = fixture.Client("other-id", "other-secret");
        var error = await Assert.ThrowsAsync<OssServiceException>(() => other.PutObjectRetentionAsync(shorter).AsTask());

        Assert.Contains("can not be shortened", error.Message, StringComparison.Ordinal);

        await _client.PutObjectRetentionAsync(shorter);
    }

    [Fact]
    public async Task Copies_and_multipart_uploads_can_ask_for_protection()
    {
        var until = Now.AddDays(2);
        await _client.PutObjectAsync(Bucket, "protected-source", "hello, oss");
        await _client.CopyObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "protected-copy",
            SourceKey = "protected-source",
            ObjectWormMode = ObjectRetentionMode.Compliance,
            ObjectWormRetainUntilDate = until,
            ObjectWormLegalHold = LegalHoldStatus.On,
        });
        var upload = await _client.InitiateMultipartUploadAsync(new()
        {
            Bucket = Bucket,
            Key = "protected-parts",
            ObjectWormMode = ObjectRetentionMode.Compliance,
            ObjectWormRetainUntilDate = until,
            ObjectWormLegalHold = LegalHoldStatus.On,
        });
        var part = await _client.UploadPartAsync(Bucket, "protected-parts", 1, upload.UploadId, "hello, oss");
        var completion = new CompleteMultipartUploadRequest { Bucket = Bucket, Key = "protected-parts", UploadId = upload.UploadId };
        await _client.CompleteMultipartUploadAsync(completion with { Parts = [new() { PartNumber = 1, ETag = part.ETag }] });

        foreach (var key in new[] { "protected-copy", "protected-parts" })
        {
            var head = await _client.HeadObjectAsync(Bucket, key);
            Assert.Equal((ObjectRetentionMode.Compliance, until), (head.ObjectWormMode, head.ObjectWormRetainUntilDate));
            Assert.Equal(LegalHoldStatus.On, head.ObjectWormLegalHold);
            Assert.Equal(until.ToUnixTimeMilliseconds(), (await _client.GetObjectRetentionAsync(Bucket, key)).RetainUntilDateInMs);
        }
    }

    [Fact]
    public async Task A_hold_of_an_upload_is_on_or_off_in_a_bucket_that_retains_objects()
    {
        await _client.PutBucketAsync("object-worm-no-hold");

        var put = new PutObjectRequest
        {
            Bucket = "object-worm-no-hold",
            Key = "k",
            Content = "text",
            ObjectWormLegalHold = LegalHoldStatus.On,
        };
        var odd = put with { Bucket = Bucket, ObjectWormLegalHold = new LegalHoldStatus("maybe") };

        Assert.Equal((400, "InvalidRequest"), await RefusedAsync(() => _client.PutObjectAsync(put).AsTask()));
        Assert.Equal((400, "InvalidArgument"), await RefusedAsync(() => _client.PutObjectAsync(odd).AsTask()));
    }

    [Fact]
    public async Task New_objects_get_the_bucket_s_default_retention()
    {
        await _client.PutBucketAsync("object-worm-default");
        await _client.PutBucketVersioningAsync("object-worm-default", VersioningStatus.Enabled);
        await _client.PutBucketObjectWormConfigurationAsync(new()
        {
            Bucket = "object-worm-default",
            ObjectWormEnabled = ObjectWormStatus.Enabled,
            DefaultRetention = new() { Mode = ObjectRetentionMode.Governance, Days = 3 },
        });

        await _client.PutObjectAsync("object-worm-default", "k", "hello, oss");

        Assert.Equal(3, (await _client.GetBucketObjectWormConfigurationAsync("object-worm-default")).DefaultRetention!.Days);
        var retention = await _client.GetObjectRetentionAsync("object-worm-default", "k");
        Assert.Equal((ObjectRetentionMode.Governance, Now.AddDays(3)), (retention.Mode, retention.RetainUntilDate));
    }

    [Theory]
    [InlineData("GOVERNANCE", false, "AccessDenied")]
    [InlineData("GOVERNANCE", true, null)]
    [InlineData("COMPLIANCE", false, "AccessDenied")]
    [InlineData("COMPLIANCE", true, "AccessDenied")]
    public async Task Shortening_needs_the_governance_mode_and_the_bypass(string mode, bool bypass, string? code)
    {
        await _client.PutObjectAsync(Bucket, "shortened", "hello, oss");
        await _client.PutObjectRetentionAsync(
            new() { Bucket = Bucket, Key = "shortened", Mode = new ObjectRetentionMode(mode), RetainUntilDate = Now.AddDays(9) });

        var error = await Record.ExceptionAsync(() => _client.PutObjectRetentionAsync(new()
        {
            Bucket = Bucket,
            Key = "shortened",
            Mode = new ObjectRetentionMode(mode),
            RetainUntilDate = Now.AddDays(1),
            BypassGovernanceRetention = bypass,
        }).AsTask());

        Assert.Equal(code, (error as OssServiceException)?.Code);
    }

    [Fact]
    public async Task A_legal_hold_protects_until_it_is_taken_away()
    {
        var version = (await _client.PutObjectAsync(Bucket, "held", "hello, oss")).VersionId;
        Assert.Equal(LegalHoldStatus.Off, (await _client.GetObjectLegalHoldAsync(Bucket, "held")).Status);
        await _client.PutObjectLegalHoldAsync(Bucket, "held", LegalHoldStatus.On);
        Assert.Equal(LegalHoldStatus.On, (await _client.HeadObjectAsync(Bucket, "held")).ObjectWormLegalHold);
        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => DeleteAsync("held", version)));

        await _client.PutObjectLegalHoldAsync(Bucket, "held", LegalHoldStatus.Off);

        await DeleteAsync("held", version);
    }

    [Fact]
    public async Task Protection_belongs_to_the_version_and_not_to_its_copy()
    {
        var source = await _client.PutObjectAsync(Bucket, "source", "hello, oss");
        await _client.PutObjectLegalHoldAsync(Bucket, "source", LegalHoldStatus.On);

        var copy = await _client.CopyObjectAsync(new() { Bucket = Bucket, Key = "copy", SourceKey = "source" });

        await DeleteAsync("copy", copy.VersionId);
        Assert.False(await _client.ObjectExistsAsync(Bucket, "copy"));
        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => DeleteAsync("source", source.VersionId)));
    }

    [Fact]
    public async Task A_bucket_that_retains_objects_can_not_suspend_versioning() =>
        Assert.Equal(
            (400, "InvalidArgument"), await RefusedAsync(
                () => _client.PutBucketVersioningAsync(Bucket, VersioningStatus.Suspended).AsTask()));

    private async Task DeleteAsync(string key, string? version) =>
        await _client.DeleteObjectAsync(new() { Bucket = Bucket, Key = key, VersionId = version });

    private static async Task<(int Status, string? Code)> RefusedAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        return (error.StatusCode, error.Code);
    }
}
