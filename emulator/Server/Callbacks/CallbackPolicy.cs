using System.Net;
using System.Net.Sockets;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Callbacks;

/// <summary>The rules that determine which callers may use callbacks, and to which servers callbacks may be sent.</summary>
/// <param name="Servers">The servers that callbacks may reach.</param>
/// <param name="IsReachable">Whether the emulator listens beyond loopback, so that other machines can reach it.</param>
internal sealed record CallbackPolicy(OssEmulatorCallbacks Servers, bool IsReachable)
{
    /// <summary>Creates the callback policy of an emulator from its options and the address on which it listens.</summary>
    /// <param name="servers">The servers that callbacks may reach; null for loopback, or for none if the emulator listens beyond
    /// loopback.</param>
    /// <param name="listening">The address on which the emulator listens.</param>
    public static CallbackPolicy Of(OssEmulatorCallbacks? servers, IPAddress listening)
    {
        var isReachable = !IPAddress.IsLoopback(listening);
        return new(servers ?? (isReachable ? OssEmulatorCallbacks.Off : OssEmulatorCallbacks.Loopback), isReachable);
    }

    /// <summary>
    /// Throws OSS's error when the caller of an upload may not use callbacks. Call this method before anything is stored.
    /// </summary>
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

    /// <summary>Determines whether a callback may be sent to a URL, based on the host of the URL.</summary>
    public bool Allows(Uri url) => Servers == OssEmulatorCallbacks.Anywhere || url.IsLoopback;

    /// <summary>Determines whether a callback may connect to an address.</summary>
    public bool Allows(IPAddress address) => Servers == OssEmulatorCallbacks.Anywhere || IPAddress.IsLoopback(address);

    /// <summary>
    /// Connects to a server at an address that the policy allows. The addresses to which the host name resolves now are checked, because
    /// the name may have resolved to other addresses when the upload was received.
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
