using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>While public access is blocked, ACLs and policies that open a bucket have no effect, and new ones are refused.</summary>
public sealed class PublicAccessBlockTests : IAsyncLifetime
{
    private const string Bucket = "public-access";
    private const string Policy =
        """{"Version":"1","Statement":[{"Effect":"Allow","Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:public-access*"}]}""";

    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;
    private OssClient _owner = null!;

    public static TheoryData<string> Levels => ["bucket", "account"];

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { Accounts = [new("id", "secret")] });
        _owner = new(new()
        {
            Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret"),
        });
        await _owner.PutBucketAsync(Bucket);
        await _owner.PutObjectAsync(Bucket, "k", "hello, oss");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        _owner.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task An_ACL_that_creates_a_bucket_is_refused()
    {
        await BlockAsync("account", true);

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _owner.PutBucketAclAsync("new-public-bucket", BucketAcl.PublicReadWrite).AsTask());

        Assert.Equal((403, "AccessDenied"), (error.StatusCode, error.Code));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task What_was_open_is_closed_and_opens_again(string level)
    {
        await _owner.PutBucketAclAsync(Bucket, BucketAcl.PublicRead);
        await BlockAsync(level, true);
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync("k"));
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync(""));

        await BlockAsync(level, false);

        Assert.Equal(HttpStatusCode.OK, await AnonymousAsync("k"));
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task A_policy_for_everyone_has_no_effect(string level)
    {
        await _owner.PutBucketPolicyAsync(Bucket, Policy);
        Assert.Equal(HttpStatusCode.OK, await AnonymousAsync("k"));

        await BlockAsync(level, true);

        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync("k"));
        Assert.True((await _owner.GetBucketPolicyStatusAsync(Bucket)).IsPublic);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task What_would_open_a_bucket_or_an_object_is_refused(string level)
    {
        await BlockAsync(level, true);
        Func<Task>[] openings =
        [
            () => _owner.PutBucketAclAsync(Bucket, BucketAcl.PublicRead).AsTask(),
            () => _owner.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite }).AsTask(),
            () => _owner.PutBucketPolicyAsync(Bucket, Policy).AsTask(),
            () => _owner.PutObjectAclAsync(new() { Bucket = Bucket, Key = "k", Acl = ObjectAcl.PublicRead }).AsTask(),
            () => _owner.PutObjectAsync(new() { Bucket = Bucket, Key = "new", Content = "x", Acl = ObjectAcl.PublicRead }).AsTask(),
            () => _owner.CopyObjectAsync(new() { Bucket = Bucket, Key = "new", SourceKey = "k", Acl = ObjectAcl.PublicRead }).AsTask(),
        ];

        foreach (var opening in openings)
        {
            Assert.Equal("AccessDenied", (await Assert.ThrowsAsync<OssServiceException>(opening)).Code);
        }

        await _owner.PutBucketAclAsync(Bucket, BucketAcl.Private);
    }

    [Fact]
    public async Task A_new_bucket_of_a_closed_account_can_not_be_public()
    {
        await BlockAsync("account", true);

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _owner.PutBucketAsync(new() { Bucket = "public-new", Acl = BucketAcl.PublicRead }).AsTask());

        Assert.Equal((403, "AccessDenied"), (error.StatusCode, error.Code));
        await _owner.PutBucketAsync("public-new");
    }

    private async Task BlockAsync(string level, bool blocked)
    {
        if (level == "bucket")
        {
            await _owner.PutBucketPublicAccessBlockAsync(Bucket, blocked);
        }
        else
        {
            await _owner.PutPublicAccessBlockAsync(blocked);
        }
    }

    private async Task<HttpStatusCode> AnonymousAsync(string key)
    {
        using var response = await _http.GetAsync(new Uri(_emulator.Endpoint, $"{Bucket}/{key}"));
        return response.StatusCode;
    }
}
