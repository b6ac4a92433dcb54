using System.Text;
using OssGen.Osscmd.Streams;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests;

/// <summary>The commands on objects that take one call, against the emulator.</summary>
public sealed class ObjectCommandTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private static readonly string Bracketed = "[x]" + new string('k', 197);

    private CommandLine _line = null!;
    private OssClient _client = null!;

    public async Task InitializeAsync()
    {
        _line = await fixture.ConfiguredAsync();
        _client = new OssClient(new() { Endpoint = $"http://{fixture.Host}", Credentials = new OssCredentials("ID", "SECRET") });
        await _client.PutBucketAsync("mybucket");
    }

    public async Task DisposeAsync()
    {
        await foreach (var entry in _client.ListObjects(new() { Bucket = "mybucket" }))
        {
            await _client.DeleteObjectAsync("mybucket", entry.Key);
        }

        _client.Dispose();
        _line.Dispose();
    }

    [Theory]
    [InlineData("listallobject", "oss://no-such-bucket")]
    [InlineData("listparts", "oss://no-such-bucket")]
    [InlineData("getallpartsize", "oss://no-such-bucket")]
    public async Task A_refused_listing_prints_no_half_of_a_document(params string[] arguments)
    {
        var run = await _line.RunAsync([.. arguments, "--json"]);

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Mkdir_makes_an_object_of_no_bytes_whose_key_ends_with_a_slash()
    {
        await _line.RunAsync("mkdir", "oss://mybucket/folder");

        var head = await _client.HeadObjectAsync("mybucket", "folder/");
        Assert.Equal(0, head.ContentLength);
    }

    [Fact]
    public async Task Cat_writes_the_exact_bytes()
    {
        var bytes = Enumerable.Range(0, 20_500).Select(index => (byte)(index * 7)).ToArray();
        await _client.PutObjectAsync("mybucket", "bytes", bytes);
        using var output = new MemoryStream();
        using var terminal = new Terminal(output, Stream.Null, TextReader.Null);

        await Application.RunAsync(["cat", "oss://mybucket/bytes"], terminal, new ProcessEnvironment(_ => null, _line.Home));

        Assert.Equal(bytes, output.ToArray());
    }

    [Fact]
    public async Task Ls_shows_folders_objects_and_their_numbers()
    {
        await _client.PutObjectAsync("mybucket", "1", "hello, oss");
        await _client.PutObjectAsync("mybucket", "logs/a", "x");

        var run = await _line.RunAsync("ls", "oss://mybucket/", "", "/");

        Assert.Equal(
            $"""
            prefix list is: 
            logs/
            object list is: 
            {ManualDay.Text}    10B oss://mybucket/1 

            prefix list number is: 1 
            object list number is: 1 

            """,
            run.Output);
    }

    [Theory]
    [InlineData("list", "oss://mybucket/", "", "", "1")]
    [InlineData("ls", "oss://mybucket/", "--maxkeys=1")]
    [InlineData("ls", "--maxkeys", "1", "oss://mybucket/")]
    public async Task Maxkeys_by_its_place_or_by_its_name_gives_a_page(params string[] arguments)
    {
        await _client.PutObjectAsync("mybucket", "1", "x");
        await _client.PutObjectAsync("mybucket", "2", "x");

        var run = await _line.RunAsync(arguments);

        Assert.EndsWith("object list number is: 1 \n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ls_of_an_empty_bucket_prints_nothing() =>
        Assert.Equal(new CommandRun(0, "", ""), await _line.RunAsync("list", "oss://mybucket/"));

    [Fact]
    public async Task A_long_key_with_brackets_prints_as_it_is()
    {
        await _client.PutObjectAsync("mybucket", Bracketed, "x");

        var run = await _line.RunAsync("ls", "oss://mybucket/");

        Assert.Contains($"oss://mybucket/{Bracketed} \n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ls_with_json_is_one_document()
    {
        await _client.PutObjectAsync("mybucket", "文", "x");

        var run = await _line.RunAsync("ls", "oss://mybucket/", "--json");

        using var json = System.Text.Json.JsonDocument.Parse(Encoding.UTF8.GetBytes(run.Output));
        Assert.Equal("文", json.RootElement.GetProperty("objects")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Meta_shows_the_headers_by_lower_case_names()
    {
        await _client.PutObjectAsync(new()
        {
            Bucket = "mybucket",
            Key = "m",
            Content = "hello, oss",
            ContentType = "plain/text",
            Metadata = new Dictionary<string, string> { ["des"] = "test" },
        });

        var run = await _line.RunAsync("meta", "oss://mybucket/m");

        Assert.StartsWith("objectname      : m\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\ncontent-type    : plain/text\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nx-oss-meta-des  : test\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rm")]
    [InlineData("delete")]
    [InlineData("del")]
    public async Task An_object_is_deleted_by_every_name_of_the_command_and_a_missing_one_is_no_error(string command)
    {
        await _client.PutObjectAsync("mybucket", "gone", "x");

        Assert.Equal(new CommandRun(0, "", ""), await _line.RunAsync(command, "oss://mybucket/gone"));
        Assert.Equal(new CommandRun(0, "", ""), await _line.RunAsync(command, "oss://mybucket/gone"));
        Assert.False(await _client.ObjectExistsAsync("mybucket", "gone"));
    }

    [Fact]
    public async Task A_missing_object_is_refused_with_255()
    {
        var run = await _line.RunAsync("cat", "oss://mybucket/nothing");

        Assert.Equal(255, run.ExitCode);
        Assert.StartsWith("cat Failed! OSS answered 404 NoSuchKey: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("sign", "timeout is 600 seconds.\n")]
    [InlineData("signurl", "timeout is 600 seconds.\n")]
    public async Task A_signed_url_says_how_long_it_is_good_for(string command, string first)
    {
        var run = await _line.RunAsync(command, "oss://mybucket/a b");

        Assert.StartsWith($"{first}http://{fixture.Host}/mybucket/a%20b?", run.Output, StringComparison.Ordinal);
    }
}
