namespace OssGen.Transfer.Tests.Streams;

/// <summary>What <see cref="Stream"/> promises, of every stream for writing.</summary>
public sealed class WriteStreamContractTests(Site site) : IClassFixture<Site>, IDisposable
{
    internal static readonly string[] Types = [nameof(OssWriteStream), nameof(OssAppendStream)];

    private readonly StreamKinds _source = new(site.Client);

    public static TheoryData<string> Kinds => ["written", "written encrypted", "added to"];

    public void Dispose() => _source.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_says_what_it_can(string kind)
    {
        await using var stream = await OpenAsync(kind);

        Assert.Equal((false, true, false, false), (stream.CanRead, stream.CanWrite, stream.CanSeek, stream.CanTimeout));
        Assert.Throws<NotSupportedException>(() => stream.Read(new byte[1], 0, 1));
        Assert.Throws<NotSupportedException>(() => stream.ReadByte());
        await Assert.ThrowsAsync<NotSupportedException>(() => stream.ReadAsync(new byte[1]).AsTask());
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.Position = 0);
        Assert.Throws<NotSupportedException>(() => stream.SetLength(0));
        Assert.Throws<NotSupportedException>(() => stream.CopyTo(Stream.Null));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task All_ways_to_write_continue_each_other(string kind)
    {
        var bytes = _source.Bytes;
        var stream = await OpenAsync(kind);

        stream.WriteByte(bytes[0]);
        stream.Write(bytes, 1, 99);
        stream.Write(bytes.AsSpan(100, 900));
        stream.Write([], 0, 0);
        stream.Write(ReadOnlySpan<byte>.Empty);
#pragma warning disable CA1835 // The overload that takes an array is one of the ways.
        await stream.WriteAsync(bytes, 1000, 1000);
#pragma warning restore CA1835
        await stream.WriteAsync(bytes.AsMemory(2000, 1000));
        stream.EndWrite(stream.BeginWrite(bytes, 3000, 1000, callback: null, state: null));
        await Task.Factory.FromAsync(stream.BeginWrite, stream.EndWrite, bytes, 4000, 1000, state: null);
        stream.Flush();
        stream.Write(bytes.AsSpan(5000));
        Assert.Equal((bytes.Length, bytes.Length), (stream.Position, stream.Length));
        Complete(stream);
        stream.Dispose();

        await AssertStoredAsync(kind, bytes);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Wrong_arguments_are_refused(string kind)
    {
        await using var stream = await OpenAsync(kind);
        var buffer = new byte[10];

        Assert.Throws<ArgumentNullException>(() => stream.Write(null!, 0, 0));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => stream.Write(buffer, -1, 1));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => stream.Write(buffer, 5, 6));
        await Assert.ThrowsAsync<ArgumentNullException>(() => stream.WriteAsync(null!, 0, 0));
        await Assert.ThrowsAnyAsync<ArgumentOutOfRangeException>(() => stream.WriteAsync(buffer, 5, 6));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Closed_in_any_way_it_can_t_be_written_any_more(string kind)
    {
        foreach (var close in new Func<Stream, ValueTask>[]
        {
            static stream => stream.DisposeAsync(),
            static stream => Run(stream.Dispose),
            static stream => Run(stream.Close),
        })
        {
            var stream = await OpenAsync(kind);

            await close(stream);
            await close(stream);

            Assert.Equal((false, false, false), (stream.CanRead, stream.CanSeek, stream.CanWrite));
            Assert.Throws<ObjectDisposedException>(() => stream.Write(new byte[1], 0, 1));
            Assert.Throws<ObjectDisposedException>(() => stream.Write(new byte[1].AsSpan()));
            Assert.Throws<ObjectDisposedException>(() => stream.WriteByte(1));
            Assert.Throws<ObjectDisposedException>(stream.Flush);
            await Assert.ThrowsAsync<ObjectDisposedException>(async () => await stream.WriteAsync(new byte[1]));
            await Assert.ThrowsAsync<ObjectDisposedException>(() => stream.FlushAsync());
        }
    }

    [Fact]
    public async Task An_object_that_was_not_completed_does_not_appear()
    {
        var stream = await OpenAsync("written");
        stream.Write(_source.Bytes);

        stream.Dispose();

        Assert.Null(await site.FindAsync(KeyOf("written")));
    }

    private static void Complete(Stream stream) => (stream as OssWriteStream)?.Complete();

    private static ValueTask Run(Action action)
    {
        action();
        return default;
    }

    private string KeyOf(string kind) => $"{kind} {GetHashCode()}";

    private async Task<Stream> OpenAsync(string kind) => kind switch
    {
        "written" => await _source.Transfer.OpenWriteAsync(Site.Bucket, KeyOf(kind)),
        "written encrypted" => await _source.EncryptingTransfer.OpenWriteAsync(Site.Bucket, KeyOf(kind)),
        _ => await _source.Transfer.OpenAppendAsync(Site.Bucket, KeyOf(kind)),
    };

    private async Task AssertStoredAsync(string kind, byte[] bytes)
    {
        await using var stored =
            await (kind == "written encrypted" ? _source.EncryptingTransfer : _source.Transfer).OpenReadAsync(Site.Bucket, KeyOf(kind));
        using var read = new MemoryStream();
        await stored.CopyToAsync(read);
        Assert.True(bytes.AsSpan().SequenceEqual(read.ToArray()), "Other bytes were stored than were written.");
    }
}
