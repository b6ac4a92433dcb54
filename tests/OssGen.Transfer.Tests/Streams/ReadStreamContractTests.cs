using OssGen.Transfer.Download;

namespace OssGen.Transfer.Tests.Streams;

/// <summary>What <see cref="Stream"/> promises, of every stream for reading.</summary>
public sealed class ReadStreamContractTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly StreamKinds _source = new(site.Client);

    public static TheoryData<string> Kinds => [.. StreamKinds.ReadKinds.Keys];

    public void Dispose() => _source.Dispose();

    [Fact]
    public void Every_stream_type_of_the_library_is_among_those_that_are_tested()
    {
        var types = typeof(OssClient).Assembly
            .GetTypes()
            .Where(static type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Stream)))
            .Select(static type => type.Name);

        // The last one is between the client and its connection: no caller has it in hand.
        Assert.Empty(types.Except(StreamKinds.ReadKinds.Values).Except(WriteStreamContractTests.Types).Except(["ReplyFirstStream"]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_says_what_it_can(string kind)
    {
        await using var stream = await _source.OpenAsync(kind);

        Assert.Equal(StreamKinds.ReadKinds[kind], stream.GetType().Name);
        Assert.Equal((true, false, false), (stream.CanRead, stream.CanWrite, stream.CanTimeout));
        Assert.Equal(stream is ObjectReadStream or MemoryStream, stream.CanSeek);
        await stream.FlushAsync();
        stream.Flush();
        Assert.Throws<InvalidOperationException>(() => stream.ReadTimeout);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task All_ways_to_read_continue_each_other(string kind)
    {
        await using var stream = await _source.OpenAsync(kind);
        using var read = new MemoryStream();
        var buffer = new byte[1000];

        Assert.Equal(0, stream.Read([], 0, 0));
        Assert.Equal(0, stream.Read(Span<byte>.Empty));
        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty));
        read.WriteByte((byte)stream.ReadByte());
        read.Write(buffer, 10, stream.Read(buffer, 10, 900));
        read.Write(buffer, 0, stream.Read(buffer.AsSpan(0, 800)));
#pragma warning disable CA1835 // The overload that takes an array is one of the ways.
        read.Write(buffer, 5, await stream.ReadAsync(buffer, 5, 700));
#pragma warning restore CA1835
        read.Write(buffer, 0, await stream.ReadAsync(buffer.AsMemory(0, 600)));
        read.Write(buffer, 3, stream.EndRead(stream.BeginRead(buffer, 3, 500, callback: null, state: null)));
        read.Write(buffer, 0, await Task.Factory.FromAsync(stream.BeginRead, stream.EndRead, buffer, 0, 400, state: null));
        read.WriteByte((byte)stream.ReadByte());
        stream.CopyTo(read);

        Assert.True(_source.Bytes.AsSpan().SequenceEqual(read.ToArray()), "Other bytes were read than there are.");
        Assert.Equal((0, 0, -1), (stream.Read(buffer, 0, 10), await stream.ReadAsync(buffer), stream.ReadByte()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_is_read_synchronously_to_its_end(string kind)
    {
        await using var stream = await _source.OpenAsync(kind);

        var text = new StreamReader(stream, System.Text.Encoding.Latin1).ReadToEnd();

        Assert.True(System.Text.Encoding.Latin1.GetString(_source.Bytes) == text, "Other text was read than there is.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Wrong_arguments_are_refused(string kind)
    {
        await using var stream = await _source.OpenAsync(kind);
        var buffer = new byte[10];

        Assert.Throws<ArgumentNullException>(() => stream.Read(null!, 0, 0));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => stream.Read(buffer, -1, 1));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => stream.Read(buffer, 0, -1));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => stream.Read(buffer, 5, 6));
        await Assert.ThrowsAsync<ArgumentNullException>(() => stream.ReadAsync(null!, 0, 0));
        await Assert.ThrowsAnyAsync<ArgumentOutOfRangeException>(() => stream.ReadAsync(buffer, 5, 6));
        Assert.Throws<ArgumentNullException>(() => stream.CopyTo(null!));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => stream.ReadAsync(buffer, new CancellationToken(canceled: true)).AsTask());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_can_t_be_written(string kind)
    {
        await using var stream = await _source.OpenAsync(kind);

        Assert.Throws<NotSupportedException>(() => stream.Write([1], 0, 1));
        Assert.Throws<NotSupportedException>(() => stream.Write(new ReadOnlySpan<byte>([1])));
        Assert.Throws<NotSupportedException>(() => stream.WriteByte(1));
        await Assert.ThrowsAsync<NotSupportedException>(() => stream.WriteAsync([1], 0, 1));
        await Assert.ThrowsAsync<NotSupportedException>(async () => await stream.WriteAsync(new byte[1].AsMemory()));
        Assert.Throws<NotSupportedException>(() => stream.BeginWrite([1], 0, 1, null, null));
        Assert.Throws<NotSupportedException>(() => stream.SetLength(1));
        if (!stream.CanSeek)
        {
            Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
            Assert.Throws<NotSupportedException>(() => stream.Position = 0);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Closed_in_any_way_it_can_t_be_read_any_more(string kind)
    {
        foreach (var close in new Func<Stream, ValueTask>[]
        {
            static stream => stream.DisposeAsync(),
            static stream => Run(stream.Dispose),
            static stream => Run(stream.Close),
        })
        {
            var stream = await _source.OpenAsync(kind);
            stream.ReadByte();

            await close(stream);
            await close(stream);

            Assert.Equal((false, false, false), (stream.CanRead, stream.CanSeek, stream.CanWrite));
            Assert.Throws<ObjectDisposedException>(() => stream.Read(new byte[1], 0, 1));
            Assert.Throws<ObjectDisposedException>(() => stream.Read(new byte[1].AsSpan()));
            Assert.Throws<ObjectDisposedException>(() => stream.ReadByte());
            await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.ReadAsync(new byte[1]).AsTask());
            Assert.Throws<ObjectDisposedException>(() => stream.CopyTo(Stream.Null));
        }
    }

    private static ValueTask Run(Action action)
    {
        action();
        return default;
    }
}
