using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using OssGen.Pipeline;
using OssGen.TestSupport.Streams;

namespace OssGen.Tests.Faults;

/// <summary>
/// A reply to the head of an upload, over TLS: the body was announced, so it isn't sent, and closing the connection takes nothing
/// of the reply with it.
/// </summary>
public sealed class SecureEarlyReplyTests : IDisposable
{
    private const int Repeats = 30;
    private const int Length = 2 * 1024 * 1024;
    private const string Document = "<Error><Code>AccessDenied</Code><Message>no</Message><RequestId>id-1</RequestId></Error>";

    private static readonly string Denied = string.Create(
        CultureInfo.InvariantCulture,
        $"HTTP/1.1 403 Forbidden\r\nContent-Length: {Document.Length}\r\nx-oss-request-id: id-1\r\nConnection: close\r\n\r\n{Document}");

    private readonly X509Certificate2 _certificate = OwnCertificate.Create();

    public void Dispose() => _certificate.Dispose();

    [Theory]
    [InlineData("seekable")]
    [InlineData("one-way")]
    public async Task A_refusal_after_the_head_surfaces_each_time_and_no_byte_of_the_body_is_sent(string kind)
    {
        var sent = new List<string>();
        await using var server = ScriptedServer.Start(_certificate, async connection =>
        {
            var head = await connection.ReadHeadAsync();
            await connection.WriteAsync(Denied);
            lock (sent)
            {
                sent.Add(head);
            }
        });
        using var client = Create(server);

        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            using var source = SourceOf(kind);
            var call = async () => repeat % 2 == 0
                ? (object)await client.PutObjectAsync("test-bucket", "key", source)
                : await client.UploadPartAsync("test-bucket", "key", 1, "upload", source);

            var error = await Assert.ThrowsAsync<OssServiceException>(call);

            Assert.Equal((OssErrorCode.AccessDenied, "id-1"), (error.Code, error.RequestId));
            Assert.Equal(0, source.CanSeek ? source.Position : 0);
        }

        Assert.Equal(Repeats, server.Connections);
        Assert.All(sent, static head => Assert.Contains("Expect: 100-continue", head, StringComparison.Ordinal));
    }

    private static Stream SourceOf(string kind) =>
        kind == "one-way" ? new OneWayStream(new byte[Length]) : new MemoryStream(new byte[Length]);

    private OssClient Create(ScriptedServer server)
    {
        var handler = OwnTransport.CreateHandler(new OssTimeoutOptions());
        // No authority vouches for the server's certificate. And its reply is waited for, however busy the machine is.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => _certificate.Equals(certificate);
        handler.Expect100ContinueTimeout = TimeSpan.FromMinutes(5);
        var options = TestClient.Options(handler, TimeProvider.System);
        options.Endpoint = server.Endpoint;
        options.ExpectContinueAbove = 1024 * 1024;
        return new OssClient(options);
    }
}
