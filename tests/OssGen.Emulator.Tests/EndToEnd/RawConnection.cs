using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A request as bytes, for what no HTTP client sends.</summary>
internal static class RawConnection
{
    /// <summary>Sends the text and reads the reply until the server closes or the text has come in that ends it.</summary>
    /// <param name="endpoint">The emulator.</param>
    /// <param name="request">Head, and body if any, as Latin-1.</param>
    /// <param name="end">What is enough of the reply.</param>
    public static async Task<string> SendAsync(Uri endpoint, string request, string end = "\r\n\r\n")
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, endpoint.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        var reply = new StringBuilder();
        var buffer = new byte[16 * 1024];
        try
        {
            while (!reply.ToString().Contains(end, StringComparison.Ordinal) && await stream.ReadAsync(buffer) is var count and > 0)
            {
                reply.Append(Encoding.UTF8.GetString(buffer, 0, count));
            }
        }
        catch (IOException)
        {
            // The server may close with a reset; what came before it counts.
        }

        return reply.ToString();
    }
}
