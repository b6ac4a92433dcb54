using OssGen.Emulator.Streams;

namespace OssGen.Emulator.Http;

/// <summary>Reads another stream no faster than a traffic limit allows.</summary>
internal sealed class LimitedStream(Stream inner, TrafficLimit limit) : ForwardOnlyStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer[..Math.Min(buffer.Length, limit.PartSize)], cancellationToken);
        if (count > 0)
        {
            await limit.PassAsync(count, cancellationToken);
        }

        return count;
    }

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
