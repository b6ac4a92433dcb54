using System.Globalization;
using System.Net;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A transfer with a traffic limit takes the time that the limit says, and the reply says how long it was delayed.</summary>
public sealed class TrafficLimitTests : IAsyncLifetime
{
    private const string Bucket = "traffic";
    private const int Size = 1 << 20;

    // 100 KiB a second: a MiB takes 10.24 seconds.
    private const long Limit = 819_200;

    private static readonly TimeSpan Expected = TimeSpan.FromSeconds(10.24);

    private readonly SkippingTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly HttpClient _http = new();
    private OssEmulator _emulator = null!;
    private OssClient _client = null!;

    public static TheoryData<string> Uploads => ["put", "append", "part", "copy", "part copy"];

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { TimeProvider = _time });
        _client = new(new()
        {
            Endpoint = _emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret"),
        });
        await _client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        await _client.PutObjectAsync(Bucket, "k", new byte[Size]);
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        _client.Dispose();
        await _emulator.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task An_upload_takes_its_time(string upload)
    {
        var id = (await _client.InitiateMultipartUploadAsync(Bucket, "parts")).UploadId;
        var request = Request(upload, id);

        using var response = await SendAsync(_client.Presign(request, TimeSpan.FromMinutes(1)), upload);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Expected.TotalMilliseconds, _time.Waited.TotalMilliseconds, 1d);
        Assert.InRange(Delay(response), 10_240, 10_241);
    }

    [Theory]
    [InlineData(null, 10_240)]
    [InlineData("bytes=0-102399", 1_000)]
    public async Task A_download_takes_its_time(string? range, int milliseconds)
    {
        using var request =
            new HttpRequestMessage(HttpMethod.Get, new Uri(_emulator.Endpoint, $"{Bucket}/k?x-oss-traffic-limit={Limit}"));
        request.Headers.TryAddWithoutValidation("Range", range);

        using var response = await _http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal(range is null ? Size : 102_400, body.Length);
        Assert.Equal(milliseconds, _time.Waited.TotalMilliseconds, 1d);
        Assert.Equal(milliseconds, Delay(response));
    }

    [Fact]
    public async Task A_form_takes_its_time()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("form"), "key" },
            { new StringContent($"{Limit}"), "x-oss-traffic-limit" },
            { new ByteArrayContent(new byte[Size]), "file", "x" },
        };

        using var response = await _http.PostAsync(new Uri(_emulator.Endpoint, Bucket), form);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(Expected.TotalMilliseconds, _time.Waited.TotalMilliseconds, 1d);
        Assert.InRange(Delay(response), 10_240, 10_241);
    }

    [Fact]
    public async Task A_header_limits_like_the_query()
    {
        await using var got = await _client.GetObjectAsync(new GetObjectRequest { Bucket = Bucket, Key = "k", TrafficLimit = Limit });
        await got.Content.CopyToAsync(Stream.Null);

        Assert.Equal(Expected.TotalMilliseconds, _time.Waited.TotalMilliseconds, 1d);
    }

    [Fact]
    public async Task Without_a_limit_nothing_waits()
    {
        using var response = await _http.GetAsync(new Uri(_emulator.Endpoint, $"{Bucket}/k"));

        Assert.False(response.Headers.Contains("x-oss-qos-delay-time"));
        Assert.Equal(TimeSpan.Zero, _time.Waited);
    }

    [Theory]
    [InlineData("245759", HttpStatusCode.BadRequest)]
    [InlineData("245760", HttpStatusCode.OK)]
    [InlineData("838860800", HttpStatusCode.OK)]
    [InlineData("838860801", HttpStatusCode.BadRequest)]
    [InlineData("fast", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task A_limit_out_of_range_is_refused_in_the_query_and_in_the_header(string limit, HttpStatusCode status)
    {
        using var inHeader = new HttpRequestMessage(HttpMethod.Get, new Uri(_emulator.Endpoint, $"{Bucket}/k"));
        inHeader.Headers.TryAddWithoutValidation("x-oss-traffic-limit", limit);

        using var byQuery = await _http.GetAsync(new Uri(_emulator.Endpoint, $"{Bucket}/k?x-oss-traffic-limit={limit}"));
        using var byHeader = await _http.SendAsync(inHeader);

        Assert.Equal((status, status), (byQuery.StatusCode, byHeader.StatusCode));
        if (status == HttpStatusCode.BadRequest)
        {
            Assert.Contains("<Code>InvalidArgument</Code>", await byQuery.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static IOssRequest Request(string upload, string id) => upload switch
    {
        "put" => new PutObjectRequest { Bucket = Bucket, Key = "new", TrafficLimit = Limit },
        "append" => new AppendObjectRequest { Bucket = Bucket, Key = "new", Position = 0, TrafficLimit = Limit },
        "part" => new UploadPartRequest { Bucket = Bucket, Key = "parts", PartNumber = 1, UploadId = id, TrafficLimit = Limit },
        "copy" => new CopyObjectRequest { Bucket = Bucket, Key = "new", SourceKey = "k", TrafficLimit = Limit },
        _ => new UploadPartCopyRequest
        {
            Bucket = Bucket, Key = "parts", PartNumber = 1, UploadId = id, SourceKey = "k", TrafficLimit = Limit,
        },
    };

    private Task<HttpResponseMessage> SendAsync(OssPresignedRequest presigned, string upload)
    {
        var request = new HttpRequestMessage(presigned.Method, presigned.Url);
        if (!upload.EndsWith("copy", StringComparison.Ordinal))
        {
            request.Content = new ByteArrayContent(new byte[Size]);
        }

        foreach (var (name, value) in presigned.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return _http.SendAsync(request);
    }

    private static long Delay(HttpResponseMessage response) =>
        long.Parse(response.Headers.GetValues("x-oss-qos-delay-time").Single(), CultureInfo.InvariantCulture);
}
