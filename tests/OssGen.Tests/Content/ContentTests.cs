using System.Text;
using CsCheck;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Streams;

namespace OssGen.Tests.Content;

public sealed class ContentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-content-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_string_converts_to_its_UTF8_bytes()
    {
        OssContent content = "héllo";

        Assert.Equal(6, content.Length);
        Assert.Equal("héllo", Encoding.UTF8.GetString(ReadAll(content)));
    }

    [Fact]
    public void Bytes_memory_and_streams_convert()
    {
        OssContent array = new byte[] { 1, 2 };
        OssContent memory = new ReadOnlyMemory<byte>([3]);
        OssContent stream = new MemoryStream([4, 5, 6]);

        Assert.Equal([1, 2], ReadAll(array));
        Assert.Equal([3], ReadAll(memory));
        Assert.Equal([4, 5, 6], ReadAll(stream));
    }

    [Fact]
    public void Empty_has_no_bytes()
    {
        Assert.Equal(0, OssContent.Empty.Length);
        Assert.Empty(ReadAll(OssContent.Empty));
    }

    [Fact]
    public void A_seekable_stream_starts_where_it_stood_and_can_be_read_again()
    {
        using var stream = new MemoryStream([1, 2, 3, 4]) { Position = 1 };

        var content = OssContent.FromStream(stream);

        Assert.True(content.IsReplayable);
        Assert.Equal(3, content.Length);
        Assert.Equal([2, 3, 4], ReadAll(content));
        Assert.Equal([2, 3, 4], ReadAll(content));
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_once_and_then_refuses()
    {
        var content = OssContent.FromStream(new OneWayStream([1, 2]));

        Assert.False(content.IsReplayable);
        Assert.Null(content.Length);
        Assert.Equal([1, 2], ReadAll(content));
        Assert.Contains("can't seek", Assert.Throws<InvalidOperationException>(() => content.OpenRead()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_shorter_than_announced_is_an_error_and_not_a_short_upload()
    {
        var content = OssContent.FromStream(new OneWayStream([1, 2]), length: 3);

        Assert.Throws<EndOfStreamException>(() => ReadAll(content));
    }

    [Fact]
    public void A_length_cuts_a_stream()
    {
        var content = OssContent.FromStream(new OneWayStream([1, 2, 3]), length: 2);

        Assert.Equal([1, 2], ReadAll(content));
    }

    [Fact]
    public void Refuses_a_stream_that_cannot_be_read()
    {
        using var stream = new FileStream(_folder["w"], FileMode.Create, FileAccess.Write);

        Assert.Throws<ArgumentException>(() => OssContent.FromStream(stream));
    }

    [Fact]
    public void A_range_of_a_file_is_any_slice_of_its_bytes()
    {
        var bytes = Enumerable.Range(0, 300).Select(index => (byte)index).ToArray();
        var path = _folder["a.bin"];
        File.WriteAllBytes(path, bytes);

        Gen.Int[0, bytes.Length].SelectMany(offset => Gen.Int[0, bytes.Length - offset].Select(length => (offset, length)))
            .Sample(
                (offset, length) => ReadAll(OssContent.FromFile(path, offset, length)).AsSpan().SequenceEqual(bytes.AsSpan(offset, length)),
                iter: 200);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var path = _folder["missing.txt"];

        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => OssContent.FromFile(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(-1, null)]
    [InlineData(0, 4L)]
    [InlineData(2, 2L)]
    [InlineData(0, -1L)]
    public void Refuses_a_range_outside_the_file(long offset, long? length)
    {
        var path = _folder["three"];
        File.WriteAllBytes(path, [1, 2, 3]);

        Assert.Throws<ArgumentOutOfRangeException>(() => OssContent.FromFile(path, offset, length));
    }

    [Theory]
    [InlineData("demo.html", "text/html")]
    [InlineData("demo.txt", "text/plain")]
    [InlineData("demo.TXT", "text/plain")]
    [InlineData("demo.txt.html", "text/html")]
    [InlineData("demo.apk", "application/vnd.android.package-archive")]
    [InlineData("file.xml", "application/xml")]
    [InlineData("photo.JPeG", "image/jpeg")]
    [InlineData("demo.321", null)]
    [InlineData("demo.my-html", null)]
    [InlineData("no-suffix", null)]
    [InlineData("html", null)]
    public void A_file_has_the_type_of_its_suffix(string name, string? expected)
    {
        var path = _folder[name];
        File.WriteAllBytes(path, []);

        Assert.Equal(expected, OssContent.FromFile(path).ContentType);
    }

    [Fact]
    public void Strings_bytes_and_streams_have_no_type_unless_told_one()
    {
        Assert.Null(OssContent.FromString("<html/>").ContentType);
        Assert.Null(OssContent.FromBytes(default).ContentType);
        Assert.Null(OssContent.FromStream(Stream.Null).ContentType);
        Assert.Equal("text/html", OssContent.FromString("<html/>", "text/html").ContentType);
    }

    [Fact]
    public void A_factory_is_asked_for_a_stream_at_each_reading()
    {
        List<OneWayStream> opened = [];
        var content = OssContent.FromFactory(
            () =>
            {
                opened.Add(new OneWayStream([1, 2, 3]));
                return opened[^1];
            },
            length: 3);

        Assert.True(content.IsReplayable);
        Assert.Equal([1, 2, 3], ReadAll(content));
        Assert.Equal([1, 2, 3], ReadAll(content));
        Assert.Equal(2, opened.Count);
        Assert.All(opened, static stream => Assert.False(stream.CanRead));
    }

    [Fact]
    public void A_factory_that_returns_no_readable_stream_says_so()
    {
        Assert.Throws<InvalidOperationException>(() => OssContent.FromFactory(() => null!).OpenRead());
        Assert.Throws<ArgumentNullException>(() => OssContent.FromFactory(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => OssContent.FromFactory(() => Stream.Null, -1));
    }

    [Fact]
    public void A_factory_whose_stream_is_shorter_than_announced_fails_the_reading() =>
        Assert.Throws<EndOfStreamException>(() => ReadAll(OssContent.FromFactory(() => new MemoryStream(2), 3)));

    private static byte[] ReadAll(OssContent content)
    {
        using var source = content.OpenRead();
        using var target = new MemoryStream();
        source.CopyTo(target);
        return target.ToArray();
    }
}
