using Microsoft.Extensions.Time.Testing;
using OssGen;
using OssGen.Emulator;

namespace Contoso.Notices.Tests;

/// <summary>An emulator and a client of it, for the tests of one class. Both take the time from a clock that a test moves.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private OssEmulator? _emulator;
    private OssClient? _client;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero));

    public OssClient Client => _client ?? throw new InvalidOperationException("The fixture has not been started.");

    public async Task InitializeAsync()
    {
        _emulator = await OssEmulator.StartAsync(new() { Port = 0, Accounts = [new OssAccount("id", "secret")], TimeProvider = Clock });
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
