using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Tests.Requests;

/// <summary>
/// Answers every request on a loopback port with an empty 200 and keeps the bytes of its head: nothing between the wire and the test
/// rewrites them.
/// </summary>
internal sealed class RawServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public RawServer() => _listener.Start();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose() => _listener.Dispose();

    /// <summary>Takes one connection with one request.</summary>
    public async Task<RawHead> AnswerOneAsync()
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
        {
            var count = await stream.ReadAsync(buffer);
            Assert.NotEqual(0, count);
            _ = head.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        await stream.WriteAsync(
            "HTTP/1.1 200 OK\r\nx-oss-request-id: id-0\r\nx-oss-hash-crc64ecma: 0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8
                .ToArray());
        return RawHead.Parse(head.ToString());
    }
}
