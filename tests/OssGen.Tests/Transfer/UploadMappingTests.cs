using System.Reflection;
using OssGen.Transfer.Multipart;

namespace OssGen.Tests.Transfer;

/// <summary>What PutObject takes reaches a multipart upload too: each member in every call that knows it.</summary>
public sealed class UploadMappingTests
{
    private static readonly PutObjectRequest Full = Filled();

    private static readonly MultipartRequests Requests = MultipartRequests.Of(Full);

    private static readonly OssRequest[] Calls =
    [
        Requests.Initiate,
        Requests.Part("id", 1, "part"),
        Requests.Complete("id", []),
        Requests.Abort("id"),
        Requests.ListParts("id"),
    ];

    // Refused in parts, under test below, or under test by themselves.
    private static readonly string[] Others =
    [
        nameof(PutObjectRequest.Content),
        nameof(PutObjectRequest.ContentMd5),
        nameof(OssRequest.ExtraHeaders),
        nameof(OssRequest.ExtraQuery),
    ];

    public static TheoryData<string> Members =>
        [.. typeof(PutObjectRequest).GetProperties().Select(static property => property.Name).Except(Others)];

    [Theory]
    [MemberData(nameof(Members))]
    public void A_member_goes_into_each_call_that_knows_it(string name)
    {
        var expected = typeof(PutObjectRequest).GetProperty(name)!.GetValue(Full);
        var found = Calls.Where(call => call.GetType().GetProperty(name) is not null).ToList();

        Assert.NotEmpty(found);
        Assert.All(found, call => Assert.Equal(expected, call.GetType().GetProperty(name)!.GetValue(call)));
    }

    [Theory]
    [InlineData(nameof(OssRequest.ExtraHeaders))]
    [InlineData(nameof(OssRequest.ExtraQuery))]
    public void Extras_go_with_the_call_that_begins_the_upload(string name)
    {
        var expected = typeof(PutObjectRequest).GetProperty(name)!.GetValue(Full);

        Assert.Equal([expected, null, null, null, null], Calls.Select(call => typeof(OssRequest).GetProperty(name)!.GetValue(call)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_digest_of_a_whole_body_is_refused_in_parts(bool isExtra)
    {
        var request = new PutObjectRequest { Bucket = "bucket", Key = "key", Content = "content", ContentMd5 = isExtra ? null : "digest" };
        request = isExtra ? request with { ExtraHeaders = new Dictionary<string, string> { ["content-md5"] = "digest" } } : request;

        var refusal = Assert.Throws<ArgumentException>(() => MultipartRequests.Of(request).RequirePartable());

        Assert.Contains("Content-MD5", refusal.Message, StringComparison.Ordinal);
        Assert.All(Calls, call => Assert.Null(call.GetType().GetProperty(nameof(PutObjectRequest.ContentMd5))?.GetValue(call)));
    }

    [Fact]
    public void A_digest_is_refused_in_a_copy_in_parts_too()
    {
        var copy = new CopyObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            SourceKey = "source",
            ExtraHeaders = new Dictionary<string, string> { ["Content-MD5"] = "digest" },
        };

        Assert.Throws<ArgumentException>(() => MultipartRequests.Of(copy).RequirePartable());
    }

    [Fact]
    public void Copies_in_parts_are_protected_from_their_beginning()
    {
        var copy = new CopyObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            SourceKey = "source",
            ObjectWormMode = ObjectRetentionMode.Compliance,
            ObjectWormLegalHold = LegalHoldStatus.On,
        };

        var initiate = MultipartRequests.Of(copy).Initiate;

        Assert.Equal((ObjectRetentionMode.Compliance, LegalHoldStatus.On), (initiate.ObjectWormMode, initiate.ObjectWormLegalHold));
    }

    [Fact]
    public void The_content_type_is_the_contents_own_where_the_request_names_none()
    {
        var request = new PutObjectRequest { Bucket = "bucket", Key = "key", Content = OssContent.FromString("<p>", "text/html") };

        Assert.Equal("text/html", MultipartRequests.Of(request).Initiate.ContentType);
    }

    [Fact]
    public void Other_headers_have_another_hash()
    {
        var other = MultipartRequests.Of(Full with { CacheControl = "other" });

        Assert.NotEqual(Requests.HashHeaders(), other.HashHeaders());
        Assert.Equal(Requests.HashHeaders(), MultipartRequests.Of(Filled()).HashHeaders());
    }

    private static PutObjectRequest Filled()
    {
        var request = new PutObjectRequest { Bucket = "bucket", Key = "key", Content = "content" };
        foreach (var property in typeof(PutObjectRequest)
            .GetProperties()
            .Where(static property => property.GetValue(new PutObjectRequest { Bucket = "", Key = "", Content = "" }) is null))
        {
            property.SetValue(request, Sample(property));
        }

        return request;
    }

    internal static object Sample(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type switch
        {
            _ when type == typeof(string) => "value of " + property.Name,
            _ when type == typeof(bool) => true,
            _ when type == typeof(long) => 300_000L,
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.UnixEpoch,
            _ when type == typeof(IReadOnlyDictionary<string, string>) => new Dictionary<string, string> { ["name"] = property.Name },
            _ when type == typeof(IReadOnlyDictionary<string, string?>) => new Dictionary<string, string?> { ["name"] = property.Name },
            _ => Activator.CreateInstance(type, "value of " + property.Name)!,
        };
    }
}
