using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OssGen.Emulator.Authentication;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Control;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Http;
using OssGen.Emulator.Log;
using OssGen.Emulator.Seeding;
using OssGen.Emulator.Storage;

namespace OssGen.Emulator;

/// <summary>
/// A running OSS server for development and tests. Disposing the instance stops the server. Data is kept after the server stops only if a
/// data folder is configured.
/// </summary>
public sealed class OssEmulator : IAsyncDisposable
{
    private readonly KestrelServer _server;
    private readonly Store _store;
    private readonly CallbackClient _callbacks;
    private readonly TimeSpan _shutdown;
    private int _disposed;

    private OssEmulator(KestrelServer server, Store store, CallbackClient callbacks, TimeSpan shutdown)
    {
        (_server, _store, _callbacks, _shutdown) = (server, store, callbacks, shutdown);
        Endpoint = Listening(server);
    }

    /// <summary>The address of the server, such as <c>http://127.0.0.1:9000</c>. Use this address as the endpoint of a client.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts a server, which accepts requests once the returned task has completed.</summary>
    /// <param name="options">The options of the server; null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">An account has no ID or secret, or two accounts have the same ID; a region is invalid or none is
    /// specified; an operation has two handlers; or there is a seed folder, but no account.</exception>
    /// <exception cref="IOException">The port or the data folder is in use or can't be used by this process or on this machine, or the
    /// folder contains files that aren't an emulator's; or the seed folder or a file in it can't be used.</exception>
    /// <exception cref="InvalidOperationException">The metadata in the data folder belongs to another version of the emulator or to another
    /// program.</exception>
    public static async Task<OssEmulator> StartAsync(OssEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new OssEmulatorOptions();
        var accounts = new Accounts(options.Accounts);
        var addressing = new Addressing(options.ServiceHosts);
        var scopes = new SigningScopes(options.Regions);
        var callbacks = new CallbackClient(CallbackPolicy.Of(options.Callbacks, options.Address), CallbackClient.StandardTimeout);
        var operations = WithHandlers(options.Handlers);
        var seed = options.SeedFolder is { } folder ? new SeedFolder(folder) : null;
        if (seed is not null && options.DataFolder is { } data)
        {
            seed.RequireOutside(data);
        }

        var store = Store.Open(options.DataFolder, options.Durable, options.TimeProvider);
        KestrelServer? server = null;
        try
        {
            await SeedAsync(seed, store, options, cancellationToken);
            server = CreateServer(options);
            var services = new EmulatorServices(
                store, accounts, new BucketHosts(addressing, store.Configurations), scopes, options.TimeProvider, callbacks);
            var control = new ControlPaths(services, options.ControlPaths);
            var application = new OssApplication(services, operations, new RequestLog(options.LoggerFactory), control);
            await server.StartAsync(application, cancellationToken);
            return new OssEmulator(server, store, callbacks, options.ShutdownTimeout);
        }
        catch (Exception e)
        {
            server?.Dispose();
            store.Dispose();
            callbacks.Dispose();
            if (e is SocketException)
            {
                throw new IOException(
                    $"Can't listen on {new IPEndPoint(options.Address, options.Port)}: {e.Message}. "
                        + "Name an address and a port that are free on this machine.",
                    e);
            }

            if (e is IOException && e.InnerException is AddressInUseException)
            {
                throw new IOException(
                    $"{e.Message.TrimEnd('.')}. Stop the other program, or choose another port (--port, OssEmulatorOptions.Port); 0 takes "
                        + "a free one.",
                    e);
            }

            throw;
        }
    }

    /// <summary>
    /// Deletes everything that the emulator holds: the buckets of all accounts with their objects, uploads and configurations, and vector
    /// buckets. The data folder's own files are kept, and the seed folder isn't read again.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait for running writes.</param>
    public Task ResetAsync(CancellationToken cancellationToken = default) => _store.ClearAsync(cancellationToken);

    /// <summary>
    /// Stops accepting requests, waits for running requests to complete, at most <see cref="OssEmulatorOptions.ShutdownTimeout"/>, and
    /// closes the store.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        using var patience = new CancellationTokenSource(_shutdown);
        await _server.StopAsync(patience.Token);
        _server.Dispose();
        _store.Dispose();
        _callbacks.Dispose();
    }

    private static Task SeedAsync(SeedFolder? seed, Store store, OssEmulatorOptions options, CancellationToken cancellationToken) =>
        seed is null ? Task.CompletedTask
        : options.Accounts is [var first, ..] ? seed.PutAsync(store, first.Owner, cancellationToken)
        : throw new ArgumentException("A seed folder needs an account, which owns its buckets. Specify one.", nameof(options));

    private static ServedOperation[] WithHandlers(IReadOnlyList<OssEmulatorHandler> handlers)
    {
        ServedOperation[] all = [.. handlers.Select(handler => handler.Served), .. HandlerRegistry.All];
        var twice = all.GroupBy(operation => operation.Route.Operation).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? all
            : throw new ArgumentException(
                $"The operation {twice.Key} has two handlers. Give each operation one, and none to the emulator's own.", nameof(handlers));
    }

    private static KestrelServer CreateServer(OssEmulatorOptions options)
    {
        var kestrel = new KestrelServerOptions
        {
            AddServerHeader = false,
            RequestHeaderEncodingSelector = _ => Encoding.UTF8,
            ResponseHeaderEncodingSelector = _ => Encoding.UTF8,
        };
        var limits = kestrel.Limits;
        limits.MaxRequestBodySize = null;
        limits.MinRequestBodyDataRate = null;
        limits.MinResponseDataRate = null;
        limits.MaxRequestLineSize = 32 * 1024;
        limits.MaxRequestHeadersTotalSize = 64 * 1024;
        limits.MaxRequestHeaderCount = 1000;
        kestrel.Listen(new IPEndPoint(options.Address, options.Port));
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        return new KestrelServer(Options.Create(kestrel), transport, NullLoggerFactory.Instance);
    }

    private static Uri Listening(KestrelServer server) =>
        new(server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
}
