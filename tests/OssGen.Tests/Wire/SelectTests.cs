using System.Text;
using OssGen.TestSupport.Transfer;
using OssGen.Wire;
using OssGen.Wire.Select;

namespace OssGen.Tests.Wire;

public sealed class SelectTests
{
    [Fact]
    public void Has_the_check_value_of_CRC_32() => Assert.Equal(0xCBF43926u, Crc32.Append(0, "123456789"u8));

    [Theory]
    [InlineData(4)]
    [InlineData(null)]
    public void Reads_the_end_frame_that_a_server_writes(int? columns)
    {
        var meta = new OssSelectMeta { ScannedBytes = 2048, Splits = 2, Rows = 24, Columns = columns };

        Assert.Equal(meta, OssSelectMeta.Read(OssSelectFrames.MetaEnd(meta)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4096)]
    public async Task Gives_the_records_of_all_frames(int bufferSize)
    {
        await using var stream = new OssSelectStream(
            Reply(SelectFrames.Data("a,b\n"u8), SelectFrames.Continuous(), SelectFrames.Data("c,d\n"u8), SelectFrames.End(8, 206, [])));
        using var records = new MemoryStream();

        await stream.CopyToAsync(records, bufferSize);

        Assert.Equal("a,b\nc,d\n", Encoding.UTF8.GetString(records.ToArray()));
        Assert.Equal(8, stream.ScannedBytes);
    }

    [Fact]
    public void Raises_the_end_frame_s_error()
    {
        using var stream = new OssSelectStream(
            Reply(SelectFrames.Data("a"u8), SelectFrames.End(1, 400, "InvalidCsvLine.Line 2 is damaged"u8)));

        var error = Assert.Throws<OssServiceException>(() => stream.CopyTo(Stream.Null));

        Assert.Equal((400, "InvalidCsvLine"), (error.StatusCode, error.Code));
    }

    [Fact]
    public void Refuses_a_frame_whose_checksum_differs()
    {
        var frame = SelectFrames.Data("abc"u8);
        frame[21] ^= 1;
        using var stream = new OssSelectStream(Reply(frame, SelectFrames.End(1, 200, [])));

        Assert.Throws<OssIntegrityException>(() => stream.CopyTo(Stream.Null));
    }

    [Fact]
    public void Refuses_a_reply_that_ends_before_its_end_frame()
    {
        using var stream = new OssSelectStream(Reply(SelectFrames.Data("abc"u8)));

        Assert.Throws<EndOfStreamException>(() => stream.CopyTo(Stream.Null));
    }

    [Fact]
    public void Hands_out_raw_output_as_it_is()
    {
        using var reader = new StreamReader(new OssSelectStream(Reply("raw"u8.ToArray()), framed: false));

        Assert.Equal("raw", reader.ReadToEnd());
    }

    [Fact]
    public void Reads_the_meta_of_a_csv_object() =>
        Assert.Equal(
            new OssSelectMeta { ScannedBytes = 100, Splits = 2, Rows = 10, Columns = 3 },
            OssSelectMeta.Read([.. SelectFrames.Continuous(), .. SelectFrames.CsvMetaEnd(100, 200, 2, 10, 3, [])]));

    [Fact]
    public void Refuses_a_meta_reply_without_an_end_frame() =>
        Assert.Throws<InvalidDataException>(() => OssSelectMeta.Read(SelectFrames.Continuous()));

    private static MemoryStream Reply(params byte[][] frames) => new([.. frames.SelectMany(frame => frame)]);
}
