using OssGen.Credentials;

namespace OssGen.Tests.Credentials;

public sealed class CredentialsTests
{
    [Fact]
    public void Reads_id_secret_and_token_from_the_environment()
    {
        var variables = new Dictionary<string, string?>
        {
            ["OSS_ACCESS_KEY_ID"] = "id",
            ["OSS_ACCESS_KEY_SECRET"] = "secret\n",
            ["OSS_SESSION_TOKEN"] = "token",
        };

        var credentials = OssCredentials.FromEnvironment(variables.GetValueOrDefault);

        Assert.Equal(("id", "secret", "token"), (credentials.AccessKeyId, credentials.AccessKeySecret, credentials.SecurityToken));
    }

    [Fact]
    public void An_empty_token_in_the_environment_is_none()
    {
        var variables = new Dictionary<string, string?>
        {
            ["OSS_ACCESS_KEY_ID"] = "id",
            ["OSS_ACCESS_KEY_SECRET"] = "secret",
            ["OSS_SESSION_TOKEN"] = " ",
        };

        Assert.Null(OssCredentials.FromEnvironment(variables.GetValueOrDefault).SecurityToken);
    }

    [Theory]
    [InlineData("OSS_ACCESS_KEY_ID")]
    [InlineData("OSS_ACCESS_KEY_SECRET")]
    public void Names_the_variable_that_is_missing(string missing)
    {
        var variables = new Dictionary<string, string?> { ["OSS_ACCESS_KEY_ID"] = "id", ["OSS_ACCESS_KEY_SECRET"] = "hidden" };
        variables[missing] = null;

        var error = Assert.Throws<InvalidOperationException>(() => OssCredentials.FromEnvironment(variables.GetValueOrDefault));

        Assert.StartsWith($"The environment variable {missing} is not set", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "s", "AccessKey id is empty")]
    [InlineData("i", "", "AccessKey secret is empty")]
    [InlineData("i ", "s", "AccessKey id has white space")]
    [InlineData("i", "s\r\n", "AccessKey secret contains a control character")]
    public void Refuses_parts_that_cannot_be_meant(string id, string secret, string reason)
    {
        var error = Assert.Throws<ArgumentException>(() => new OssCredentials(id, secret));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_line_break_in_a_token_without_repeating_it()
    {
        var error = Assert.Throws<ArgumentException>(() => new OssCredentials("i", "s", "hidden\ntoken"));

        Assert.DoesNotContain("hidden", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Shows_no_secret_as_text()
    {
        var text = new OssCredentials("id", "hidden-secret", "hidden-token").ToString();

        Assert.Equal("id (temporary)", text);
    }

    [Fact]
    public async Task Credentials_convert_to_a_provider_that_returns_them()
    {
        var credentials = new OssCredentials("id", "secret");

        OssCredentialsProvider provider = credentials;

        Assert.Same(credentials, await provider.GetCredentialsAsync());
    }

    [Fact]
    public async Task Anonymous_gives_none() => Assert.Null(await OssCredentialsProvider.Anonymous.GetCredentialsAsync());

    [Fact]
    public async Task Forgotten_credentials_say_what_to_set()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await MissingCredentials.Instance.GetCredentialsAsync());

        Assert.Contains("OssClientOptions.Credentials", error.Message, StringComparison.Ordinal);
    }
}
