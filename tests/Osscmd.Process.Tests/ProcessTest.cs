using OssGen.Emulator;
using OssGen.TestSupport.Proxy;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// A test that runs the program as a process against an emulator of its own. The program is configured for it, through a proxy that
/// remembers each request; <see cref="Client"/> arranges and checks behind the proxy's back.
/// </summary>
public abstract class ProcessTest : IAsyncLifetime
{
    private OssEmulator _emulator = null!;

    /// <summary>The emulator's clock.</summary>
    internal virtual TimeProvider Clock => TimeProvider.System;

    internal ProgramLine Line { get; } = new();

    internal FaultProxy Proxy { get; private set; } = null!;

    internal OssClient Client { get; private set; } = null!;

    /// <summary>host:port of the proxy.</summary>
    internal string Host => new Uri(Proxy.Endpoint).Authority;

    /// <summary>The requests that reached the proxy: method and target, in order.</summary>
    internal IReadOnlyList<string> Requests => [.. Proxy.Exchanges.Select(exchange => $"{exchange.Method} {exchange.Target}")];

    public virtual async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new OssEmulatorOptions
        {
            Accounts = [new("ID", "SECRET", "oss-tester"), new("OTHER", "SECRET", "other")],
            TimeProvider = Clock,
        });
        Proxy = FaultProxy.Start(_emulator.Endpoint, new NoFaults());
        Client = ClientOf("ID");
        Line.Configure("ID", "SECRET", Host);
    }

    public virtual async Task DisposeAsync()
    {
        Client.Dispose();
        await Proxy.DisposeAsync();
        await _emulator.DisposeAsync();
        Line.Dispose();
    }

    internal Task<ProgramRun> RunAsync(params string[] arguments) => Line.RunAsync(arguments);

    /// <summary>An object's bytes, read behind the proxy's back.</summary>
    internal async Task<byte[]> BytesOfAsync(string bucket, string key)
    {
        await using var got = await Client.GetObjectAsync(bucket, key);
        using var bytes = new MemoryStream();
        await got.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>A client of one of the accounts.</summary>
    internal OssClient ClientOf(string id) =>
        new(new() { Endpoint = _emulator.Endpoint.ToString(), Credentials = new OssCredentials(id, "SECRET") });
}
