namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>Who may bypass the retention of an object in governance mode.</summary>
public sealed class GovernanceTests(EmulatorFixture fixture) : ObjectWormTest(fixture)
{
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
        var (first, second) = ((await Client.PutObjectAsync(put)).VersionId!, (await Client.PutObjectAsync(put)).VersionId!);
        var one = new DeleteObjectRequest { Bucket = Bucket, Key = put.Key, VersionId = first };
        var many = new DeleteMultipleObjectsRequest { Bucket = Bucket, Objects = [new() { Key = put.Key, VersionId = second }] };
        Task[] Calls(bool bypass) =>
        [
            Client.DeleteObjectAsync(one with { BypassGovernanceRetention = bypass }).AsTask(),
            Client.DeleteMultipleObjectsAsync(many with { BypassGovernanceRetention = bypass }).AsTask(),
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
        await Client.PutBucketAsync(new() { Bucket = Open, Acl = BucketAcl.PublicReadWrite });
        await Client.PutBucketVersioningAsync(Open, VersioningStatus.Enabled);
        await Client.PutBucketObjectWormConfigurationAsync(Open, ObjectWormStatus.Enabled);
        var version = (await Client.PutObjectAsync(new()
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
        var other = Fixture.Client("other-id", "other-secret");
        var target = new Uri(Fixture.Emulator.Endpoint, $"{Open}/kept?versionId={version}");
        using var anonymous = new HttpRequestMessage(HttpMethod.Delete, target);
        anonymous.Headers.Add("x-oss-bypass-governance-retention", "true");

        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => other.DeleteObjectAsync(one).AsTask()));
        Assert.Equal((409, "FileImmutable"), await RefusedAsync(() => other.DeleteMultipleObjectsAsync(many).AsTask()));
        Assert.Equal(System.Net.HttpStatusCode.Conflict, (await Fixture.Http.SendAsync(anonymous)).StatusCode);
        await Client.DeleteObjectAsync(one);
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
        await Client.PutObjectAsync(Bucket, put.Key, "hello, oss");
        await Client.PutObjectRetentionAsync(put);
        await Client.PutBucketPolicyAsync(
            Bucket,
            """
            {"Version":"1","Statement":[{"Effect":"Allow","Principal":["other"],"Action":["oss:PutObjectRetention"],
            "Resource":["acs:oss:*:*:object-worm/*"]}]}
            """);
        var shorter = put with { RetainUntilDate = Now.AddDays(1), BypassGovernanceRetention = true };

        var other = Fixture.Client("other-id", "other-secret");
        var error = await Assert.ThrowsAsync<OssServiceException>(() => other.PutObjectRetentionAsync(shorter).AsTask());

        Assert.Contains("can not be shortened", error.Message, StringComparison.Ordinal);

        await Client.PutObjectRetentionAsync(shorter);
    }

    [Theory]
    [InlineData("GOVERNANCE", false, "AccessDenied")]
    [InlineData("GOVERNANCE", true, null)]
    [InlineData("COMPLIANCE", false, "AccessDenied")]
    [InlineData("COMPLIANCE", true, "AccessDenied")]
    public async Task Shortening_needs_the_governance_mode_and_the_bypass(string mode, bool bypass, string? code)
    {
        await Client.PutObjectAsync(Bucket, "shortened", "hello, oss");
        await Client.PutObjectRetentionAsync(
            new() { Bucket = Bucket, Key = "shortened", Mode = new ObjectRetentionMode(mode), RetainUntilDate = Now.AddDays(9) });

        var error = await Record.ExceptionAsync(() => Client.PutObjectRetentionAsync(new()
        {
            Bucket = Bucket,
            Key = "shortened",
            Mode = new ObjectRetentionMode(mode),
            RetainUntilDate = Now.AddDays(1),
            BypassGovernanceRetention = bypass,
        }).AsTask());

        Assert.Equal(code, (error as OssServiceException)?.Code);
    }
}
