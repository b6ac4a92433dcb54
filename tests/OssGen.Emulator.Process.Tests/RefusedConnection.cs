using System.Net;
using System.Net.Sockets;

namespace OssGen.Emulator.Tests.Process;

/// <summary>Waits until a server that stops takes no more connections.</summary>
internal static class RefusedConnection
{
    public static async Task WaitAsync(Uri endpoint)
    {
        while (true)
        {
            using var connection = new TcpClient();
            try
            {
                await connection.ConnectAsync(IPAddress.Loopback, endpoint.Port);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }
}
