using System.Globalization;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Credentials.Sources;

public sealed class AssumeRoleTests : IDisposable
{
    private static readonly OssAssumeRoleOptions Role = new() { RoleArn = "acs:ram::1:role/backup", SessionName = "nightly" };

    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Sends_a_signed_request_with_the_role()
    {
        var credentials = await Fetch(Role with
        {
            Duration = TimeSpan.FromMinutes(15),
            Policy = """{"Version":"1"}""",
            ExternalId = "partner 7",
        });

        var request = Assert.Single(_site.Server.Seen);
        Assert.Equal("id1", credentials!.AccessKeyId);
        Assert.Equal("POST", request.Method);
        Assert.Equal(
            "https://sts.aliyuncs.com/?DurationSeconds=900&ExternalId=partner%207&Policy=%7B%22Version%22%3A%221%22%7D"
                + "&RoleArn=acs%3Aram%3A%3A1%3Arole%2Fbackup&RoleSessionName=nightly",
            request.Uri.AbsoluteUri);
        Assert.Equal(
            ("AssumeRole", "2015-04-01", "2026-05-04T03:02:01Z", "sts.aliyuncs.com", "application/json", "base-token"),
            (request.Header("x-acs-action"), request.Header("x-acs-version"), request.Header("x-acs-date"), request.Header("Host"),
                request.Header("Accept"), request.Header("x-acs-security-token")));
        Assert.StartsWith("ACS3-HMAC-SHA256 Credential=base,", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.EndsWith(
            "Signature=" + AcsVerifier.Signature(request, "base-secret"), request.Header("Authorization"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_request_has_a_nonce_of_its_own()
    {
        var provider = Provider(Role);
        await provider.GetCredentialsAsync();
        _site.Time.Advance(TimeSpan.FromHours(2));
        await provider.GetCredentialsAsync();

        Assert.Equal(2, _site.Server.Seen.Select(static request => request.Header("x-acs-signature-nonce")).Distinct().Count());
    }

    [Theory]
    [InlineData(null, null, "sts.aliyuncs.com")]
    [InlineData("cn-hangzhou", null, "sts.cn-hangzhou.aliyuncs.com")]
    [InlineData("cn-hangzhou", "true", "sts-vpc.cn-hangzhou.aliyuncs.com")]
    public async Task The_environment_has_the_region_of_STS(string? region, string? vpc, string host)
    {
        _site["ALIBABA_CLOUD_STS_REGION"] = region;
        _site["ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED"] = vpc;

        await Fetch(Role);

        Assert.Equal(host, Assert.Single(_site.Server.Seen).Uri.Host);
    }

    [Fact]
    public async Task A_region_cannot_lead_to_another_host()
    {
        _site["ALIBABA_CLOUD_STS_REGION"] = "evil.test/";

        await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch(Role));

        Assert.Empty(_site.Server.Seen);
    }

    [Theory]
    [InlineData("http://sts.aliyuncs.com")]
    [InlineData("ftp://sts.aliyuncs.com")]
    public void Tokens_are_not_fetched_in_clear_text(string endpoint) =>
        Assert.Throws<ArgumentException>(() => Provider(Role with { StsEndpoint = new Uri(endpoint) }));

    [Theory]
    [InlineData(14)]
    [InlineData(721)]
    public void A_duration_that_STS_never_allows_is_refused(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Provider(Role with { Duration = TimeSpan.FromMinutes(minutes) }));

    [Fact]
    public async Task A_refusal_has_status_code_message_and_request_ID()
    {
        _site.Server.Fault = static _ => Refusal(403, "NoPermission", "You are not authorized.");

        var error = await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch(Role));

        Assert.Equal(
            "STS refused AssumeRole for the role acs:ram::1:role/backup with status 403, NoPermission: You are not authorized. "
                + "(request ID r1)",
            error.Message);
    }

    [Fact]
    public async Task A_wrong_clock_is_corrected_and_the_request_sent_once_more()
    {
        var serverTime = _site.Time.GetUtcNow().AddHours(3);
        _site.Server.Lifetime = TimeSpan.FromHours(4);
        _site.Server.Fault = request => Time(request) == serverTime
            ? null
            : Dated(Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired."), serverTime);

        Assert.Equal("id1", (await Fetch(Role))!.AccessKeyId);
        Assert.Equal(2, _site.Server.Seen.Count);
    }

    [Fact]
    public async Task A_clock_that_stays_wrong_is_an_error_after_two_requests()
    {
        _site.Server.Fault = static _ => Refusal(400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");

        await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch(Role));

        Assert.Equal(2, _site.Server.Seen.Count);
    }

    [Fact]
    public async Task Expiry_is_determined_by_the_clock_of_STS()
    {
        // The local clock is five hours ahead: to it, the credentials have expired.
        _site.Server.Lifetime = TimeSpan.FromHours(-4);
        _site.Server.Fault = _ => Dated(
            SourceServer.Reply(200, $$"""{"Credentials":{{_site.Server.NextCredentials()}}}"""), _site.Time.GetUtcNow().AddHours(-5));
        var provider = Provider(Role);

        await provider.GetCredentialsAsync();
        await provider.GetCredentialsAsync();
        Assert.Equal(1, _site.Server.Issued);

        _site.Time.Advance(TimeSpan.FromMinutes(61));
        await provider.GetCredentialsAsync();
        Assert.Equal(2, _site.Server.Issued);
    }

    [Theory]
    [InlineData("InvalidAccessKeyId.NotFound")]
    [InlineData("InvalidAccessKeyId.Inactive")]
    [InlineData("InvalidSecurityToken.Expired")]
    public async Task Credentials_that_STS_refuses_are_fetched_again_and_the_request_sent_once_more(string code)
    {
        var fetches = 0;
        var basis = OssCredentialsProvider.FromDelegate(
            _ => new ValueTask<OssCredentials>(new OssCredentials($"base{++fetches}", "s")), _site.Time);
        _site.Server.Fault = request =>
            request.Header("Authorization")!.Contains("=base1,", StringComparison.Ordinal) ? Refusal(404, code, "") : null;

        var credentials = await _site.Providers.AssumeRole(basis, Role).GetCredentialsAsync();

        Assert.Equal(("id1", 2), (credentials!.AccessKeyId, fetches));
    }

    [Fact]
    public async Task Credentials_that_stay_the_same_are_not_sent_again()
    {
        _site.Server.Fault = static _ => Refusal(404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");

        await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch(Role));

        Assert.Single(_site.Server.Seen);
    }

    [Fact]
    public async Task An_anonymous_provider_cannot_assume_a_role()
    {
        var provider = _site.Providers.AssumeRole(OssCredentialsProvider.Anonymous, Role);

        await Assert.ThrowsAsync<OssCredentialsException>(async () => await provider.GetCredentialsAsync());
    }

    private static HttpResponseMessage Refusal(int status, string code, string message) => SourceServer.Reply(
        status, $$"""{"RequestId":"r1","HostId":"sts.aliyuncs.com","Code":"{{code}}","Message":"{{message}}"}""");

    private static HttpResponseMessage Dated(HttpResponseMessage reply, DateTimeOffset date)
    {
        reply.Headers.Date = date;
        return reply;
    }

    private static DateTimeOffset Time(SeenRequest request) =>
        DateTimeOffset.Parse(request.Header("x-acs-date")!, CultureInfo.InvariantCulture);

    private OssCredentialsProvider Provider(OssAssumeRoleOptions options) =>
        _site.Providers.AssumeRole(new OssCredentials("base", "base-secret", "base-token")!, options);

    private async Task<OssCredentials?> Fetch(OssAssumeRoleOptions options) => await Provider(options).GetCredentialsAsync();
}
