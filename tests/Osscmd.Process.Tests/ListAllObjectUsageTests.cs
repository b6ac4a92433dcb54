using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>The usage lines of listallobject (manual, section 3.2.1, no. 9).</summary>
public sealed class ListAllObjectUsageTests : ProcessTest
{
    internal override TimeProvider Clock { get; } = new FakeTimeProvider(ManualDay.Start);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
    }

    [Theory]
    [InlineData("oss://mybucket")]
    [InlineData("oss://mybucket/")]
    public async Task All_objects_are_listed_with_their_number_size_and_requests(string place)
    {
        await Client.PutObjectAsync("mybucket", "1", "hello, oss");
        await Client.PutObjectAsync("mybucket", "testfolder/[red] a", new byte[3000]);

        var run = await RunAsync("listallobject", place);

        run.AssertOutput(
            $"""
            {ManualDay.Text}    10B oss://mybucket/1 
            {ManualDay.Text}    2KB oss://mybucket/testfolder/[red] a 
            object list number is: 2 
            totalsize is: real:3010, format:2KB 
            request times is: 1

            """);
    }

    [Fact]
    public async Task A_prefix_leaves_out_other_keys()
    {
        await Client.PutObjectAsync("mybucket", "1", "hello, oss");
        await Client.PutObjectAsync("mybucket", "testfolder/a", "x");

        var run = await RunAsync("listallobject", "oss://mybucket/testfolder/");

        run.AssertOutput(
            $"{ManualDay.Text}     1B oss://mybucket/testfolder/a \nobject list number is: 1 \n"
                + "totalsize is: real:1, format:1B \nrequest times is: 1\n");
    }

    [Fact]
    public async Task The_numbers_are_printed_also_where_there_is_nothing()
    {
        var run = await RunAsync("listallobject", "oss://mybucket");

        run.AssertOutput("object list number is: 0 \ntotalsize is: real:0, format:0B \nrequest times is: 1\n");
    }

    [Fact]
    public async Task Pages_are_followed_to_the_last()
    {
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1001), async (number, token) => await Client.PutObjectAsync("mybucket", $"{number:D4}", "x", token));

        var run = await RunAsync("listallobject", "oss://mybucket");

        Assert.EndsWith(
            "oss://mybucket/1000 \nobject list number is: 1001 \ntotalsize is: real:1001, format:1001B \nrequest times is: 2\n",
            run.Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_with_objects_and_numbers()
    {
        await Client.PutObjectAsync("mybucket", "文", "hello, oss");

        var run = await RunAsync("listallobject", "oss://mybucket", "--json");

        using var json = JsonDocument.Parse(run.Succeeded());
        Assert.Equal("文", json.RootElement.GetProperty("objects")[0].GetProperty("key").GetString());
        Assert.Equal(
            (1, 10, 1), (json.RootElement.GetProperty("count")
                .GetInt32(), json.RootElement.GetProperty("totalSize").GetInt32(), json.RootElement.GetProperty("requests").GetInt32()));
    }

    [Theory]
    [InlineData("listallobject")]
    [InlineData("listallobject", "oss://")]
    [InlineData("deleteallobject")]
    [InlineData("deleteallobject", "oss://")]
    public async Task Without_a_bucket_the_buckets_are_listed(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        run.AssertOutput($"{ManualDay.Text}     mybucket\n\nBucket Number is: 1\n");
    }
}
