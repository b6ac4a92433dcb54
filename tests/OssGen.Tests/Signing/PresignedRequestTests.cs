namespace OssGen.Tests.Signing;

/// <summary>Presigned requests that a fake makes by hand.</summary>
public sealed class PresignedRequestTests
{
    [Fact]
    public void Holds_what_it_was_made_of()
    {
        var headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" };

        var made = new OssPresignedRequest("https://fake.example/a/../b", HttpMethod.Put, headers, DateTimeOffset.UnixEpoch);

        Assert.Equal("https://fake.example/a/../b", made.Uri.AbsoluteUri);
        Assert.Equal(HttpMethod.Put, made.Method);
        Assert.Equal(DateTimeOffset.UnixEpoch, made.Expires);
        Assert.Same(headers, made.Headers);
    }

    [Fact]
    public void Refuses_an_empty_url() =>
        Assert.Throws<ArgumentException>(
            "url", static () => new OssPresignedRequest("", HttpMethod.Get, new Dictionary<string, string>(), default));
}
