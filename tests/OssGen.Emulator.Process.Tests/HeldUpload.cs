using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Emulator.Tests.Process;

/// <summary>An anonymous upload that the server has begun to process, and whose body isn't complete yet.</summary>
internal sealed class HeldUpload : IAsyncDisposable
{
    private readonly TcpClient _connection = new();
    private readonly string _rest;

    private HeldUpload(string rest) => _rest = rest;

    /// <summary>Sends the head and a part of the body. The server's 100 Continue says that it processes the request.</summary>
    public static async Task<HeldUpload> StartAsync(Uri endpoint, string path, string part, string rest)
    {
        var upload = new HeldUpload(rest);
        await upload._connection.ConnectAsync(IPAddress.Loopback, endpoint.Port);
        await upload.SendAsync(
            $"PUT {path} HTTP/1.1\r\nHost: {endpoint.Authority}\r\nContent-Length: {part.Length + rest.Length}\r\n"
            + "Expect: 100-continue\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 100 ", await upload.ReadHeadAsync(), StringComparison.Ordinal);
        await upload.SendAsync(part);
        return upload;
    }

    /// <summary>Sends the rest of the body and returns the head of the reply.</summary>
    public async Task<string> FinishAsync()
    {
        await SendAsync(_rest);
        return await ReadHeadAsync();
    }

    public ValueTask DisposeAsync()
    {
        _connection.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task SendAsync(string text) => await _connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));

    private async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var buffer = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await _connection.GetStream().ReadAsync(buffer) > 0)
        {
            head.Append((char)buffer[0]);
        }

        return head.ToString();
    }
}
