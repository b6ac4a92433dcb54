using System.Text.RegularExpressions;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>
/// The usage lines of the manual's commands on single objects that move no files (section 3.2.1, nos. 8, 18, 19, 21, 22).
/// </summary>
public sealed partial class ObjectUsageTests : ProcessTest
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
    }

    [Theory]
    [InlineData("oss://mybucket/folder")]
    [InlineData("oss://mybucket/folder/")]
    public async Task Mkdir_makes_an_object_of_no_bytes_whose_key_ends_with_a_slash(string place)
    {
        var run = await RunAsync("mkdir", place);

        run.AssertSilent();
        Assert.Equal(["PUT /mybucket/folder/"], Requests);
        Assert.Equal("0", Proxy.Exchanges.Single().Header("Content-Length"));
    }

    [Fact]
    public async Task Cat_writes_the_exact_bytes()
    {
        var bytes = Enumerable.Range(0, 20_500).Select(index => (byte)(index * 7)).ToArray();
        await Client.PutObjectAsync("mybucket", "myobject", bytes);

        var run = await RunAsync("cat", "oss://mybucket/myobject");

        run.Succeeded();
        Assert.Equal(bytes, run.Bytes);
    }

    [Fact]
    public async Task Meta_shows_type_length_and_metadata()
    {
        await Client.PutObjectAsync(new()
        {
            Bucket = "mybucket",
            Key = "myobject",
            Content = "hello, oss",
            ContentType = "plain/text",
            Metadata = new Dictionary<string, string> { ["des"] = "试" },
        });

        var run = await RunAsync("meta", "oss://mybucket/myobject");

        Assert.Matches(
            "(?s)^objectname      : myobject\n.*content-length  : 10\n.*content-type    : plain/text\n.*x-oss-meta-des  : 试\n",
            run.Succeeded());
    }

    [Theory]
    [InlineData("rm")]
    [InlineData("delete")]
    [InlineData("del")]
    public async Task Rm_deletes_an_object_and_a_missing_one_is_no_error(string command)
    {
        var run = await RunAsync(command, "oss://mybucket/myobject");

        run.AssertSilent();
        Assert.Equal(["DELETE /mybucket/myobject"], Requests);
    }

    [Theory]
    [InlineData(600, "sign", "oss://mybucket/myobject")]
    [InlineData(600, "signurl", "oss://mybucket/myobject")]
    [InlineData(60, "sign", "oss://mybucket/myobject", "--timeout=60")]
    [InlineData(60, "sign", "oss://mybucket/myobject", "-t", "60")]
    public async Task A_signed_url_reads_the_object_without_credentials(int seconds, params string[] arguments)
    {
        await Client.PutObjectAsync("mybucket", "myobject", "hello, oss");

        var run = await RunAsync(arguments);

        var url = SignedUrl().Match(run.Succeeded());
        Assert.Equal(seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), url.Groups["seconds"].Value);
        Assert.Empty(Requests);
        using var http = new HttpClient();
        Assert.Equal("hello, oss", await http.GetStringAsync(new Uri(url.Groups["url"].Value)));
    }

    [GeneratedRegex(@"^timeout is (?<seconds>\d+) seconds\.\n(?<url>http://\S+)\n$")]
    private static partial Regex SignedUrl();
}
