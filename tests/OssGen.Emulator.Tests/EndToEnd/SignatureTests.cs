using System.Globalization;
using System.Net;
using System.Xml.Linq;
using Microsoft.Extensions.Time.Testing;
using OssGen.Emulator.Authentication;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class SignatureTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    public static TheoryData<OssSignatureVersion> Versions { get; } = new(OssSignatureVersion.V1, OssSignatureVersion.V4);

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_wrong_secret_is_told_what_was_signed(OssSignatureVersion version)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client("tester-id", "wrong", version).ListBucketsAsync().AsTask());

        Assert.Equal((403, "SignatureDoesNotMatch"), (error.StatusCode, error.Code));
        Assert.Equal("tester-id", error.Details["OSSAccessKeyId"]);
        Assert.Contains("StringToSign", error.Details.Keys);
        Assert.Contains("SignatureProvided", error.Details.Keys);
        Assert.DoesNotContain("tester-secret", error.RawBody, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_unknown_key_is_named(OssSignatureVersion version)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client("nobody", "secret", version).ListBucketsAsync().AsTask());

        Assert.Equal((403, "InvalidAccessKeyId"), (error.StatusCode, error.Code));
        Assert.Equal("nobody", error.Details["OSSAccessKeyId"]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Of_a_bucket_that_is_not_there_an_unknown_key_is_told_so(OssSignatureVersion version)
    {
        var nobody = fixture.Client("nobody", "secret", version);

        Assert.Equal(
            "NoSuchBucket", (await Assert.ThrowsAsync<OssServiceException>(() => nobody.ListObjectsAsync("no-such-bucket").AsTask())).Code);
        Assert.Equal(
            "InvalidAccessKeyId",
            (await Assert.ThrowsAsync<OssServiceException>(() => nobody.PutBucketAsync("no-such-bucket").AsTask())).Code);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(-20)]
    public async Task A_time_20_minutes_off_is_refused(int minutes)
    {
        using var request = Signed(fixture.Time.GetUtcNow().AddMinutes(minutes));

        using var response = await fixture.Http.SendAsync(request);

        var error = await ErrorAsync(response);
        Assert.Equal((HttpStatusCode.Forbidden, "RequestTimeTooSkewed"), (response.StatusCode, error.Element("Code")!.Value));
        Assert.Equal("900000", error.Element("MaxAllowedSkewMilliseconds")!.Value);
    }

    [Fact]
    public async Task A_time_14_minutes_off_is_accepted()
    {
        using var request = Signed(fixture.Time.GetUtcNow().AddMinutes(14));

        using var response = await fixture.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_request_changed_after_signing_is_refused()
    {
        using var request = Signed(fixture.Time.GetUtcNow());
        request.Headers.Add("x-oss-resource-group-id", "added");

        using var response = await fixture.Http.SendAsync(request);

        Assert.Equal("SignatureDoesNotMatch", (await ErrorAsync(response)).Element("Code")!.Value);
    }

    [Fact]
    public async Task A_request_without_date_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, fixture.Emulator.Endpoint);
        request.Headers.TryAddWithoutValidation("Authorization", "OSS tester-id:x");

        using var response = await fixture.Http.SendAsync(request);

        Assert.Equal("OSS authentication requires a valid Date.", (await ErrorAsync(response)).Element("Message")!.Value);
    }

    [Fact]
    public async Task V4_parts_may_be_separated_by_comma_and_space()
    {
        using var request = SignedV4(", ");

        using var response = await fixture.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_presigned_url_serves_a_bare_client(OssSignatureVersion version)
    {
        var client = fixture.Client(version);
        await client.PutBucketAsync("presigned");
        await client.PutObjectAsync("presigned", "a b+文", "hello, oss");
        var presigned = client.Presign(
            new GetObjectRequest { Bucket = "presigned", Key = "a b+文", ResponseContentType = "text/x" }, TimeSpan.FromMinutes(10));

        using var response = await fixture.Http.GetAsync(presigned.Uri);

        Assert.Equal("hello, oss", await response.Content.ReadAsStringAsync());
        Assert.Equal("text/x", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task An_expired_url_is_refused(OssSignatureVersion version)
    {
        var anHourAgo = new FakeTimeProvider(fixture.Time.GetUtcNow().AddHours(-1));
        var client = fixture.Client("tester-id", "tester-secret", version, anHourAgo);
        var presigned = client.Presign(new GetObjectRequest { Bucket = "presigned", Key = "k" }, TimeSpan.FromMinutes(10));

        using var response = await fixture.Http.GetAsync(presigned.Uri);

        var error = await ErrorAsync(response);
        Assert.Equal((HttpStatusCode.Forbidden, "AccessDenied"), (response.StatusCode, error.Element("Code")!.Value));
        Assert.Equal("Request has expired.", error.Element("Message")!.Value);
        Assert.Equal("2013-08-05T05:33:23.000Z", error.Element("Expires")!.Value);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_url_for_another_key_is_refused(OssSignatureVersion version)
    {
        var presigned =
            fixture.Client(version).Presign(new GetObjectRequest { Bucket = "presigned", Key = "one" }, TimeSpan.FromMinutes(10));
        var tampered = new Uri(presigned.Uri.AbsoluteUri.Replace("/one?", "/two?", StringComparison.Ordinal));

        using var response = await fixture.Http.GetAsync(tampered);

        Assert.Equal("SignatureDoesNotMatch", (await ErrorAsync(response)).Element("Code")!.Value);
    }

    [Fact]
    public async Task A_url_whose_signed_additional_header_is_not_sent_is_an_invalid_argument()
    {
        using var response = await fixture.Http.GetAsync(UrlV4("cn-hangzhou", "custom-header"));

        var error = await ErrorAsync(response);
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidArgument"), (response.StatusCode, error.Element("Code")!.Value));
        Assert.Equal("custom-header", error.Element("ArgumentValue")!.Value);
    }

    [Fact]
    public async Task A_url_whose_signed_additional_header_is_sent_is_served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, UrlV4("cn-hangzhou", "custom-header"));
        request.Headers.Add("custom-header", "abc");

        using var response = await fixture.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_url_without_a_region_is_refused()
    {
        using var response = await fixture.Http.GetAsync(UrlV4(region: "", additionalHeaders: null));

        var error = await ErrorAsync(response);
        Assert.Equal((HttpStatusCode.BadRequest, "InvalidArgument"), (response.StatusCode, error.Element("Code")!.Value));
        Assert.Equal("The signing region in credential is invalid.", error.Element("Message")!.Value);
    }

    [Fact]
    public void No_region_is_none_of_any() => Assert.Throws<OssFaultException>(() => new SigningScopes([SigningScopes.Any])
        .RequireCredential(new V4Authorization("tester-id", "20130805", "", "oss", [], "signature"), hostRegion: null));

    private Uri UrlV4(string region, string? additionalHeaders)
    {
        var time = OssSignatureV4.FormatTime(fixture.Time.GetUtcNow());
        var scope = OssSignatureV4.Scope(time[..8], region, "oss");
        List<KeyValuePair<string, string?>> query =
        [
            new("x-oss-signature-version", OssSignatureV4.Algorithm),
            new("x-oss-credential", $"tester-id/{scope}"),
            new("x-oss-date", time),
            new("x-oss-expires", "600"),
            .. additionalHeaders is null ? [] : new KeyValuePair<string, string?>[] { new("x-oss-additional-headers", additionalHeaders) },
        ];
        var canonical = OssSignatureV4.CanonicalRequest(
            "GET",
            "/",
            query.ToArray(),
            additionalHeaders is null ? [] : [new(additionalHeaders, "abc")],
            additionalHeaders is null ? [] : [additionalHeaders]);
        var key = OssSignatureV4.SigningKey("tester-secret", time[..8], region, "oss");
        query.Add(new("x-oss-signature", OssSignatureV4.Signature(key, OssSignatureV4.StringToSign(time, scope, canonical))));
        return new Uri(
            fixture.Emulator.Endpoint, "/?" + string.Join('&', query.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}")));
    }

    private HttpRequestMessage Signed(DateTimeOffset time)
    {
        var date = time.ToString("R", CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Get, fixture.Emulator.Endpoint);
        request.Headers.Date = time;
        var toSign = OssSignatureV1.StringToSign("GET", "/", [], [new("Date", date)], []);
        request.Headers.TryAddWithoutValidation("Authorization", $"OSS tester-id:{OssSignatureV1.Signature("tester-secret", toSign)}");
        return request;
    }

    private HttpRequestMessage SignedV4(string separator)
    {
        var time = OssSignatureV4.FormatTime(fixture.Time.GetUtcNow());
        var scope = OssSignatureV4.Scope(time[..8], "cn-hangzhou", "oss");
        var canonical = OssSignatureV4.CanonicalRequest("GET", "/", [], [new("x-oss-date", time)], []);
        var key = OssSignatureV4.SigningKey("tester-secret", time[..8], "cn-hangzhou", "oss");
        var signature = OssSignatureV4.Signature(key, OssSignatureV4.StringToSign(time, scope, canonical));
        var request = new HttpRequestMessage(HttpMethod.Get, fixture.Emulator.Endpoint);
        request.Headers.Add("x-oss-date", time);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"{OssSignatureV4.Algorithm} Credential=tester-id/{scope}{separator}Signature={signature}");
        return request;
    }

    private static async Task<XElement> ErrorAsync(HttpResponseMessage response) =>
        XElement.Parse(await response.Content.ReadAsStringAsync());
}
