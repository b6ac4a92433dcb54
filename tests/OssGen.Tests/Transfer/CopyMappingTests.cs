using System.Reflection;
using OssGen.Tests.Faults;
using OssGen.Wire;

namespace OssGen.Tests.Transfer;

/// <summary>What CopyObject takes reaches OSS from a copy in one call and from one in parts.</summary>
public sealed class CopyMappingTests : TransferTest
{
    private const string Tags = "a%26b=1%2F2&%E6%96%87=";

    // Under test below or by themselves.
    private static readonly string[] Others =
    [
        nameof(CopyObjectRequest.Bucket),
        nameof(CopyObjectRequest.Key),
        nameof(CopyObjectRequest.SourceBucket),
        nameof(CopyObjectRequest.SourceKey),
        nameof(OssRequest.ExtraHeaders), nameof(OssRequest.ExtraQuery),
    ];

    // In parts there is nobody to tell them to: they are obeyed.
    private static readonly string[] Directives = [nameof(CopyObjectRequest.MetadataDirective), nameof(CopyObjectRequest.TaggingDirective)];

    private static CopyObjectRequest Minimal => new() { Bucket = "bucket", Key = "key", SourceBucket = "other", SourceKey = "source" };

    public static TheoryData<string, bool> Members
    {
        get
        {
            var members = new TheoryData<string, bool>();
            foreach (var name in typeof(CopyObjectRequest).GetProperties().Select(static property => property.Name).Except(Others))
            {
                members.Add(name, false);
                if (!Directives.Contains(name))
                {
                    members.Add(name, true);
                }
            }

            return members;
        }
    }

    public CopyMappingTests() => Store.Objects["source"] = StoredBytes.Of(
        Bytes(3 * PartSize), TestClient.Start, new Dictionary<string, string> { ["x-oss-tagging"] = Tags });

    [Theory]
    [MemberData(nameof(Members))]
    public async Task A_member_reaches_OSS(string name, bool inParts)
    {
        await CopyAsync(Filled(Minimal, static _ => true), inParts);

        var headers = HeadersOf(Filled(Minimal, property => property.Name == name)).Except(HeadersOf(Minimal)).ToList();
        Assert.NotEmpty(headers);
        Assert.All(headers, header => Assert.Contains(Store.Seen, call => call.Request.Header(Renamed(header.Key)) == header.Value));
    }

    [Theory]
    [InlineData(false, "CopyObject")]
    [InlineData(true, "Initiate")]
    public async Task Extras_go_with_the_call_that_says_what_the_copy_is_like(bool inParts, string operation)
    {
        await CopyAsync(
            Minimal with
            {
                ExtraHeaders = new Dictionary<string, string> { ["x-oss-new"] = "1" },
                ExtraQuery = new Dictionary<string, string?> { ["new"] = "2" },
            }, inParts);

        Assert.Equal(
            [operation], Store.Seen.Where(static call => call.Request.Header("x-oss-new") == "1").Select(static call => call.Operation));
        Assert.Equal([operation], Store.Seen.Where(static call => call.Query("new") == "2").Select(static call => call.Operation));
    }

    [Theory]
    [InlineData("x-oss-copy-source-if-match")]
    [InlineData("X-OSS-Metadata-Directive")]
    [InlineData("x-oss-tagging-directive")]
    public async Task Extra_headers_about_the_source_are_refused_in_parts_before_anything_is_stored(string name)
    {
        var request = Minimal with { ExtraHeaders = new Dictionary<string, string> { [name] = "value" } };

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => CopyAsync(request, inParts: true));

        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Set the member instead", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, Store.Count("Initiate"));
    }

    [Fact]
    public async Task Tags_of_the_source_go_along_in_parts()
    {
        await CopyAsync(Minimal, inParts: true);

        Assert.Equal(Tags, Store.Seen.Single(static call => call.Operation == "Initiate").Request.Header("x-oss-tagging"));
        Assert.StartsWith(
            "other.", Store.Seen.Single(static call => call.Operation == "GetObjectTagging").Request.Uri.Host, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_of_the_version_that_is_copied_go_along()
    {
        await CopyAsync(Minimal with { SourceVersionId = "v1" }, inParts: true);

        Assert.Equal("v1", Store.Seen.Single(static call => call.Operation == "GetObjectTagging").Query("versionId"));
    }

    [Fact]
    public async Task Tags_of_the_request_replace_them_when_it_says_so()
    {
        await CopyAsync(Minimal with { TaggingDirective = TaggingDirective.Replace, Tagging = "c=3" }, inParts: true);

        Assert.Equal("c=3", Store.Seen.Single(static call => call.Operation == "Initiate").Request.Header("x-oss-tagging"));
        Assert.Equal(0, Store.Count("GetObjectTagging"));
    }

    [Fact]
    public async Task A_source_without_tags_is_not_asked_for_them()
    {
        Store.Objects["source"] = StoredBytes.Of(Bytes(3 * PartSize), TestClient.Start, new Dictionary<string, string>());

        await CopyAsync(Minimal, inParts: true);

        Assert.Equal(0, Store.Count("GetObjectTagging"));
        Assert.Null(Store.Seen.Single(static call => call.Operation == "Initiate").Request.Header("x-oss-tagging"));
    }

    [Fact]
    public async Task Tags_that_may_not_be_read_fail_the_copy_before_anything_is_stored()
    {
        Store.Before = static (call, _) => Task.FromResult(
            call.Operation == "GetObjectTagging" ? StoreHandler.Error(403, "AccessDenied") : null);

        var error = await Assert.ThrowsAsync<OssServiceException>(() => CopyAsync(Minimal, inParts: true));

        Assert.Equal((OssErrorCode.AccessDenied, "GetObjectTagging"), (error.Code, error.Operation));
        Assert.Equal(0, Store.Count("Initiate"));
    }

    private Task<OssTransferResult> CopyAsync(CopyObjectRequest request, bool inParts) =>
        Transfer().CopyAsync(
            request, new OssCopyOptions { PartSize = PartSize, MultipartThreshold = inParts ? PartSize : 10 * PartSize }, Cancel.Token);

    private static List<KeyValuePair<string, string>> HeadersOf(CopyObjectRequest request)
    {
        var writer = new OssRequestWriter();
        ((IOssRequest)request).Write(writer);
        return [.. writer.HeaderPairs];
    }

    // Conditions are examined when the source is asked for, where they have HTTP's own names.
    private static string Renamed(string header) =>
        header.StartsWith("x-oss-copy-source-if-", StringComparison.Ordinal) ? header["x-oss-copy-source-".Length..] : header;

    private static CopyObjectRequest Filled(CopyObjectRequest request, Func<PropertyInfo, bool> isWanted)
    {
        foreach (var property in typeof(CopyObjectRequest)
            .GetProperties()
            .Where(property => property.GetValue(request) is null && !Others.Contains(property.Name) && isWanted(property)))
        {
            property.SetValue(request, property.Name switch
            {
                nameof(CopyObjectRequest.MetadataDirective) => MetadataDirective.Replace,
                nameof(CopyObjectRequest.TaggingDirective) => TaggingDirective.Replace,
                _ => UploadMappingTests.Sample(property),
            });
        }

        return request;
    }
}
