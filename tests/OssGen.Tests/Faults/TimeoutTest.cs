using Microsoft.Extensions.Time.Testing;

namespace OssGen.Tests.Faults;

/// <summary>A test of timeouts, by default with calls of one attempt and a clock that only the test moves.</summary>
public abstract class TimeoutTest
{
    private protected FakeTimeProvider Time { get; } = new(TestClient.Start);

    private protected OssClient Create(HttpMessageHandler handler, Action<OssClientOptions> change) => TestClient.Create(
        handler,
        options =>
        {
            options.Retry.MaxAttempts = 1;
            change(options);
        },
        Time);
}
