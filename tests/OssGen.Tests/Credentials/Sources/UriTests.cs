namespace OssGen.Tests.Credentials.Sources;

public sealed class UriTests : IDisposable
{
    private readonly SourceSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Gets_the_credentials_of_a_URL(bool isGiven)
    {
        const string Url = "http://credentials.test/key?for=me";
        _site["ALIBABA_CLOUD_CREDENTIALS_URI"] = isGiven ? "http://unused.test" : Url;

        var credentials = await _site.Providers.FromUri(isGiven ? new Uri(Url) : null).GetCredentialsAsync();

        Assert.Equal(("id1", "sts-token"), (credentials!.AccessKeyId, credentials.SecurityToken));
        Assert.Equal(("GET", Url), (_site.Server.Seen.Single().Method, _site.Server.Seen.Single().Uri.AbsoluteUri));
    }

    [Theory]
    [InlineData(null, "There is no credentials URI: ALIBABA_CLOUD_CREDENTIALS_URI is not set.")]
    [InlineData("/etc/passwd", "ALIBABA_CLOUD_CREDENTIALS_URI isn't an HTTP or HTTPS URL.")]
    [InlineData("file:///etc/passwd", "ALIBABA_CLOUD_CREDENTIALS_URI isn't an HTTP or HTTPS URL.")]
    public async Task A_variable_that_has_no_URL_is_named(string? value, string reason)
    {
        _site["ALIBABA_CLOUD_CREDENTIALS_URI"] = value;

        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await _site.Providers.FromUri(uri: null).GetCredentialsAsync());

        Assert.Equal(reason, error.Message);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(404)]
    public async Task Another_status_is_an_error_with_the_host_alone(int status)
    {
        _site.Server.Fault = _ => SourceServer.Reply(status, "hidden");

        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await _site.Providers.FromUri(new Uri("http://me:hidden@credentials.test/hidden?t=hidden")).GetCredentialsAsync());

        Assert.Equal($"The credentials URI (http://credentials.test) answered with status {status}.", error.Message);
    }

    [Fact]
    public async Task A_slow_server_is_asked_three_times_and_then_named()
    {
        _site.Server.Gate = cancellation =>
        {
            // The time passes only while a request waits.
            _ = Task.Run(() => _site.Time.Advance(TimeSpan.FromSeconds(8)), CancellationToken.None);
            return Task.Delay(Timeout.Infinite, cancellation);
        };

        var error = await Assert.ThrowsAsync<OssCredentialsException>(
            async () => await _site.Providers.FromUri(new Uri("http://credentials.test")).GetCredentialsAsync());

        Assert.Equal("The credentials URI (http://credentials.test) didn't answer within 8 s.", error.Message);
        Assert.Equal(3, _site.Server.Seen.Count);
    }
}
