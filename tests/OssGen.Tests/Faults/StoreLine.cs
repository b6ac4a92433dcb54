using Microsoft.Extensions.Time.Testing;
using OssGen.Tests.Transfer;

namespace OssGen.Tests.Faults;

/// <summary>A connection to a store. Each write of a request's body takes as long as the test wants.</summary>
internal sealed class StoreLine : HttpMessageHandler
{
    private bool _broke;

    internal FakeTimeProvider Time { get; } = new(TestClient.Start);

    internal StoreHandler Store { get; } = new();

    /// <summary>The time that a write takes, by its number from 1 on.</summary>
    internal Func<int, TimeSpan> Takes { get; set; } = static _ => TimeSpan.Zero;

    /// <summary>The first request whose URL contains this text is broken off when all of it was sent; null for none.</summary>
    internal string? BreaksAt { get; set; }

    /// <summary>The time that passes before the request is broken off.</summary>
    internal TimeSpan StandsStill { get; set; }

    internal int Requests { get; private set; }

    /// <summary>The number of bytes of each write.</summary>
    internal List<int> Writes { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        using var arrived = new TimedStream(this);
        if (request.Content is not null)
        {
            await RequestBody.ReceiveAsync(request, arrived, cancellationToken);
        }

        if (!_broke && BreaksAt is { } text && request.RequestUri!.OriginalString.Contains(text, StringComparison.Ordinal))
        {
            _broke = true;
            Time.Advance(StandsStill);
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset", new IOException("reset"));
        }

        using var store = new HttpMessageInvoker(Store, disposeHandler: false);
        return await store.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        Store.Dispose();
        base.Dispose(disposing);
    }

    private sealed class TimedStream(StoreLine line) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            line.Writes.Add(buffer.Length);
            line.Time.Advance(line.Takes(line.Writes.Count));
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
