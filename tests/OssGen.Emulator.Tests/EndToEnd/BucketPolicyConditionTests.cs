namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>The conditions of a policy see what a request is, and what it concerns.</summary>
public sealed class BucketPolicyConditionTests : PolicyTest
{
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

    [Theory]
    [InlineData("color=red")]
    [InlineData("")]
    public async Task Sealing_with_tags_needs_the_permission_to_tag(string tagging)
    {
        await Owner.AppendObjectAsync(Bucket, "log", 0, "hello");
        await PutAsync(Allow("other", "oss:PutObject", "/*"));

        var headers = new Dictionary<string, string> { ["x-oss-tagging"] = tagging };

        await RefusedAsync(
            () => Other.SealAppendObjectAsync(new() { Bucket = Bucket, Key = "log", Position = 5, ExtraHeaders = headers }),
            "0003-00000001");
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
}
