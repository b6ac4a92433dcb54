using OssGen.Emulator.Tests.EndToEnd;

namespace OssGen.Emulator.Tests.Faults;

/// <summary>A request that servers read in different ways is refused, and the part of it that is left is not taken for a request.</summary>
public sealed class HostileRequestTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Bucket = "hostile";
    private const string Smuggled = $"PUT /{Bucket}/smuggled HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n";

    public static TheoryData<string> Ambiguous { get; } = new()
    {
        "Content-Length: 5\r\nContent-Length: 0\r\n\r\nhello",
        "Content-Length: 5, 0\r\n\r\nhello",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhelloX0\r\n\r\n",
        "Content-Length : 5\r\n\r\nhello",
        "Content-Length: -1\r\n\r\nhello",
        "X-Folded: a\r\n b\r\nContent-Length: 0\r\n\r\n",
        "X-Zero: a\0b\r\nContent-Length: 0\r\n\r\n",
        "Host: y\r\nContent-Length: 0\r\n\r\n",
    };

    public static TheoryData<string> Targets { get; } = new()
    {
        $"/{Bucket}/a%00b", $"/{Bucket}%00/a", "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", $"http://{Bucket}.oss.test:x/a", "*", "http://",
        $"/{Bucket}/%ff%fe", $"/{Bucket}/\\..\\a", $"/{Bucket}//etc/passwd",
    };

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task A_request_with_two_meanings_is_refused_with_what_follows_it(string rest)
    {
        await PrepareAsync();

        var reply = await RawConnection.SendAsync(
            fixture.Emulator.Endpoint, $"PUT /{Bucket}/ambiguous HTTP/1.1\r\nHost: x\r\n{rest}{Smuggled}");

        Assert.StartsWith("HTTP/1.1 4", reply, StringComparison.Ordinal);
        Assert.Empty((await fixture.Client().ListObjectsV2Async(Bucket)).Contents);
    }

    [Fact]
    public async Task A_request_with_a_length_and_chunks_is_the_last_one_of_its_connection()
    {
        await PrepareAsync();

        var reply = await RawConnection.SendAsync(
            fixture.Emulator.Endpoint,
            $"PUT /{Bucket}/chunked HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{Smuggled}",
            end: "\0");

        Assert.Contains("\r\nConnection: close\r\n", reply, StringComparison.Ordinal);
        Assert.Equal("chunked", Assert.Single((await fixture.Client().ListObjectsV2Async(Bucket)).Contents).Key);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task A_target_that_names_no_object_is_refused(string target)
    {
        await PrepareAsync();

        var reply = await RawConnection.SendAsync(
            fixture.Emulator.Endpoint, $"PUT {target} HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 4", reply, StringComparison.Ordinal);
        Assert.Empty((await fixture.Client().ListObjectsV2Async(Bucket)).Contents);
    }

    [Theory]
    [InlineData(1, 70_000)]
    [InlineData(1100, 1)]
    [InlineData(100, 1000)]
    public async Task Headers_have_limits(int count, int length)
    {
        await PrepareAsync();
        var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"x-oss-meta-{i}: {new string('a', length)}\r\n"));

        var reply = await RawConnection.SendAsync(
            fixture.Emulator.Endpoint, $"PUT /{Bucket}/large HTTP/1.1\r\nHost: x\r\n{headers}Content-Length: 0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431 ", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini")]
    [InlineData("..", "..")]
    public async Task The_name_of_a_form_s_file_is_a_key_and_no_path(string name, string key)
    {
        await PrepareAsync();
        var form = "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n${filename}\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\nx\r\n--b--\r\n";

        var reply = await RawConnection.SendAsync(
            fixture.Emulator.Endpoint,
            $"POST /{Bucket} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                + $"Content-Length: {form.Length}\r\n\r\n{form}");

        Assert.StartsWith("HTTP/1.1 204 ", reply, StringComparison.Ordinal);
        Assert.Equal(key, Assert.Single((await fixture.Client().ListObjectsV2Async(Bucket)).Contents).Key);
    }

    private async Task PrepareAsync()
    {
        var client = fixture.Client();
        await client.PutBucketAsync(new() { Bucket = Bucket, Acl = BucketAcl.PublicReadWrite });
        foreach (var entry in (await client.ListObjectsV2Async(Bucket)).Contents)
        {
            await client.DeleteObjectAsync(Bucket, entry.Key);
        }
    }
}
