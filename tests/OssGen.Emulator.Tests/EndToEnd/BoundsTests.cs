using System.Net.Http.Headers;
using System.Text;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>What a document's numbers, texts and lists may be is checked for every caller: presigned URLs take any body.</summary>
public sealed class BoundsTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Bucket = "bounds";

    private const string CorsRule = "<CORSRule><AllowedOrigin>*</AllowedOrigin><AllowedMethod>GET</AllowedMethod></CORSRule>";

    private const string Routing =
        "<RoutingRule><RuleNumber>1</RuleNumber><Condition/><Redirect><RedirectType>Mirror</RedirectType></Redirect></RoutingRule>";

    public static TheoryData<string, string, string> Documents { get; } = new()
    {
        { "object tags", Tagging(11), "InvalidTag" },
        { "object tags", "<Tagging><TagSet><Tag><Key></Key><Value>1</Value></Tag></TagSet></Tagging>", "InvalidTag" },
        { "bucket tags", Tagging(21), "TooManyTags" },
        { "cors", $"<CORSConfiguration>{Repeated(CorsRule, 21)}</CORSConfiguration>", "CORSRuleBeyondLimit" },
        { "restore", "<RestoreRequest><Days>0</Days></RestoreRequest>", "MalformedXML" },
        { "restore", "<RestoreRequest><Days>366</Days></RestoreRequest>", "MalformedXML" },
        { "worm", Worm(0), "MalformedXML" },
        { "worm", Worm(25551), "MalformedXML" },
        { "website", "<WebsiteConfiguration><IndexDocument><Suffix></Suffix></IndexDocument></WebsiteConfiguration>", "MalformedXML" },
        { "website", "<WebsiteConfiguration><ErrorDocument><Key></Key></ErrorDocument></WebsiteConfiguration>", "MalformedXML" },
        { "website", $"<WebsiteConfiguration><RoutingRules>{Repeated(Routing, 21)}</RoutingRules></WebsiteConfiguration>", "MalformedXML" },
        { "lifecycle", $"<LifecycleConfiguration>{Repeated(LifecycleRule(1), 1001)}</LifecycleConfiguration>", "MalformedXML" },
        { "lifecycle", $"<LifecycleConfiguration>{LifecycleRule(0)}</LifecycleConfiguration>", "MalformedXML" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_out_of_bounds_is_refused_with_the_operation_s_code(string what, string document, string code)
    {
        var client = fixture.Client();
        await client.PutBucketAsync(Bucket);
        await client.PutObjectAsync(Bucket, "key", "hello, oss");
        var presigned = client.Presign(Request(what), TimeSpan.FromHours(1));
        using var message =
            new HttpRequestMessage(presigned.Method, presigned.Url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(document)) };
        message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");

        using var response = await fixture.Http.SendAsync(message);

        var answer = await response.Content.ReadAsStringAsync();
        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains($"<Code>{code}</Code>", answer, StringComparison.Ordinal);
    }

    private static IOssRequest Request(string what) => what switch
    {
        "object tags" => new PutObjectTaggingRequest { Bucket = Bucket, Key = "key", Tags = [new() { Key = "a", Value = "b" }] },
        "bucket tags" => new PutBucketTagsRequest { Bucket = Bucket, Tags = [new() { Key = "a", Value = "b" }] },
        "cors" =>
            new PutBucketCorsRequest { Bucket = Bucket, CorsRules = [new() { AllowedOrigins = ["*"], AllowedMethods = [CorsMethod.Get] }] },
        "restore" => new RestoreObjectRequest { Bucket = Bucket, Key = "key", Days = 1 },
        "lifecycle" => new PutBucketLifecycleRequest
        {
            Bucket = Bucket, Rules = [new() { Status = LifecycleRuleStatus.Enabled, Expiration = new() { Days = 1 } }],
        },
        "worm" => new InitiateBucketWormRequest { Bucket = Bucket, RetentionPeriodInDays = 1 },
        _ => new PutBucketWebsiteRequest { Bucket = Bucket, Configuration = new() { IndexDocument = new() { Suffix = "index.html" } } },
    };

    private static string Tagging(int count) =>
        $"<Tagging><TagSet>{string.Concat(Enumerable.Range(0, count).Select(Tag))}</TagSet></Tagging>";

    private static string Tag(int number) => $"<Tag><Key>k{number}</Key><Value></Value></Tag>";

    private static string Worm(int days) =>
        $"<InitiateWormConfiguration><RetentionPeriodInDays>{days}</RetentionPeriodInDays></InitiateWormConfiguration>";

    private static string LifecycleRule(int days) =>
        $"<Rule><Status>Enabled</Status><Expiration><Days>{days}</Days></Expiration></Rule>";

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
