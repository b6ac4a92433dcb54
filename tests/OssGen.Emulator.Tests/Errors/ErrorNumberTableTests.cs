using System.Net;
using System.Text;
using System.Xml.Linq;
using OssGen.Emulator.Tests.Configurations;
using OssGen.Emulator.Tests.EndToEnd;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Errors;

/// <summary>
/// Each condition of <c>error-numbers.txt</c> has its error code, HTTP status and error cause code in the emulator, or its reason on the
/// emulator's page.
/// </summary>
public sealed class ErrorNumberTableTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "number-table";
    private const string Paid = "number-table-paid";
    private const string Days = "<Days>30</Days>";
    private const string Date = "<CreatedBeforeDate>2021-12-30T00:00:00.000Z</CreatedBeforeDate>";

    private static readonly InventoryConfiguration Inventory = new()
    {
        Id = "report",
        IsEnabled = true,
        Destination = new()
        {
            OssBucketDestination =
                new() { Format = InventoryFormat.Csv, AccountId = "1", RoleArn = "acs:ram::1:role/r", Bucket = "acs:oss:::target" },
        },
        Schedule = new() { Frequency = InventoryFrequency.Daily },
        IncludedObjectVersions = InventoryVersions.All,
    };

    private readonly OssClient _client = fixture.Client();

    private readonly OssClient _other = fixture.Client("other-id", "other-secret");

    public static TheoryData<string> Occurring => [.. ErrorNumber.All.Where(row => row.Status is not null).Select(row => row.Number)];

    public static TheoryData<string> NotOccurring => [.. ErrorNumber.All.Where(row => row.Status is null).Select(row => row.Number)];

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(Bucket);
        await _client.PutObjectAsync(Bucket, "k", "text");
        await _client.PutBucketAsync(new() { Bucket = Paid, Acl = BucketAcl.PublicRead });
        await _client.PutObjectAsync(Paid, "k", "text");
        await _client.PutBucketRequestPaymentAsync(Paid, BucketPayer.Requester);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Occurring))]
    public async Task A_condition_has_its_code_status_and_number(string number)
    {
        var row = ErrorNumber.All.Single(row => row.Number == number);

        Assert.Equal((row.Code, row.Status, row.Number), await RefusalAsync(number));
    }

    [Theory]
    [MemberData(nameof(NotOccurring))]
    public void A_condition_that_can_not_occur_is_on_the_page_with_its_reason(string number) =>
        Assert.Contains($"| {number} |", Repository.Text("docs/emulator.md"), StringComparison.Ordinal);

    [Fact]
    public void A_number_has_one_line() => Assert.Equal(ErrorNumber.All.Count, ErrorNumber.All.DistinctBy(row => row.Number).Count());

    private Task<(string?, int?, string?)> RefusalAsync(string number) => number switch
    {
        "0003-00000016" => RefusedAsync(new RawCall("PATCH", Bucket, "acl")),
        "0003-00000101" => DeniedAsync(),
        "0003-00000701" => AnonymousAsync(new Uri(fixture.Emulator.Endpoint, $"{Paid}/k")),
        "0003-00000702" => AnonymousAsync(_other.Presign(new GetObjectRequest { Bucket = Paid, Key = "k" }, TimeSpan.FromMinutes(1)).Uri),
        "0003-00000703" => RefusedAsync(() => _other.GetObjectAsync(Paid, "k").AsTask()),
        "0014-00000031" => RefusedAsync(Lifecycle($"<Tag><Key>test#</Key><Value>abc</Value></Tag><Expiration>{Days}</Expiration>")),
        "0014-00000050" => RefusedAsync(Lifecycle($"<Transition>{Days}{Date}<StorageClass>IA</StorageClass></Transition>")),
        "0014-00000061" => RefusedAsync(Lifecycle($"<Expiration>{Days}{Date}</Expiration>")),
        "0014-00000080" => RefusedAsync(Lifecycle(
            $"<Expiration>{Days}</Expiration><Transition>{Date}<StorageClass>IA</StorageClass></Transition>")),
        "0014-00000082" => RefusedAsync(Lifecycle(
            "<Prefix>test</Prefix><Transition><Days>120</Days><StorageClass>IA</StorageClass></Transition></Rule><Rule>"
                + $"<Status>Enabled</Status><Prefix>test/log</Prefix><Expiration>{Days}</Expiration>")),
        "0015-00000204" => RefusedAsync(() => _client.PutBucketAclAsync(Bucket, new BucketAcl("not-support-acl")).AsTask()),
        "0015-00000231" => RefusedAsync(new RawCall("PUT", "no-such-bucket", "overwriteConfig", "<OverwriteConfiguration/>")),
        "0016-00000501" => RefusedAsync(new RawCall("POST", Bucket, "append", "text", "appended")),
        "0016-00000502" => RefusedAsync(new RawCall("PUT", Bucket, "acl")),
        "0016-00000608" => RefusedAsync(new RawCall("POST", Bucket, "delete", "<Delete><Other/></Delete>")),
        "0016-00000801" => RefusedAsync(() => SelectAsync(new() { Json = new() { Type = SelectJsonType.Document } })),
        "0016-00000817" => RefusedAsync(async () =>
        {
            await _client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = "k", Csv = new() });
            await SelectAsync(new() { Csv = new() { Range = "line-range=5-6" } });
        }),
        "0016-00000828" => RefusedAsync(() => SelectAsync(new(), new() { Csv = new() { FieldDelimiter = "ab" } })),
        "0016-00000829" => RefusedAsync(() => SelectAsync(new() { Csv = new() { RecordDelimiter = "abc" } })),
        "0017-00000104" => RefusedAsync(
            () => _client.PutObjectAclAsync(new() { Bucket = Bucket, Key = "k", Acl = new ObjectAcl("public") }).AsTask()),
        "0017-00000105" => RefusedAsync(new RawCall("PUT", Bucket, "acl", Key: "k")),
        "0017-00000290" => RefusedAsync(() => _client.ListBucketsAsync(new ListBucketsRequest { Prefix = "Test" }).AsTask()),
        "0019-00000002" => RefusedAsync(Website("test")),
        "0020-00000042" => RefusedAsync(async () =>
        {
            await _client.PutBucketInventoryAsync(Bucket, "report", Inventory);
            await _client.PutBucketInventoryAsync(Bucket, "report", Inventory);
        }),
        "0030-00000001" => RefusedAsync(Policy($"\"Id\":\"{new string('a', 16 * 1024)}\",\"Version\":\"1\"")),
        "0030-00000002" => RefusedAsync(Policy("\"Version\":\"2\"")),
        "0030-00000003" => RefusedAsync(Policy("\"Version\":\"1\"", new string('a', 4095))),
        "0030-00000004" => EncodedAsync(Encoding.Latin1),
        "0030-00000005" => RefusedAsync(Policy("\"Version\":1")),
        "0030-00000006" => RefusedAsync(() => _client.GetBucketPolicyAsync(Bucket).AsTask()),
        "0030-00000007" => RefusedAsync(Policy("\"Version\":\"1\"", "acs:oss:*:123456****:examplebucket/*")),
        "0031-00000019" => RefusedAsync(new RawCall(
            "POST",
            Bucket,
            "replication",
            "<ReplicationConfiguration><Rule><PrefixSet><Prefix>source</Prefix><Prefix>source/video</Prefix></PrefixSet><Destination>"
                + "<Bucket>target</Bucket><Location>oss-cn-hangzhou</Location></Destination></Rule></ReplicationConfiguration>")
        {
            ExtraQuery = new Dictionary<string, string?> { ["comp"] = "add" },
        }),
        "0042-00000002" => RefusedAsync(() => _client.AbortMultipartUploadAsync(Bucket, "parts", "none").AsTask()),
        "0042-00000104" => RefusedAsync(() => _client.UploadPartAsync(Bucket, "parts", 1, "none", "text").AsTask()),
        "0042-00000205" => RefusedAsync(() => CompleteAsync(new() { Bucket = Bucket, Key = "parts", UploadId = "" })),
        "0042-00000216" => RefusedAsync(() => CompleteAsync(new()
        {
            Bucket = Bucket,
            Key = "parts",
            UploadId = "",
            CompleteAll = CompleteAll.Yes,
            Parts = [new() { PartNumber = 1, ETag = "\"e\"" }],
        })),
        "0042-00000308" => RefusedAsync(async () =>
        {
            await _client.PutSymlinkAsync(Bucket, "link", "k");
            var upload = await _client.InitiateMultipartUploadAsync(Bucket, "parts");
            await _client.UploadPartCopyAsync(new()
            {
                Bucket = Bucket, Key = "parts", UploadId = upload.UploadId, PartNumber = 1, SourceKey = "link",
            });
        }),
        "0042-00000311" => RefusedAsync(() => _client.UploadPartCopyAsync(new()
        {
            Bucket = Bucket, Key = "parts", UploadId = "none", PartNumber = 1, SourceKey = "k",
        }).AsTask()),
        _ => throw new InvalidOperationException($"The condition of {number} has no request."),
    };

    private static RawCall Lifecycle(string actions) => new(
        "PUT", Bucket, "lifecycle", $"<LifecycleConfiguration><Rule><Status>Enabled</Status>{actions}</Rule></LifecycleConfiguration>");

    private static RawCall Website(string status) => new(
        "PUT",
        Bucket,
        "website",
        $"<WebsiteConfiguration><ErrorDocument><Key>e</Key><HttpStatus>{status}</HttpStatus></ErrorDocument></WebsiteConfiguration>");

    private static RawCall Policy(string start, string resource = "*") => new(
        "PUT", Bucket, "policy", $$"""{{{start}},"Statement":[{"Effect":"Allow","Resource":["{{resource}}"]}]}""");

    private async Task SelectAsync(SelectInput input, SelectOutput? output = null)
    {
        await using var result = await _client.SelectObjectAsync(new()
        {
            Bucket = Bucket,
            Key = "k",
            Expression = "select * from ossobject",
            InputSerialization = input,
            OutputSerialization = output,
        });
    }

    private async Task CompleteAsync(CompleteMultipartUploadRequest complete)
    {
        var upload = await _client.InitiateMultipartUploadAsync(complete.Bucket, complete.Key);
        await _client.CompleteMultipartUploadAsync(complete with { UploadId = upload.UploadId });
    }

    private async Task<(string?, int?, string?)> DeniedAsync()
    {
        const string Denied = "number-table-denied";
        await _client.PutBucketAsync(Denied);
        await _client.PutBucketPolicyAsync(
            Denied,
            """{"Version":"1","Statement":[{"Effect":"Deny","Principal":"other","Action":"oss:*","Resource":"acs:oss:*:*:number-*"}]}""");
        return await RefusedAsync(() => _other.GetObjectAsync(Denied, "k").AsTask());
    }

    private Task<(string?, int?, string?)> RefusedAsync(RawCall call) => RefusedAsync(() => _client.SendAsync(call).AsTask());

    private static async Task<(string?, int?, string?)> RefusedAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(call);
        return (error.Code, error.StatusCode, error.EC);
    }

    private async Task<(string?, int?, string?)> EncodedAsync(Encoding encoding)
    {
        var put = _client.Presign(new PutBucketPolicyRequest { Bucket = Bucket, Policy = "{}" }, TimeSpan.FromMinutes(1));
        using var request = new HttpRequestMessage(HttpMethod.Put, put.Uri) { Content = new ByteArrayContent(encoding.GetBytes("\"ä\"")) };
        foreach (var (name, value) in put.Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return await RefusedAsync(await fixture.Http.SendAsync(request));
    }

    private async Task<(string?, int?, string?)> AnonymousAsync(Uri url) => await RefusedAsync(await fixture.Http.GetAsync(url));

    private static async Task<(string?, int?, string?)> RefusedAsync(HttpResponseMessage response)
    {
        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        var error = XElement.Parse(await response.Content.ReadAsStringAsync());
        return (error.Element("Code")?.Value, (int)response.StatusCode, response.Headers.GetValues("x-oss-ec").Single());
    }
}
