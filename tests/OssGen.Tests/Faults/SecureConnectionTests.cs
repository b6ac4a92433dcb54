namespace OssGen.Tests.Faults;

/// <summary>A connection over TLS that can't be made.</summary>
public sealed class SecureConnectionTests
{
    private const string Hint = "The server may speak HTTP: write http://";

    [Fact]
    public async Task Https_to_a_server_that_speaks_http_names_the_address_to_write()
    {
        await using var server = ScriptedServer.Start(
            static connection => connection.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"));
        var address = server.Endpoint["http://".Length..];

        var failure = await FailureAsync("https://" + address);

        Assert.EndsWith($" {Hint}{address}.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_certificate_is_no_sign_of_http()
    {
        using var certificate = OwnCertificate.Create();
        await using var server = ScriptedServer.Start(certificate, static connection => connection.ReadHeadAsync());

        var failure = await FailureAsync(server.Endpoint);

        Assert.DoesNotContain(Hint, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<OssTransportException> FailureAsync(string endpoint)
    {
        var options = TestClient.Options(time: TimeProvider.System);
        options.Endpoint = endpoint;
        using var client = new OssClient(options);
        return await Assert.ThrowsAsync<OssTransportException>(async () => await client.SendAsync(new TestGet()));
    }
}
