using System.Globalization;
using System.Text;
using CsCheck;
using OssGen.Time;
using OssGen.Wire;
using OssGen.Wire.Xml;

namespace OssGen.Tests.Wire;

public sealed class XmlValueTests
{
    private delegate T Reading<T>(ref OssXmlReader reader);

    [Fact]
    public void Gives_null_for_an_empty_element()
    {
        Assert.Null(Read("<r/>", (ref OssXmlReader reader) => reader.ReadInt32()));
        Assert.Null(Read("<r></r>", (ref OssXmlReader reader) => reader.ReadInt64()));
        Assert.Null(Read("<r> \n </r>", (ref OssXmlReader reader) => reader.ReadUInt64()));
        Assert.Null(Read("<r/>", (ref OssXmlReader reader) => reader.ReadBoolean()));
        Assert.Null(Read("<r/>", (ref OssXmlReader reader) => reader.ReadDouble()));
        Assert.Null(Read("<r/>", (ref OssXmlReader reader) => reader.ReadTime()));
        Assert.Null(Read("<r/>", (ref OssXmlReader reader) => reader.ReadEpoch()));
        Assert.Equal("", Read("<r/>", (ref OssXmlReader reader) => reader.ReadString()));
    }

    [Fact]
    public void Names_the_element_and_the_value_that_does_not_fit()
    {
        var error = Assert.Throws<OssXmlException>(() => Read("<Size>12x</Size>", (ref OssXmlReader reader) => reader.ReadInt64()));

        Assert.Equal((OssXmlError.MalformedValue, "Size"), (error.Error, error.ElementName));
        Assert.Equal("Element 'Size' holds '12x', which isn't a whole number of 64 bits.", error.Message);
    }

    [Theory]
    [InlineData("2147483648")]
    [InlineData("1.0")]
    [InlineData("1 2")]
    [InlineData("0x10")]
    public void Refuses_what_is_no_32_bit_number(string text) =>
        Assert.Throws<OssXmlException>(() => Read($"<r>{text}</r>", (ref OssXmlReader reader) => reader.ReadInt32()));

    [Fact]
    public void Reads_numbers_with_white_space_around_them()
    {
        Assert.Equal(-7, Read("<r> -7\n</r>", (ref OssXmlReader reader) => reader.ReadInt32()));
        Assert.Equal(ulong.MaxValue, Read("<r>18446744073709551615</r>", (ref OssXmlReader reader) => reader.ReadUInt64()));
        Assert.Equal(1.5, Read("<r>1.5</r>", (ref OssXmlReader reader) => reader.ReadDouble()));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData(" TRUE ", true)]
    public void Reads_truth_values_in_any_case(string text, bool expected) =>
        Assert.Equal(expected, Read($"<r>{text}</r>", (ref OssXmlReader reader) => reader.ReadBoolean()));

    [Theory]
    [InlineData("2024-02-29T12:34:56.789Z", "2024-02-29T12:34:56.7890000+00:00")]
    [InlineData("2024-01-31T00:00:00.000Z", "2024-01-31T00:00:00.0000000+00:00")]
    [InlineData("2024-02-29T12:34:56Z", "2024-02-29T12:34:56.0000000+00:00")]
    [InlineData("2024-02-29T12:34:56", "2024-02-29T12:34:56.0000000+00:00")]
    [InlineData("2024-02-29T12:34:56.123456789+08:00", "2024-02-29T12:34:56.1234567+08:00")]
    [InlineData("2024-02-29T12:34:56-03:30", "2024-02-29T12:34:56.0000000-03:30")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.9990000+00:00")]
    public void Reads_ISO_8601_times(string text, string expected) =>
        Assert.Equal(
            expected,
            Read($"<r>{text}</r>", (ref OssXmlReader reader) => reader.ReadTime())!.Value.ToString("o", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2023-02-29T00:00:00.000Z")]
    [InlineData("2024-13-01T00:00:00.000Z")]
    [InlineData("2024-01-01T24:00:00.000Z")]
    [InlineData("2024-01-01T00:60:00.000Z")]
    [InlineData("2024-01-01T00:00:00.Z")]
    [InlineData("2024-01-01T00:00:00.000+15:00")]
    [InlineData("2024-1-1T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00.000Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("1 May 2024")]
    public void Refuses_what_is_no_time(string text) =>
        Assert.Throws<OssXmlException>(() => Read($"<r>{text}</r>", (ref OssXmlReader reader) => reader.ReadTime()));

    [Fact]
    public void Reads_every_time_it_writes() =>
        Gen.DateTime.Sample(time =>
        {
            var utc = new DateTimeOffset(time.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
            var text = new byte[OssTime.IsoLength];
            OssTime.FormatIso(utc, text);
            return OssTime.TryParseIso(text, out var read) && read == utc && read.Offset == TimeSpan.Zero
                && Encoding.ASCII.GetString(text) == utc.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        });

    [Fact]
    public void Reads_epoch_seconds() =>
        Assert.Equal(
            new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero), Read(
                "<r>1714564800</r>", (ref OssXmlReader reader) => reader.ReadEpoch()));

    [Theory]
    [InlineData("99999999999999")]
    [InlineData("now")]
    public void Refuses_epoch_seconds_beyond_the_calendar(string text) =>
        Assert.Throws<OssXmlException>(() => Read($"<r>{text}</r>", (ref OssXmlReader reader) => reader.ReadEpoch()));

    [Fact]
    public void Reads_base64()
    {
        Assert.Equal("\u4E2D", Read("<r>5Lit</r>", (ref OssXmlReader reader) => reader.ReadBase64Text()));
        Assert.Equal([1, 2, 3], Read("<r>AQ\nID</r>", (ref OssXmlReader reader) => reader.ReadBytes())!.Value.ToArray());
        Assert.Throws<OssXmlException>(() => Read("<r>%%%</r>", (ref OssXmlReader reader) => reader.ReadBytes()));
    }

    [Fact]
    public void Reads_numbers_of_every_length_in_children() =>
        Gen.Select(Gen.Int[1, 18], Gen.Long[0, long.MaxValue]).Sample((digits, number) =>
        {
            var text = number.ToString(CultureInfo.InvariantCulture).PadLeft(19, '0')[^digits..];
            return ReadSize(text) == long.Parse(text, CultureInfo.InvariantCulture);
        });

    [Theory]
    [InlineData("-5", -5)]
    [InlineData("+5", 5)]
    [InlineData(" 12 ", 12)]
    [InlineData("1&#50;3", 123)]
    [InlineData("12<!-- -->3", 123)]
    [InlineData("1234567890123456789", 1234567890123456789)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("00000000000000000012", 12)]
    public void Reads_numbers_that_are_written_unusually(string text, long expected) => Assert.Equal(expected, ReadSize(text));

    [Theory]
    [InlineData("12x")]
    [InlineData("1 2")]
    [InlineData("12345678x")]
    [InlineData("1234567:")]
    [InlineData("12/")]
    [InlineData("9223372036854775808")]
    [InlineData("12345678901234567890")]
    [InlineData("\uFF11\uFF12\uFF13")]
    [InlineData("12\uFF13")]
    public void Refuses_children_that_are_no_number(string text) => Assert.Throws<OssXmlException>(() => ReadSize(text));

    private static long? ReadSize(string text)
    {
        var xml = new OssXmlReader(Encoding.UTF8.GetBytes($"<r><Size>{text}</Size></r>"));
        xml.Root("r"u8);
        Assert.True(xml.ReadChildren(1) && xml.TryChild(1, "Size"u8));
        return xml.ReadInt64();
    }

    private static T Read<T>(string document, Reading<T> reading)
    {
        var reader = new OssXmlReader(Encoding.UTF8.GetBytes(document));
        reader.Root();
        return reading(ref reader);
    }
}
