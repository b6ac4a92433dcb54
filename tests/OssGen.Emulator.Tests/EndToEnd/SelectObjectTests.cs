using System.IO.Compression;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class SelectObjectTests(EmulatorFixture fixture) : SelectObjectTest(fixture)
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Rows_come_with_and_without_frames(bool? raw, bool? checksums)
    {
        await using var result = await Client.SelectObjectAsync(Request("select name from ossobject where age > 50") with
        {
            OutputSerialization = new() { OutputRawData = raw, EnablePayloadCrc = checksums },
        });

        Assert.Equal("Lora\nRosie\n", await ReadAsync(result));
        Assert.Equal(206, result.Response.StatusCode);
        Assert.Equal(raw is true ? null : 37L, Assert.IsType<OssSelectStream>(result.Content).ScannedBytes);
    }

    [Fact]
    public async Task Compressed_objects_are_read()
    {
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync("{\"a\":1}\n{\"a\":2}\n"u8.ToArray());
        }

        await Client.PutObjectAsync(Bucket, "lines.json.gz", compressed.ToArray());
        var request = new SelectObjectRequest
        {
            Bucket = Bucket,
            Key = "lines.json.gz",
            Expression = "select s.a from ossobject s where s.a = 2",
            InputSerialization = new() { Json = new() { Type = SelectJsonType.Lines }, CompressionType = SelectCompression.Gzip },
        };

        await using var result = await Client.SelectObjectAsync(request);

        Assert.Equal("{\"a\":2}\n", await ReadAsync(result));
        var plain = await FailureAsync(request with { Key = Key });
        Assert.Equal((400, "DecompressFailure"), (plain.StatusCode, plain.Code));
    }

    [Fact]
    public async Task An_error_of_a_later_row_ends_the_frames()
    {
        const string key = "late.csv";
        await Client.PutObjectAsync(Bucket, key, string.Concat(Enumerable.Repeat("12345678,7\n", 20_000)) + "a,none\n");

        await using var result = await Client.SelectObjectAsync(
            Request("select _1 from ossobject where _2 > 5") with { Key = key, InputSerialization = new() });
        var error = await Assert.ThrowsAsync<OssServiceException>(() => ReadAsync(result));

        Assert.Equal((400, "InvalidCsvLine"), (error.StatusCode, error.Code));
    }

    [Fact]
    public async Task Settings_that_contradict_each_other_are_refused()
    {
        var checksums = await FailureAsync(
            Request("select * from ossobject") with { OutputSerialization = new() { OutputRawData = true, EnablePayloadCrc = true } });
        var repeated = await FailureAsync(
            Request("select _1, _1 from ossobject") with { OutputSerialization = new() { KeepAllColumns = true } });
        var aggregate = await FailureAsync(
            Request("select count(*) from ossobject") with { OutputSerialization = new() { KeepAllColumns = true } });

        Assert.Equal("InvalidOSSSelectParameters", checksums.Code);
        Assert.Equal("SqlInvalidKeepAllColumnsWithDuplicateColumn", repeated.Code);
        Assert.Equal("SqlInvalidKeepAllColumnsWithAggregation", aggregate.Code);
    }

    [Fact]
    public async Task Delimiters_that_are_too_long_have_codes_of_their_own()
    {
        var input = await FailureAsync(
            Request("select * from ossobject") with { InputSerialization = new() { Csv = new() { RecordDelimiter = "abc" } } });
        var output = await FailureAsync(
            Request("select * from ossobject") with { OutputSerialization = new() { Csv = new() { FieldDelimiter = "ab" } } });

        Assert.Equal(("InvalidInputRecordDelimiter", "0016-00000829"), (input.Code, input.EC));
        Assert.Equal(("InvalidOutputFieldDelimiter", "0016-00000828"), (output.Code, output.EC));
    }

    [Theory]
    [InlineData("<FieldDelimiter>;</FieldDelimiter>", "1;2\n")]
    [InlineData("<FieldDelimiter>|</FieldDelimiter><RecordDelimiter>&#13;&#10;</RecordDelimiter>", "1|2\r\n")]
    [InlineData("<FieldDelimiter>\t</FieldDelimiter><RecordDelimiter>\n</RecordDelimiter>", "1\t2\n")]
    [InlineData("<FieldDelimiter>Ow==</FieldDelimiter>", "1;2\n")]
    public async Task Output_delimiters_need_no_base64(string delimiters, string expected)
    {
        await Client.PutObjectAsync(Bucket, "raw.csv", "1,2\n");

        using var response = await SendAsync("raw.csv", $"""
            <OutputSerialization><CSV>{delimiters}</CSV><OutputRawData>true</OutputRawData></OutputSerialization>
            """);

        Assert.Equal(expected, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(
        "<OutputSerialization><CSV><FieldDelimiter>a!c</FieldDelimiter></CSV></OutputSerialization>", "InvalidOutputFieldDelimiter")]
    [InlineData(
        "<OutputSerialization><CSV><RecordDelimiter>a!c</RecordDelimiter></CSV></OutputSerialization>", "InvalidOutputRecordDelimiter")]
    [InlineData("<InputSerialization><CSV><FieldDelimiter>a!c</FieldDelimiter></CSV></InputSerialization>", "InvalidInputFieldDelimiter")]
    [InlineData("<InputSerialization><CSV><RecordDelimiter>;</RecordDelimiter></CSV></InputSerialization>", "InvalidInputRecordDelimiter")]
    [InlineData("<InputSerialization><CSV><FileHeaderInfo>1</FileHeaderInfo></CSV></InputSerialization>", "MalformedXML")]
    public async Task A_setting_that_can_not_be_read_has_its_code(string settings, string code)
    {
        using var response = await SendAsync(Key, settings);

        Assert.Contains($"<Code>{code}</Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_select_that_fails_releases_the_object()
    {
        using var folder = new TemporaryFolder();
        await using var emulator = await OssEmulator.StartAsync(new() { Accounts = [new("id", "secret")], DataFolder = folder.Path });
        using var client = new OssClient(
            new() { Endpoint = emulator.Endpoint.ToString(), Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret") });
        await client.PutBucketAsync(Bucket);
        await client.PutObjectAsync(Bucket, Key, "name\nLora\n");
        await Assert.ThrowsAsync<OssServiceException>(
            () => client.SelectObjectAsync(Ranged("select _1 from ossobject", "rows=1-2")).AsTask());
        await Assert.ThrowsAsync<OssServiceException>(() => client.SelectObjectAsync(Request("select size from ossobject")).AsTask());

        await client.DeleteObjectAsync(Bucket, Key);

        // The file of an object that is still read is kept.
        Assert.Empty(Directory.EnumerateFiles(folder["data"], "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Only_who_may_read_the_object_can_select_from_it()
    {
        var stranger = Fixture.Client("other-id", "other-secret");

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => stranger.SelectObjectAsync(Request("select * from ossobject")).AsTask());

        Assert.Equal((403, "AccessDenied"), (error.StatusCode, error.Code));
    }
}
