namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A statement can select from a range of an object, by its lines or splits.</summary>
public sealed class SelectRangeTests(EmulatorFixture fixture) : SelectObjectTest(fixture)
{
    [Fact]
    public async Task A_range_needs_the_counts_of_the_object_as_it_is()
    {
        const string key = "range.csv";
        await Client.PutObjectAsync(Bucket, key, "0\n1\n2\n3\n");
        var request = Ranged("select _1 from ossobject", "line-range=1-2") with { Key = key };
        Assert.Equal("SelectCsvMetaUnavailable", (await FailureAsync(request)).Code);

        var counted = await Client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = key, Csv = new() });
        await using (var result = await Client.SelectObjectAsync(request))
        {
            Assert.Equal("1\n2\n", await ReadAsync(result));
        }

        Assert.Equal((8, 4, 1, 1), (counted.Meta!.ScannedBytes, counted.Meta.Rows, counted.Meta.Columns, counted.Meta.Splits));
        await Client.PutObjectAsync(Bucket, key, "4\n");
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
        await Client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = Key, Csv = new() });

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
        await Client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = Key, Csv = new() });

        await using var result = await Client.SelectObjectAsync(Ranged("select * from ossobject", range));

        Assert.Equal(expected, await ReadAsync(result));
    }

    [Fact]
    public async Task A_range_does_not_use_counts_that_include_comments()
    {
        const string key = "comments.csv";
        await Client.PutObjectAsync(Bucket, key, "#0\n1\n2\n");
        await Client.CreateSelectObjectMetaAsync(new() { Bucket = Bucket, Key = key, Csv = new() });
        var csv = new SelectCsvInput { Range = "line-range=1-1" };
        var request = Request("select _1 from ossobject") with { Key = key };

        var comments = await FailureAsync(request with { InputSerialization = new() { Csv = csv with { CommentCharacter = "#" } } });
        var quotes = await FailureAsync(
            request with { InputSerialization = new() { Csv = csv with { AllowQuotedRecordDelimiter = false } } });

        Assert.Equal("SelectCsvMetaUnavailable", comments.Code);
        Assert.Equal("SelectCsvMetaUnavailable", quotes.Code);
    }
}
