using Microsoft.Extensions.Time.Testing;
using OssGen;
using OssGen.Emulator;

namespace Contoso.Receipts.Tests;

/// <summary>An emulator for the tests of a class, and a client of it. Both take the time from a clock that a test moves.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private OssEmulator? _emulator;
    private OssClient? _client;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));

    public OssClient Client => _client ?? throw new InvalidOperationException("The fixture has not been started.");

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { TimeProvider = Clock });
        _client = new OssClient(new()
        {
            Endpoint = _emulator.Endpoint.ToString(),
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
            TimeProvider = Clock,
        });
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }
    }
}
