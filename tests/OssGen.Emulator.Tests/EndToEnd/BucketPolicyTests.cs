using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>What the policy of a bucket denies is refused, and what it allows is allowed; otherwise the ACLs decide.</summary>
public sealed class BucketPolicyTests : IAsyncLifetime
{
    private const string Bucket = "policies";
    private const string Source = "policies-source";
    private const string Secret = "a-secret-of-tests";

    private readonly List<OssClient> _clients = [];
    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;

    private OssClient Owner => Client("owner-key");

    private OssClient User => Client("user-key");

    private OssClient Other => Client("other-key");

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new()
        {
            Accounts =
            [
                new("owner-key", Secret, "owner"), new("user-key", Secret, "owner") { UserId = "user" }, new("other-key", Secret, "other"),
            ],
        });
        await Owner.PutBucketAsync(Bucket);
        await Owner.PutObjectAsync(Bucket, "k", "hello, oss");
        await Other.PutBucketAsync(Source);
        await Other.PutObjectAsync(Source, "s", "hello, oss");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        _clients.ForEach(client => client.Dispose());
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task Another_account_does_what_the_policy_allows_and_nothing_else()
    {
        await PutAsync(
            Allow("other", "oss:GetObject", "/*"), Allow("other", "oss:PutObject", "/in/*"), Allow("other", "oss:ListObjects", ""));

        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
        await Other.PutObjectAsync(Bucket, "in/new", "hello, oss");
        Assert.Equal(2, (await Other.ListObjectsV2Async(Bucket)).Contents.Count);
        await RefusedAsync(() => Other.PutObjectAsync(Bucket, "k", "x"), "0003-00000001");
        await RefusedAsync(() => Other.DeleteObjectAsync(Bucket, "in/new"), "0003-00000001");
        await RefusedAsync(() => Other.GetBucketAclAsync(Bucket), null);
    }

    [Fact]
    public async Task A_management_operation_can_be_allowed()
    {
        await PutAsync(Allow("other", "oss:GetBucketInfo", ""), Allow("other", "oss:PutBucketTagging", ""));

        Assert.Equal(Bucket, (await Other.GetBucketInfoAsync(Bucket)).Bucket.Name);
        await Other.PutBucketTagsAsync(Bucket, [new() { Key = "a", Value = "b" }]);
        await RefusedAsync(() => Other.GetBucketTagsAsync(Bucket), null);
    }

    [Fact]
    public async Task Everyone_reads_what_everyone_may_read()
    {
        await PutAsync(Allow("*", "oss:GetObject", "/open/*"));
        await Owner.PutObjectAsync(Bucket, "open/k", "hello, oss");

        Assert.Equal(HttpStatusCode.OK, await AnonymousAsync("open/k"));
        Assert.Equal(HttpStatusCode.NotFound, await AnonymousAsync("open/missing"));
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync("k"));
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync(""));
    }

    [Fact]
    public async Task What_is_denied_is_denied_whatever_allows_it()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        await PutAsync(Allow("*", "oss:*", "/*"), Deny("other", "oss:DeleteObject", "/*"));

        await RefusedAsync(() => Other.DeleteObjectAsync(Bucket, "k"));
        await RefusedAsync(() => Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "missing" }, new() { Key = "k" }]));
        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    [Fact]
    public async Task A_denial_of_everyone_concerns_the_owner_only_with_a_condition()
    {
        await PutAsync(Deny("*", "oss:GetObject", "/*"));
        Assert.Equal(10, (await Owner.HeadObjectAsync(Bucket, "k")).ContentLength);
        await RefusedAsync(() => User.GetObjectAsync(Bucket, "k"));

        await PutAsync(Deny("*", "oss:*", "*", """{"Bool":{"acs:SecureTransport":"false"}}"""));

        await RefusedAsync(() => Owner.GetObjectAsync(Bucket, "k"));
        await RefusedAsync(() => Owner.GetBucketAclAsync(Bucket));
    }

    [Fact]
    public async Task The_owner_always_corrects_the_policy()
    {
        await PutAsync(Deny("owner", "oss:*", "*"), Deny("user", "oss:*", "*"));
        await RefusedAsync(() => Owner.GetObjectAsync(Bucket, "k"));
        await RefusedAsync(() => User.DeleteBucketPolicyAsync(Bucket));

        Assert.Contains("Deny", (await Owner.GetBucketPolicyAsync(Bucket)).Policy, StringComparison.Ordinal);
        await Owner.DeleteBucketPolicyAsync(Bucket);

        Assert.Equal(10, (await Owner.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    [Fact]
    public async Task A_user_is_named_by_its_own_id()
    {
        await PutAsync(Deny("user", "oss:PutObject", "/*"));

        await RefusedAsync(() => User.PutObjectAsync(Bucket, "new", "x"));
        await Owner.PutObjectAsync(Bucket, "new", "x");
        Assert.Equal(10, (await User.HeadObjectAsync(Bucket, "k")).ContentLength);
    }

    [Fact]
    public async Task Principals_have_wildcards()
    {
        await PutAsync(Deny("us*r", "oss:GetObject", "/*"), Allow("o*r", "oss:GetObject", "/*"));

        await RefusedAsync(() => User.HeadObjectAsync(Bucket, "k"));
        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
        Assert.Equal(HttpStatusCode.Forbidden, await AnonymousAsync("k"));
    }

    [Fact]
    public async Task Every_form_of_writing_is_checked()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        var upload = await Other.InitiateMultipartUploadAsync(Bucket, "new");
        var part = await Other.UploadPartAsync(Bucket, "new", 1, upload.UploadId, "hello, oss");
        await PutAsync(Deny("other", "oss:PutObject", "/new"));
        Func<Task>[] writes =
        [
            async () => await Other.PutObjectAsync(Bucket, "new", "x"),
            async () => await Other.AppendObjectAsync(Bucket, "new", 0, "x"),
            async () => await Other.PutSymlinkAsync(Bucket, "new", "k"),
            async () => await Other.CopyObjectAsync(new() { Bucket = Bucket, Key = "new", SourceBucket = Source, SourceKey = "s" }),
            async () => await Other.InitiateMultipartUploadAsync(Bucket, "new"),
            async () => await Other.UploadPartAsync(Bucket, "new", 2, upload.UploadId, "x"),
            async () => await Other.UploadPartCopyAsync(new()
            {
                Bucket = Bucket, Key = "new", PartNumber = 2, UploadId = upload.UploadId, SourceBucket = Source, SourceKey = "s",
            }),
            async () => await Other.CompleteMultipartUploadAsync(new()
            {
                Bucket = Bucket, Key = "new", UploadId = upload.UploadId, Parts = [new() { PartNumber = 1, ETag = part.ETag }],
            }),
        ];
        foreach (var write in writes)
        {
            Assert.Equal("0003-00000101", (await Assert.ThrowsAsync<OssServiceException>(write)).EC);
        }

        Assert.False(await Owner.ObjectExistsAsync(Bucket, "new"));
    }

    [Fact]
    public async Task A_form_is_checked()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        await PutAsync(Deny("*", "oss:PutObject", "/closed/*"), Allow("*", "oss:PutObject", "/open/*"));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync("closed/k"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("open/k"));
    }

    [Fact]
    public async Task The_source_of_a_copy_is_checked_too()
    {
        await Owner.PutBucketAclAsync(Bucket, BucketAcl.PublicReadWrite);
        await PutAsync(Deny("other", "oss:GetObject", "/k"));
        var upload = await Other.InitiateMultipartUploadAsync(Source, "copy");

        await RefusedAsync(
            () => Other.CopyObjectAsync(new() { Bucket = Source, Key = "copy", SourceBucket = Bucket, SourceKey = "k" }));
        await RefusedAsync(() => Other.UploadPartCopyAsync(new()
        {
            Bucket = Source, Key = "copy", PartNumber = 1, UploadId = upload.UploadId, SourceBucket = Bucket, SourceKey = "k",
        }));
    }

    [Fact]
    public async Task The_target_of_a_link_is_checked_too()
    {
        await Owner.PutSymlinkAsync(Bucket, "link", "k");
        await PutAsync(Allow("other", "oss:GetObject", "/link"));

        await RefusedAsync(() => Other.GetObjectAsync(Bucket, "link"), "0003-00000001");
        Assert.Equal("k", (await Other.GetSymlinkAsync(Bucket, "link")).SymlinkTarget);
    }

    [Fact]
    public async Task Each_key_of_a_deletion_is_checked()
    {
        await Owner.PutObjectAsync(Bucket, "mine/k", "hello, oss");
        await PutAsync(Allow("*", "oss:DeleteObject", "/mine/*"));

        await RefusedAsync(
            () => Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "mine/k" }, new() { Key = "k" }]), "0003-00000001");
        await Other.DeleteMultipleObjectsAsync(Bucket, [new() { Key = "mine/k" }]);

        Assert.False(await Owner.ObjectExistsAsync(Bucket, "mine/k"));
    }

    [Fact]
    public async Task A_version_needs_the_action_of_versions()
    {
        await Owner.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
        var put = await Owner.PutObjectAsync(Bucket, "k", "hello, oss");
        await PutAsync(Allow("other", "oss:GetObject", "/*"));
        var get = new HeadObjectRequest { Bucket = Bucket, Key = "k", VersionId = put.VersionId };

        Assert.Equal(10, (await Other.HeadObjectAsync(Bucket, "k")).ContentLength);
        await RefusedAsync(() => Other.HeadObjectAsync(get), "0003-00000001");
        await PutAsync(Allow("other", "oss:GetObjectVersion", "/*"));

        Assert.Equal(10, (await Other.HeadObjectAsync(get)).ContentLength);
    }

    [Fact]
    public async Task Conditions_see_the_prefix_and_the_delimiter_of_a_listing()
    {
        await PutAsync(Allow(
            "other", "oss:ListObjects", "", """{"StringLike":{"oss:Prefix":["in/*"]},"StringEquals":{"oss:Delimiter":"/"}}"""));

        await Other.ListObjectsAsync(new() { Bucket = Bucket, Prefix = "in/a", Delimiter = "/" });
        await RefusedAsync(() => Other.ListObjectsAsync(new() { Bucket = Bucket, Prefix = "in/a" }), null);
        await RefusedAsync(() => Other.ListObjectsAsync(Bucket), null);
    }

    [Theory]
    [InlineData("""{"IpAddress":{"acs:SourceIp":"127.0.0.0/8"}}""", true)]
    [InlineData("""{"NotIpAddress":{"acs:SourceIp":["127.0.0.1","10.0.0.0/8"]}}""", false)]
    [InlineData("""{"StringLike":{"acs:UserAgent":"OssGen*"}}""", true)]
    [InlineData("""{"StringEquals":{"acs:AccessId":"other-key"}}""", true)]
    [InlineData("""{"StringEquals":{"acs:AccessId":"owner-key"}}""", false)]
    [InlineData("""{"DateGreaterThan":{"acs:CurrentTime":"2020-01-01T00:00:00+08:00"}}""", true)]
    [InlineData("""{"DateLessThan":{"acs:CurrentTime":"2020-01-01T00:00:00+08:00"}}""", false)]
    [InlineData("""{"Bool":{"acs:SecureTransport":true}}""", false)]
    [InlineData("""{"StringNotEquals":{"acs:SourceVpc":"vpc-1"}}""", true)]
    [InlineData("""{"StringEquals":{"acs:SourceVpc":"vpc-1"}}""", false)]
    [InlineData("""{"StringEquals":{"oss:ExistingObjectTag/color":"red"}}""", true)]
    [InlineData("""{"StringEquals":{"oss:ExistingObjectTag/color":"blue"}}""", false)]
    [InlineData("""{"StringEquals":{"oss:BucketTag/stage":"test"}}""", true)]
    [InlineData("""{"StringEquals":{"oss:BucketTag/stage":"live"}}""", false)]
    public async Task A_condition_sees_the_request(string condition, bool holds)
    {
        await Owner.PutBucketTagsAsync(Bucket, [new() { Key = "stage", Value = "test" }]);
        await Owner.PutObjectAsync(new() { Bucket = Bucket, Key = "tagged", Content = "hello, oss", Tagging = "color=red" });
        await PutAsync(Allow("other", "oss:GetObject", "/*", condition));

        var error = await Record.ExceptionAsync(() => Other.GetObjectMetaAsync(Bucket, "tagged").AsTask());

        Assert.Equal(holds ? null : "AccessDenied", (error as OssServiceException)?.Code);
    }

    [Fact]
    public async Task Conditions_see_the_tags_of_an_upload_and_of_a_tagging()
    {
        const string Red = """{"StringEquals":{"oss:RequestObjectTag/color":"red"}}""";
        await PutAsync(Allow("other", "oss:PutObject", "/*", Red), Allow("other", "oss:PutObjectTagging", "/*", Red));

        await Other.PutObjectAsync(new() { Bucket = Bucket, Key = "red", Content = "x", Tagging = "color=red" });
        await Other.PutObjectTaggingAsync(Bucket, "red", [new() { Key = "color", Value = "red" }]);
        await RefusedAsync(
            () => Other.PutObjectAsync(new() { Bucket = Bucket, Key = "blue", Content = "x", Tagging = "color=blue" }), "0003-00000001");
        await RefusedAsync(() => Other.PutObjectTaggingAsync(Bucket, "red", [new() { Key = "color", Value = "blue" }]), null);
    }

    [Fact]
    public async Task Who_is_allowed_by_a_policy_pays_like_others()
    {
        await PutAsync(Allow("other", "oss:GetObject", "/*"));
        await Owner.PutBucketRequestPaymentAsync(Bucket, BucketPayer.Requester);

        await RefusedAsync(() => Other.GetObjectAsync(Bucket, "k"), "0003-00000703");
        var paid = new HeadObjectRequest { Bucket = Bucket, Key = "k", RequestPayer = RequestPayer.Requester };
        Assert.Equal(10, (await Other.HeadObjectAsync(paid)).ContentLength);
    }

    private OssClient Client(string id)
    {
        var client = new OssClient(
            new() { Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials(id, Secret) });
        _clients.Add(client);
        return client;
    }

    private static string Allow(string principal, string action, string path, string? condition = null) =>
        Statement("Allow", principal, action, path, condition);

    private static string Deny(string principal, string action, string path, string? condition = null) =>
        Statement("Deny", principal, action, path, condition);

    private static string Statement(string effect, string principal, string action, string path, string? condition) =>
        $$"""{"Effect":"{{effect}}","Principal":["{{principal}}"],"Action":"{{action}}","Resource":"acs:oss:*:*:{{Bucket}}{{path}}" """
            + (condition is null ? "}" : $",\"Condition\":{condition}}}");

    private async Task PutAsync(params string[] statements) =>
        await Owner.PutBucketPolicyAsync(Bucket, $$"""{"Version":"1","Statement":[{{string.Join(',', statements)}}]}""");

    private static async Task RefusedAsync<T>(Func<ValueTask<T>> call, string? ec = "0003-00000101")
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(() => call().AsTask());
        Assert.Equal((403, ec), (error.StatusCode, error.EC));
    }

    private async Task<HttpStatusCode> AnonymousAsync(string key)
    {
        using var response = await _http.GetAsync(new Uri(_emulator.Endpoint, $"{Bucket}/{key}"));
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> PostAsync(string key)
    {
        using var form = new MultipartFormDataContent { { new StringContent(key), "key" }, { new StringContent("x"), "file", "x" } };
        using var response = await _http.PostAsync(new Uri(_emulator.Endpoint, Bucket), form);
        return response.StatusCode;
    }
}
