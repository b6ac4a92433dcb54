using Microsoft.Extensions.Time.Testing;

namespace OssGen.Tests.Faults;

/// <summary>Clients for tests: a scripted transport, fixed keys, a clock that stands still unless told otherwise.</summary>
internal static class TestClient
{
    internal static readonly DateTimeOffset Start = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    internal static OssClientOptions Options(HttpMessageHandler? handler = null, TimeProvider? time = null) => new()
    {
        Endpoint = "http://storage.oss.test",
        Region = "cn-test",
        Credentials = new OssCredentials("test-id", "test-secret-key"),
        HttpHandler = handler,
        TimeProvider = time ?? new FakeTimeProvider(Start),
        Retry = new OssRetryOptions { BaseDelay = TimeSpan.Zero },
    };

    internal static OssClient Create(HttpMessageHandler handler, Action<OssClientOptions>? change = null, TimeProvider? time = null)
    {
        var options = Options(handler, time);
        change?.Invoke(options);
        return new OssClient(options);
    }
}
