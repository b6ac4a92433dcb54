namespace OssGen.Osscmd.Tests.Process;

/// <summary>The usage lines of the manual's commands on buckets (section 3.2.1, nos. 1 to 7).</summary>
public sealed class BucketUsageTests : ProcessTest
{
    [Theory]
    [InlineData("getallbucket")]
    [InlineData("gs")]
    [InlineData("ls")]
    [InlineData("ls", "oss://")]
    public async Task Getallbucket_lists_buckets(params string[] arguments)
    {
        await Client.PutBucketAsync("mybucket");

        var run = await RunAsync(arguments);

        Assert.EndsWith(" mybucket\n\nBucket Number is: 1\n", run.Succeeded(), StringComparison.Ordinal);
        Assert.Equal(["GET /"], Requests);
    }

    [Theory]
    [InlineData(null, "createbucket", "oss://mybucket")]
    [InlineData("public-read", "cb", "oss://myfirstbucket", "--acl=public-read")]
    [InlineData("private", "mb", "oss://mysecondbucket", "--acl=private")]
    [InlineData(null, "pb", "oss://mythirdbucket")]
    [InlineData(null, "createbucket", "mybucketname")]
    public async Task Createbucket_makes_a_bucket_and_sends_an_acl_only_if_one_is_given(string? acl, params string[] arguments)
    {
        var run = await RunAsync(arguments);

        run.AssertSilent();
        var request = Assert.Single(Proxy.Exchanges);
        Assert.Equal($"PUT /{arguments[1].Replace("oss://", "", StringComparison.Ordinal)}/", $"{request.Method} {request.Target}");
        Assert.Equal(acl, request.Header("x-oss-acl"));
    }

    [Theory]
    [InlineData("deletebucket")]
    [InlineData("db")]
    public async Task Deletebucket_deletes_a_bucket(string command)
    {
        await Client.PutBucketAsync("mybucket");

        var run = await RunAsync(command, "oss://mybucket");

        run.AssertSilent();
        Assert.Equal(["DELETE /mybucket/"], Requests);
    }

    [Fact]
    public async Task Getacl_shows_what_setacl_set()
    {
        await Client.PutBucketAsync("mybucket");
        (await RunAsync("setacl", "oss://mybucket", "--acl=public-read")).AssertSilent();

        var run = await RunAsync("getacl", "oss://mybucket");

        run.AssertOutput("public-read\n");
    }

    [Theory]
    [InlineData("prefix=folder1%2Ffolder2&max-keys=1000", "ls", "oss://mybucket/folder1/folder2")]
    [InlineData("prefix=folder1%2Ffolder2&marker=maker1&max-keys=1000", "ls", "oss://mybucket/folder1/folder2", "maker1")]
    [InlineData(
        "prefix=folder1%2Ffolder2&marker=maker1&delimiter=%2F&max-keys=1000", "ls", "oss://mybucket/folder1/folder2", "maker1", "/")]
    [InlineData("max-keys=1000", "ls", "oss://mybucket/")]
    [InlineData("max-keys=100", "list", "oss://mybucket/", "", "", "100")]
    [InlineData("prefix=folder1%2Ffolder2&delimiter=%2F&max-keys=1000", "ls", "oss://mybucket/folder1/folder2", "--delimiter=/")]
    [InlineData("prefix=folder1%2Ffolder2&marker=a&max-keys=1000", "ls", "oss://mybucket/folder1/folder2", "--marker=a")]
    [InlineData("prefix=folder1%2Ffolder2&max-keys=10", "ls", "oss://mybucket/folder1/folder2", "--maxkeys=10")]
    public async Task Ls_asks_for_one_page_with_what_is_given_by_place_or_by_option(string query, params string[] arguments)
    {
        await Client.PutBucketAsync("mybucket");

        var run = await RunAsync(arguments);

        run.AssertSilent();
        var target = new Uri("http://h" + Assert.Single(Proxy.Exchanges).Target);
        Assert.Equal("/mybucket/", target.AbsolutePath);
        Assert.Equal(
            query.Split('&').Order(), target.Query[1..]
                .Split('&')
                .Where(pair => pair.Contains('=', StringComparison.Ordinal) && pair != "encoding-type=url")
                .Order());
    }
}
