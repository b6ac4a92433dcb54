using System.IO.Compression;
using System.Text;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.EndToEnd;

public sealed class SelectObjectTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "select";
    private const string Key = "people.csv";

    private readonly OssClient _client = fixture.Client();

    public async Task InitializeAsync()
    {
        await _client.PutBucketAsync(Bucket);
        await _client.PutObjectAsync(Bucket, Key, "name,age\nLora,62\nEleanor,18\nRosie,54\n");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(null, null)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task Rows_come_with_and_without_frames(bool? raw, bool? checksums)
    {
        await using var result = await _client.SelectObjectAsync(Request("select name from ossobject where age > 50") with
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

        await _client.PutObjectAsync(Bucket, "lines.json.gz", compressed.ToArray());
        var request = new SelectObjectRequest
        {
            Bucket = Bucket,
            Key = "lines.json.gz",
            Expression = "select s.a from ossobject s where s.a = 2",
            InputSerialization = new() { Json = new() { Type = SelectJsonType.Lines }, CompressionType = SelectCompression.Gzip },
        };

        await using var result = await _client.SelectObjectAsync(request);

        Assert.Equal("{\"a\":2}\n", await ReadAsync(result));
        var plain = await FailureAsync(request with { Key = Key });
        Assert.Equal((400, "DecompressFailure"), (plain.StatusCode, plain.Code));
    }

    [Fact]
    public async Task A_range_needs_the_counts_of_the_object_as_it_is()
    {
        const string key = "range.csv";
        await _client.PutObjectAsync(Bucket, key, "0\n1\n2\n3\n");
        var request = Ranged("select _1 from ossobject", "line-range=1-2") with { Key = key };
        Assert.Equal("SelectCsvMetaUnavailable", (await FailureAsync(request)).Code);

        var counted = await _client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = key, Csv = new() });
        await using (var result = await _client.SelectObjectAsync(request))
        {
            Assert.Equal("1\n2\n", await ReadAsync(result));
        }

        Assert.Equal((8, 4, 1, 1), (counted.Meta!.ScannedBytes, counted.Meta.Rows, counted.Meta.Columns, counted.Meta.Splits));
        await _client.PutObjectAsync(Bucket, key, "4\n");
        Assert.Equal("SelectCsvMetaUnavailable", (await FailureAsync(request)).Code);
    }

    [Theory]
    [InlineData("line-range=4-")]
    [InlineData("line-range=2-1")]
    [InlineData("line-range=a-1")]
    [InlineData("line-range=-")]
    [InlineData("rows=1-2")]
    [InlineData("split-range=1-1")]
    public async Task A_range_outside_the_object_is_refused(string range)
    {
        await _client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = Key, Csv = new() });

        var error = await FailureAsync(Ranged("select _1 from ossobject", range));

        Assert.Equal((400, "InvalidRange", "0016-00000817"), (error.StatusCode, error.Code, error.EC));
    }

    [Theory]
    [InlineData("line-range=3-", "Rosie,54\n")]
    [InlineData("line-range=-1", "Rosie,54\n")]
    [InlineData("line-range=0-0", "name,age\n")]
    [InlineData("split-range=0-0", "name,age\nLora,62\nEleanor,18\nRosie,54\n")]
    public async Task A_range_is_written_as_that_of_a_download(string range, string expected)
    {
        await _client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = Key, Csv = new() });

        await using var result = await _client.SelectObjectAsync(Ranged("select * from ossobject", range));

        Assert.Equal(expected, await ReadAsync(result));
    }

    [Fact]
    public async Task An_error_of_a_later_row_ends_the_frames()
    {
        const string key = "late.csv";
        await _client.PutObjectAsync(Bucket, key, string.Concat(Enumerable.Repeat("12345678,7\n", 20_000)) + "a,none\n");

        await using var result = await _client.SelectObjectAsync(
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
        await _client.PutObjectAsync(Bucket, "raw.csv", "1,2\n");

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
    public async Task A_range_does_not_use_counts_that_include_comments()
    {
        const string key = "comments.csv";
        await _client.PutObjectAsync(Bucket, key, "#0\n1\n2\n");
        await _client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = key, Csv = new() });
        var csv = new SelectCsvInput { Range = "line-range=1-1" };
        var request = Request("select _1 from ossobject") with { Key = key };

        var comments = await FailureAsync(request with { InputSerialization = new() { Csv = csv with { CommentCharacter = "#" } } });
        var quotes = await FailureAsync(
            request with { InputSerialization = new() { Csv = csv with { AllowQuotedRecordDelimiter = false } } });

        Assert.Equal("SelectCsvMetaUnavailable", comments.Code);
        Assert.Equal("SelectCsvMetaUnavailable", quotes.Code);
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
        var stranger = fixture.Client("other-id", "other-secret");

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => stranger.SelectObjectAsync(Request("select * from ossobject")).AsTask());

        Assert.Equal((403, "AccessDenied"), (error.StatusCode, error.Code));
    }

    private static SelectObjectRequest Request(string statement) => new()
    {
        Bucket = Bucket,
        Key = Key,
        Expression = statement,
        InputSerialization = new() { Csv = new() { FileHeaderInfo = CsvHeaderUse.Use } },
    };

    private static SelectObjectRequest Ranged(string statement, string range) =>
        Request(statement) with { InputSerialization = new() { Csv = new() { Range = range } } };

    // Presigned requests take any document.
    private async Task<HttpResponseMessage> SendAsync(string key, string settings)
    {
        var presigned = _client.Presign(Request("select * from ossobject") with { Key = key }, TimeSpan.FromHours(1));
        var expression = Convert.ToBase64String("select * from ossobject"u8);
        using var message = new HttpRequestMessage(presigned.Method, presigned.Url)
        {
            Content = new StringContent($"<SelectRequest><Expression>{expression}</Expression>{settings.Trim()}</SelectRequest>"),
        };
        message.Content.Headers.ContentType = new("application/xml");
        return await fixture.Http.SendAsync(message);
    }

    private static async Task<string> ReadAsync(SelectObjectResult result)
    {
        using var reader = new StreamReader(result.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private async Task<OssServiceException> FailureAsync(SelectObjectRequest request) =>
        await Assert.ThrowsAsync<OssServiceException>(() => _client.SelectObjectAsync(request).AsTask());
}
