namespace OssGen.Tests.Credentials.Sources;

public sealed class EnvironmentTests : IDisposable
{
    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_variables_of_OSS_come_before_those_of_Alibaba_Cloud()
    {
        Set("OSS_ACCESS_KEY_ID", "OSS_ACCESS_KEY_SECRET", "OSS_SESSION_TOKEN", "oss");
        Set("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN", "cloud");

        var credentials = await Fetch();

        Assert.Equal(
            ("oss-id", "oss-secret", "oss-token"), (credentials!.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken));
    }

    [Fact]
    public async Task The_variables_of_Alibaba_Cloud_are_used_where_those_of_OSS_are_not_set()
    {
        Set("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_SECURITY_TOKEN", "cloud");
        _site["OSS_SESSION_TOKEN"] = "another key's token";

        var credentials = await Fetch();

        Assert.Equal(
            ("cloud-id", "cloud-secret", "cloud-token"),
            (credentials!.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken));
    }

    [Theory]
    [InlineData("OSS_ACCESS_KEY_ID", "OSS_ACCESS_KEY_SECRET")]
    [InlineData("OSS_ACCESS_KEY_SECRET", "OSS_ACCESS_KEY_ID")]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABA_CLOUD_ACCESS_KEY_SECRET")]
    [InlineData("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "ALIBABA_CLOUD_ACCESS_KEY_ID")]
    public async Task Half_a_key_is_an_error_that_names_the_other_half(string present, string missing)
    {
        _site[present] = "value";

        var error = await Assert.ThrowsAsync<OssCredentialsException>(Fetch);

        Assert.Equal($"The environment variable {missing} is not set, although {present} is.", error.Message);
    }

    [Fact]
    public async Task No_key_is_an_error_that_names_the_variables()
    {
        var error = await Assert.ThrowsAsync<OssCredentialsException>(Fetch);

        Assert.Equal(
            "The environment has no access key: neither OSS_ACCESS_KEY_ID and OSS_ACCESS_KEY_SECRET "
                + "nor ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET are set.",
            error.Message);
    }

    private async Task<OssCredentials?> Fetch() => await _site.Providers.FromEnvironment().GetCredentialsAsync();

    private void Set(string id, string secret, string token, string value) =>
        (_site[id], _site[secret], _site[token]) = ($"{value}-id", $"{value}-secret", $"{value}-token");
}
