using System.Globalization;
using OssGen.Tests.Faults;
using static OssGen.Tests.Faults.ScriptedHandler;

namespace OssGen.Tests.Download;

public sealed class ReplyExtentTests
{
    [Theory]
    [InlineData(null, "bytes 10-14/100", 5)]
    [InlineData(null, "bytes 0-4/5", 5)]
    [InlineData("bytes=10-19", null, 10)]
    [InlineData("bytes=10-19", "", 10)]
    [InlineData("bytes=10-19", "bytes */100", 10)]
    [InlineData("bytes=10-19", "bytes 10-19", 10)]
    [InlineData("bytes=10-19", "pages 10-19/100", 10)]
    [InlineData("bytes=10-19", "bytes 19-10/100", 10)]
    [InlineData("bytes=10-19", "bytes 10-19/15", 10)]
    [InlineData("bytes=10-19", "bytes 50-59/100", 10)]
    [InlineData("bytes=10-19", "bytes 10-14/100", 5)]
    [InlineData("bytes=10-19", "bytes 10-29/100", 20)]
    [InlineData("bytes=10-19", "bytes 10-19/100", 11)]
    [InlineData("bytes=10-19", "bytes 10-20/*", 11)]
    [InlineData("bytes=5-", "bytes 5-98/100", 94)]
    [InlineData("bytes=5-", "bytes 6-99/100", 94)]
    [InlineData("bytes=-5", "bytes 94-98/100", 5)]
    [InlineData("bytes=-5", "bytes 0-4/100", 5)]
    [InlineData("bytes=-5", "bytes 94-99/100", 6)]
    [InlineData("bytes=0-4,10-14", "bytes 0-4/100", 5)]
    public async Task A_part_that_was_not_asked_for_is_refused(string? asked, string? answered, int length)
    {
        using var client = Client(206, answered, length.ToString(CultureInfo.InvariantCulture));

        var failure = await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestGet { Range = asked }));

        Assert.Contains("was refused", failure.Message, StringComparison.Ordinal);
        Assert.Equal(206, failure.Response.StatusCode);
    }

    [Theory]
    [InlineData("bytes=10-19", "bytes 10-19/100", 10)]
    [InlineData("bytes=10-19", "bytes 10-14/15", 5)]
    [InlineData("bytes=10-19", "bytes 10-19/*", 10)]
    [InlineData("bytes=5-", "bytes 5-99/100", 95)]
    [InlineData("bytes=-5", "bytes 95-99/100", 5)]
    [InlineData("bytes=-500", "bytes 0-99/100", 100)]
    public async Task The_part_that_was_asked_for_is_taken(string asked, string answered, int length)
    {
        using var client = Client(206, answered, length.ToString(CultureInfo.InvariantCulture));

        await using var result = await client.SendAsync(new TestGet { Range = asked });

        Assert.Equal(length, (await result.ReadAsBytesAsync()).Length);
    }

    [Fact]
    public async Task What_OSS_computes_may_come_as_a_part()
    {
        using var client = Client(206, null, "5");

        await using var result = await client.SendAsync(new TestGet { Process = "csv/select" });

        Assert.Equal(5, (await result.ReadAsBytesAsync()).Length);
    }

    [Theory]
    [InlineData("bytes=10-19")]
    [InlineData("bytes=1-")]
    [InlineData("bytes=-5")]
    [InlineData("bytes=0-98")]
    public async Task The_whole_object_in_the_place_of_a_range_that_fits_is_refused(string asked)
    {
        using var client = Client(200, null, "100");

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestGet { Range = asked }));
    }

    [Theory]
    [InlineData("bytes=0-")]
    [InlineData("bytes=0-99")]
    [InlineData("bytes=-100")]
    [InlineData("bytes=100-")]
    [InlineData("bytes=10-100")]
    [InlineData("bytes=-101")]
    [InlineData("bytes=nonsense")]
    public async Task The_whole_object_is_taken_for_a_range_that_is_all_of_it_or_does_not_fit(string asked)
    {
        using var client = Client(200, null, "100");

        await using var result = await client.SendAsync(new TestGet { Range = asked });

        Assert.Equal(100, (await result.ReadAsBytesAsync()).Length);
        Assert.Equal(200, result.Response.StatusCode);
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("+5")]
    [InlineData("5, 6")]
    [InlineData("99999999999999999999")]
    public async Task A_length_that_is_none_is_refused(string length)
    {
        using var client = Client(200, null, length);

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestGet()));
        await Assert.ThrowsAsync<OssResponseException>(async () => await client.SendAsync(new TestHead()));
    }

    [Fact]
    public async Task A_file_is_left_as_it_was_when_another_part_comes()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "before");
        using var client = Client(206, "bytes 10-14/100", "5");

        await Assert.ThrowsAsync<OssResponseException>(async () => await client.GetObjectToFileAsync("test-bucket", "k", path));

        Assert.Equal("before", await File.ReadAllTextAsync(path));
        File.Delete(path);
    }

    private static OssClient Client(int status, string? range, string length)
    {
        var size = int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : 5;
        return TestClient.Create(new ScriptedHandler((_, _) =>
        {
            var reply = Reply(status, new byte[size], ("ETag", "\"e\""), ("Content-Length", length));
            if (range is not null)
            {
                reply.Content.Headers.TryAddWithoutValidation("Content-Range", range);
            }

            return Task.FromResult(reply);
        }));
    }
}
