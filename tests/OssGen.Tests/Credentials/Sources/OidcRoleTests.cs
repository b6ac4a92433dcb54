using System.Text;
using System.Web;

namespace OssGen.Tests.Credentials.Sources;

public sealed class OidcRoleTests : IDisposable
{
    private readonly SourceSite _site = new();

    public OidcRoleTests()
    {
        _site["ALIBABA_CLOUD_ROLE_ARN"] = "acs:ram::1:role/pod";
        _site["ALIBABA_CLOUD_OIDC_PROVIDER_ARN"] = "acs:ram::1:oidc-provider/cluster";
        _site["ALIBABA_CLOUD_OIDC_TOKEN_FILE"] = _site.Write("token", "first.oidc.token\n");
        _site["ALIBABA_CLOUD_ROLE_SESSION_NAME"] = "pod-7";
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Sends_the_token_in_the_body_of_an_unsigned_request()
    {
        var credentials = await Fetch();

        var request = Assert.Single(_site.Server.Seen);
        var (query, body) = (HttpUtility.ParseQueryString(request.Uri.Query), HttpUtility.ParseQueryString(Text(request.Body)));
        Assert.Equal("id1", credentials!.AccessKeyId);
        Assert.Null(request.Header("Authorization"));
        Assert.Equal(
            ("AssumeRoleWithOIDC", "2015-04-01", "JSON", "2026-05-04T03:02:01Z"),
            (query["Action"], query["Version"], query["Format"], query["Timestamp"]));
        Assert.Equal(
            ("acs:ram::1:role/pod", "acs:ram::1:oidc-provider/cluster", "first.oidc.token", "pod-7", "3600"),
            (body["RoleArn"], body["OIDCProviderArn"], body["OIDCToken"], body["RoleSessionName"], body["DurationSeconds"]));
    }

    [Fact]
    public async Task The_file_is_read_for_each_session()
    {
        var provider = _site.Providers.OidcRole(new OssOidcRoleOptions());
        await provider.GetCredentialsAsync();
        _site.Write("token", "second.oidc.token");
        _site.Time.Advance(TimeSpan.FromHours(1));

        await provider.GetCredentialsAsync();

        Assert.Contains("second.oidc.token", Text(_site.Server.Seen.Last().Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ALIBABA_CLOUD_ROLE_ARN")]
    [InlineData("ALIBABA_CLOUD_OIDC_PROVIDER_ARN")]
    [InlineData("ALIBABA_CLOUD_OIDC_TOKEN_FILE")]
    public async Task A_missing_setting_is_named(string variable)
    {
        _site[variable] = null;

        var error = await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch());

        Assert.Equal(
            $"There is no OIDC role: {variable} is not set. It needs ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and "
                + "ALIBABA_CLOUD_OIDC_TOKEN_FILE: set the variable, or remove the others.",
            error.Message);
    }

    [Fact]
    public async Task Options_come_before_the_environment()
    {
        await Fetch(new OssOidcRoleOptions { RoleArn = "acs:ram::2:role/other", StsEndpoint = new Uri("https://sts.cn-x.aliyuncs.com") });

        var request = Assert.Single(_site.Server.Seen);
        Assert.Equal(
            ("acs:ram::2:role/other", "sts.cn-x.aliyuncs.com"),
            (HttpUtility.ParseQueryString(Text(request.Body))["RoleArn"], request.Uri.Host));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n")]
    public async Task A_token_that_is_missing_or_empty_is_not_sent(string? content)
    {
        File.Delete(_site.PathOf("token"));
        if (content is not null)
        {
            _site.Write("token", content);
        }

        var error = await Assert.ThrowsAsync<OssCredentialsException>(() => Fetch());

        Assert.Contains(_site.PathOf("token"), error.Message, StringComparison.Ordinal);
        Assert.Empty(_site.Server.Seen);
    }

    private static string Text(byte[] body) => Encoding.UTF8.GetString(body);

    private async Task<OssCredentials?> Fetch(OssOidcRoleOptions? options = null) =>
        await _site.Providers.OidcRole(options ?? new OssOidcRoleOptions()).GetCredentialsAsync();
}
