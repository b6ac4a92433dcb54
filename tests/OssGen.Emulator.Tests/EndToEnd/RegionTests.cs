using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A V4 signature is for a region and a product; of others it is refused, however it comes.</summary>
public sealed class RegionTests : IAsyncLifetime
{
    private const string Bucket = "regions";

    private static readonly OssCredentials Credentials = new("id", "secret");

    private OssEmulator _emulator = null!;

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { Regions = ["cn-beijing", "cn-shanghai"] });
        using var client = Client("cn-beijing");
        await client.PutBucketAsync(Bucket);
        await client.PutObjectAsync(Bucket, "k", "hello, oss");
    }

    public async Task DisposeAsync() => await _emulator.DisposeAsync();

    [Theory]
    [InlineData("cn-beijing")]
    [InlineData("cn-shanghai")]
    public async Task A_header_for_a_region_of_the_emulator_is_taken(string region)
    {
        using var client = Client(region);

        Assert.Equal("oss-cn-beijing", (await client.GetBucketLocationAsync(Bucket)).Location);
    }

    [Fact]
    public async Task A_header_for_another_region_is_refused()
    {
        using var client = Client("cn-hangzhou");

        var error = await Assert.ThrowsAsync<OssServiceException>(() => client.GetBucketAclAsync(Bucket).AsTask());

        Assert.Equal(
            (
                400,
                "InvalidArgument",
                "0002-00000226",
                "Invalid signing region in Authorization header. The signature is for 'cn-hangzhou'; this emulator accepts 'cn-beijing', "
                    + "'cn-shanghai'."),
            (error.StatusCode, error.Code, error.EC, error.ServiceMessage));
    }

    [Fact]
    public async Task A_url_for_another_region_is_refused()
    {
        using var client = Client("cn-hangzhou");
        var presigned = client.Presign(new GetObjectRequest { Bucket = Bucket, Key = "k" }, TimeSpan.FromMinutes(10));

        Assert.Equal((HttpStatusCode.BadRequest, "InvalidArgument"), await GetAsync(presigned.Uri));
        using var http = new HttpClient();
        using var response = await http.GetAsync(presigned.Uri);
        Assert.Contains(
            "The signing region in credential is invalid. The signature is for 'cn-hangzhou'; this emulator accepts 'cn-beijing', "
                + "'cn-shanghai'.",
            await response.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cn-shanghai", 204)]
    [InlineData("cn-hangzhou", 400)]
    public async Task A_form_is_judged_like_a_url(string region, int status)
    {
        var signed = new OssPostPolicy(DateTimeOffset.UtcNow.AddMinutes(10)).Sign(Credentials, region);
        using var form = new MultipartFormDataContent { { new StringContent("form"), "key" } };
        foreach (var (name, value) in signed.Fields)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new StringContent("x"), "file", "x");
        using var http = new HttpClient();

        using var response = await http.PostAsync(new Uri(_emulator.Endpoint, Bucket), form);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(
        "cn-beijing",
        "oss-cloudbox",
        "Invalid signing product in Authorization header. The signature is for 'oss-cloudbox'; this emulator accepts 'oss'.")]
    [InlineData("", "oss", "Invalid signing region in Authorization header.")]
    [InlineData(
        "oss-cn-beijing",
        "oss",
        "Invalid signing region in Authorization header. The signature is for 'oss-cn-beijing'; this emulator accepts 'cn-beijing', "
            + "'cn-shanghai'.")]
    public async Task A_scope_that_is_no_other_region_either_is_refused(string region, string product, string message)
    {
        using var http = new HttpClient();
        using var request = Signed(region, product);

        using var response = await http.SendAsync(request);

        Assert.Equal(
            (HttpStatusCode.BadRequest, message),
            (response.StatusCode, XElement.Parse(await response.Content.ReadAsStringAsync()).Element("Message")!.Value));
    }

    [Fact]
    public async Task A_star_takes_every_region()
    {
        await using var emulator = await OssEmulator.StartAsync(new() { Regions = ["*"] });
        using var client = new OssClient(
            new() { Endpoint = emulator.Endpoint.ToString(), Region = "eu-central-1", Credentials = Credentials });

        await client.PutBucketAsync("anywhere");

        Assert.Equal("oss-cn-hangzhou", (await client.GetBucketLocationAsync("anywhere")).Location);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("oss-cn-hangzhou")]
    [InlineData("cn-hangzhou-internal")]
    [InlineData("CN-HANGZHOU")]
    public async Task What_is_no_region_is_refused_at_the_start(params string[] regions) =>
        await Assert.ThrowsAsync<ArgumentException>(() => OssEmulator.StartAsync(new() { Regions = regions }));

    [Theory]
    [InlineData(20, "RequestTimeTooSkewed")]
    [InlineData(14, null)]
    public async Task A_url_signed_in_the_future_is_good_within_the_skew_only(int minutes, string? code)
    {
        var future = new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(minutes));
        using var client = new OssClient(
            new() { Endpoint = _emulator.Endpoint.ToString(), Region = "cn-beijing", Credentials = Credentials, TimeProvider = future });
        var presigned = client.Presign(new GetObjectRequest { Bucket = Bucket, Key = "k" }, TimeSpan.FromMinutes(10));

        Assert.Equal((code is null ? HttpStatusCode.OK : HttpStatusCode.Forbidden, code), await GetAsync(presigned.Uri));
    }

    private static async Task<(HttpStatusCode Status, string? Code)> GetAsync(Uri url)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(url);
        return (
            response.StatusCode,
            response.IsSuccessStatusCode ? null : XElement.Parse(await response.Content.ReadAsStringAsync()).Element("Code")!.Value);
    }

    private OssClient Client(string region) =>
        new(new() { Endpoint = _emulator.Endpoint.ToString(), Region = region, Credentials = Credentials });

    private HttpRequestMessage Signed(string region, string product)
    {
        var time = OssSignatureV4.FormatTime(DateTimeOffset.UtcNow);
        var scope = OssSignatureV4.Scope(time[..8], region, product);
        var canonical = OssSignatureV4.CanonicalRequest("GET", "/", [], [new("x-oss-date", time)], []);
        var key = OssSignatureV4.SigningKey("secret", time[..8], region, product);
        var request = new HttpRequestMessage(HttpMethod.Get, _emulator.Endpoint);
        request.Headers.Add("x-oss-date", time);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{OssSignatureV4.Algorithm} Credential=id/{scope},"
                + $"Signature={OssSignatureV4.Signature(key, OssSignatureV4.StringToSign(time, scope, canonical))}");
        return request;
    }
}
