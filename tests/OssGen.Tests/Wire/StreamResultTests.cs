using System.Text;
using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Wire;

/// <summary>The reading helpers of results whose body is a stream.</summary>
public sealed class StreamResultTests
{
    [Fact]
    public async Task Reads_all_bytes()
    {
        await using var result = Of([1, 2, 3]);

        Assert.Equal([1, 2, 3], await result.ReadAsBytesAsync());
    }

    [Theory]
    [InlineData("3")]
    [InlineData("2")]
    [InlineData("1000000000000")]
    [InlineData("many")]
    public async Task Reads_all_bytes_whatever_the_announced_length(string length)
    {
        await using var result = Of([1, 2, 3]) with { Response = new OssResponse(200, [new("Content-Length", length)]) };

        Assert.Equal([1, 2, 3], await result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task Reads_from_where_the_stream_stands()
    {
        await using var result = Of([1, 2, 3]);
        result.Content.ReadByte();

        Assert.Equal([2, 3], await result.ReadAsBytesAsync());
    }

    [Fact]
    public async Task Reads_text_as_UTF_8()
    {
        await using var result = Of(Encoding.UTF8.GetBytes("grüße 你好 \U0001F600"));

        Assert.Equal("grüße 你好 \U0001F600", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_text()
    {
        await using var result = Of([0xEF, 0xBB, 0xBF, (byte)'a']);

        Assert.Equal("a", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task Malformed_bytes_become_replacement_characters()
    {
        await using var result = Of([(byte)'a', 0xFF, (byte)'b']);

        Assert.Equal("a\uFFFDb", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_empty_body_is_an_empty_text()
    {
        await using var result = Of([]);

        Assert.Equal("", await result.ReadAsStringAsync());
    }

    [Fact]
    public async Task Copies_into_a_stream_that_stays_open()
    {
        await using var result = Of([1, 2, 3]);
        using var destination = new MemoryStream();

        await result.CopyToAsync(destination);

        destination.WriteByte(4);
        Assert.Equal([1, 2, 3, 4], destination.ToArray());
    }

    [Fact]
    public async Task A_cancelled_read_surfaces_as_cancellation()
    {
        await using var result = Of([1, 2, 3]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => result.ReadAsBytesAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Disposing_the_result_closes_the_body()
    {
        var result = Of([1]);

        result.Dispose();

        Assert.Throws<ObjectDisposedException>(() => result.Content.ReadByte());
    }

    [Fact]
    public async Task Disposing_it_asynchronously_closes_the_body_too()
    {
        var result = Of([1]);

        await result.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => result.Content.ReadByte());
    }

    private static TestGetResult Of(byte[] body) => new() { Content = new OneWayStream(body) };
}
