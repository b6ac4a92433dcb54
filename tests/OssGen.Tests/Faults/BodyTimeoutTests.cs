using System.Threading.Channels;
using OssGen.Tests.Content;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Faults;

/// <summary>The limits of a reply's body: of a document as a whole, and of each wait for bytes.</summary>
public sealed class BodyTimeoutTests : TimeoutTest
{
    [Fact]
    public async Task A_document_that_stalls_runs_into_Idle()
    {
        var source = new StallingStream("<Test>"u8.ToArray());
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Idle = TimeSpan.FromSeconds(5));

        var call = client.SendAsync(new TestPost()).AsTask();
        await source.Stalled;
        Time.Advance(TimeSpan.FromSeconds(5.1));

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(() => call);
        Assert.Contains("Timeouts.Idle", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task A_document_that_drips_runs_into_Document(int status)
    {
        using var source = new DrippingStream();
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(status, new StreamContent(source)))),
            options => options.Timeouts.Document = TimeSpan.FromMinutes(2));

        var call = client.SendAsync(new TestPost()).AsTask();
        var bytes = 0;
        while (bytes < 1000 && await source.IsWaitedForAsync(call))
        {
            bytes++;
            Time.Advance(TimeSpan.FromSeconds(1));
            source.Give();
        }

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(() => call);
        Assert.Contains("Timeouts.Document", failure.Message, StringComparison.Ordinal);
        Assert.Equal(120, bytes);
    }

    [Fact]
    public async Task A_document_that_drips_is_asked_for_again_where_that_is_safe()
    {
        using var source = new DrippingStream();
        var handler = new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source))), Answer(200, "<Test>x</Test>"));
        using var client = Create(handler, options => options.Retry = new OssRetryOptions { BaseDelay = TimeSpan.Zero });

        var call = client.SendAsync(new TestDocument()).AsTask();
        while (await source.IsWaitedForAsync(call))
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            source.Give();
        }

        Assert.Equal("x", (await call).Text);
        Assert.Equal(2, handler.Seen.Count);
    }

    [Fact]
    public async Task A_document_may_drip_where_there_is_no_limit()
    {
        using var source = new DrippingStream("<Test>x</Test>");
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Document = Timeout.InfiniteTimeSpan);

        var call = client.SendAsync(new TestPost()).AsTask();
        while (await source.IsWaitedForAsync(call))
        {
            Time.Advance(TimeSpan.FromSeconds(29));
            source.Give();
        }

        Assert.Equal("x", (await call).Text);
    }

    [Fact]
    public async Task A_stream_may_drip()
    {
        using var source = new DrippingStream("0123456789");
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Document = TimeSpan.FromSeconds(1));
        await using var result = await client.SendAsync(new TestGet());

        var read = result.ReadAsStringAsync();
        while (await source.IsWaitedForAsync(read))
        {
            Time.Advance(TimeSpan.FromSeconds(29));
            source.Give();
        }

        Assert.Equal("0123456789", await read);
    }

    [Fact]
    public async Task A_stream_that_stalls_runs_into_Idle()
    {
        var source = new StallingStream("abc"u8.ToArray());
        using var client = Create(
            new ScriptedHandler((_, _) => Task.FromResult(Reply(200, new StreamContent(source)))),
            options => options.Timeouts.Idle = TimeSpan.FromSeconds(5));
        await using var result = await client.SendAsync(new TestGet());

        var read = result.ReadAsBytesAsync();
        await source.Stalled;
        Time.Advance(TimeSpan.FromSeconds(5.1));

        var failure = await Assert.ThrowsAsync<OssTimeoutException>(() => read);
        Assert.Contains("after 3 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_takes_its_time_is_no_stall()
    {
        using var client = Create(new ScriptedHandler(Answer(200, "abcdef")), options => options.Timeouts.Idle = TimeSpan.FromSeconds(5));
        await using var result = await client.SendAsync(new TestGet());
        await result.Content.ReadExactlyAsync(new byte[3]);

        Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal("def", await result.ReadAsStringAsync());
    }

    /// <summary>Gives one byte whenever it is told to: those of a text, or blanks without end.</summary>
    private sealed class DrippingStream(string? text = null) : MemoryStream
    {
        private readonly Channel<bool> _waits = Channel.CreateUnbounded<bool>();
        private AwaitedRead? _read;
        private int _count;

        public override bool CanSeek => false;

        /// <summary>Waits until somebody waits for a byte; false when the call has ended instead.</summary>
        internal async Task<bool> IsWaitedForAsync(Task call)
        {
            using var ended = new CancellationTokenSource();
            var waited = _waits.Reader.ReadAsync(ended.Token).AsTask();
            if (await Task.WhenAny(call, waited) == waited)
            {
                return true;
            }

            await ended.CancelAsync();
            return false;
        }

        internal void Give() => _read!.Complete(1);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_count == text?.Length)
            {
                return new(0);
            }

            buffer.Span[0] = text is null ? (byte)' ' : (byte)text[_count];
            _count++;
            _read = new AwaitedRead(() => _waits.Writer.TryWrite(true), cancellationToken);
            return _read.Task;
        }
    }
}
