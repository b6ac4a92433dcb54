using System.Net;
using System.Net.Sockets;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Callbacks;

/// <summary>Who may have which servers called.</summary>
/// <param name="Servers">The servers that may be called at all.</param>
/// <param name="IsReachable">Whether the emulator listens beyond loopback, so that callers may be anybody.</param>
internal sealed record CallbackPolicy(OssEmulatorCallbacks Servers, bool IsReachable)
{
    /// <summary>The policy of an emulator.</summary>
    /// <param name="servers">The servers that may be called; null for loopback, or none when the emulator listens beyond it.</param>
    /// <param name="listening">The address that the emulator listens on.</param>
    public static CallbackPolicy Of(OssEmulatorCallbacks? servers, IPAddress listening)
    {
        var isReachable = !IPAddress.IsLoopback(listening);
        return new(servers ?? (isReachable ? OssEmulatorCallbacks.Off : OssEmulatorCallbacks.Loopback), isReachable);
    }

    /// <summary>Refuses an upload whose caller may not have the callback made. Nothing is stored then.</summary>
    public void Require(UploadCallback callback, OssAccount? caller)
    {
        if (Servers == OssEmulatorCallbacks.Off)
        {
            throw OssErrors.CallbacksAreOff();
        }

        var reachesOut = Servers == OssEmulatorCallbacks.Anywhere && callback.Urls.Any(url => !url.IsLoopback);
        if (caller is null && (IsReachable || reachesOut))
        {
            throw OssErrors.AnonymousCallback();
        }
    }

    /// <summary>Whether a server may be called, by what its URL says.</summary>
    public bool Allows(Uri url) => Servers == OssEmulatorCallbacks.Anywhere || url.IsLoopback;

    /// <summary>Whether an address may be connected to.</summary>
    public bool Allows(IPAddress address) => Servers == OssEmulatorCallbacks.Anywhere || IPAddress.IsLoopback(address);

    /// <summary>
    /// Connects to a server. The address that the name leads to now decides, not the name: a name that looked harmless when the upload came
    /// in can lead elsewhere by now.
    /// </summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var allowed = Array.FindAll(addresses, Allows);
        if (allowed.Length == 0)
        {
            throw new HttpRequestException($"The name {context.DnsEndPoint.Host} leads to no address that callbacks may go to.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
