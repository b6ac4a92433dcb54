using System.Globalization;
using System.Text;
using OssGen.Osscmd.Output;

namespace OssGen.Osscmd.Tests;

/// <summary>
/// Commands on a bucket of 25 pages: pages are requested concurrently, and the output is the same as of one page after another.
/// </summary>
public sealed class LargeBucketTests : IDisposable
{
    private const int Objects = 24_500;
    private const int Pages = 25;

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Listallobject_prints_all_objects_in_key_order()
    {
        await using var bucket = await StartAsync(Objects);

        var run = await _line.RunAsync("listallobject", "oss://mybucket");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Rows(Objects) + Numbers(Objects, bucket.Listings.Pages), run.Output);
    }

    [Theory]
    [InlineData("listallobject")]
    [InlineData("listallobject", "--json")]
    [InlineData("deleteallobject", "--force")]
    [InlineData("deletewholebucket", "--force")]
    public async Task Not_every_page_waits_for_the_page_before(string command, params string[] options)
    {
        await using var bucket = await StartAsync(Objects);

        await _line.RunAsync([command, "oss://mybucket", .. options]);

        Assert.InRange(bucket.Listings.Pages, Pages, (Pages * 1.2) + 4);

        // How many pages wait depends on the speed of the server and the machine.
        Assert.InRange(bucket.Listings.Longest, 1, Pages - 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    [InlineData(4001, 5)]
    public async Task Few_objects_take_one_request_per_page(int count, int requests)
    {
        await using var bucket = await StartAsync(count);

        var run = await _line.RunAsync("listallobject", "oss://mybucket");

        Assert.Equal(Rows(count) + Numbers(count, requests), run.Output);
        Assert.Equal(requests, bucket.Listings.Pages);
    }

    [Fact]
    public async Task Deleteallobject_deletes_every_object_once_a_few_pages_at_a_time()
    {
        await using var bucket = await StartAsync(Objects);

        await _line.RunAsync("deleteallobject", "oss://mybucket", "--force");

        Assert.Equal(Enumerable.Range(0, Objects).Select(LargeBucket.Key), bucket.Deleted.Order(StringComparer.Ordinal));
        Assert.InRange(bucket.MostDeletionsUnderWay, 1, 5);
    }

    [Fact]
    public async Task Deleteallobject_prints_a_line_with_the_marker_for_each_page()
    {
        await using var bucket = await StartAsync(Objects);

        var run = await _line.RunAsync("deleteallobject", "oss://mybucket", "--force");

        Assert.Equal(
            new CommandRun(0, $"{Lines(Pages - 1)}delete_all_objects: Now {Objects} objects deleted\n", ""), run);
    }

    [Fact]
    public async Task What_was_deleted_before_a_refused_page_is_reported()
    {
        await using var bucket = await StartAsync(Objects);
        bucket.RefusedAfter = LargeBucket.Key(2999);

        var run = await _line.RunAsync("deleteallobject", "oss://mybucket", "--force");

        Assert.Equal((255, Lines(3)), (run.ExitCode, run.Output));
        Assert.Equal(3000, bucket.Deleted.Count);
        Assert.Contains("AccessDenied", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deleteallobject_without_the_right_to_delete_sends_one_deletion()
    {
        await using var bucket = await StartAsync(Objects);
        bucket.RefusesDeletions = true;

        var run = await _line.RunAsync("deleteallobject", "oss://mybucket", "--force");

        Assert.Equal((255, ""), (run.ExitCode, run.Output));
        Assert.Equal((1, 2), (bucket.Deletions, bucket.Listings.Pages));
        Assert.Contains("AccessDenied", run.Error, StringComparison.Ordinal);
    }

    private static string Lines(int pages) => string.Concat(Enumerable.Range(1, pages).Select(static page =>
        $"delete_all_objects: Now {page * 1000} objects deleted, marker:{LargeBucket.Key((page * 1000) - 1)}\n"));

    private static string Rows(int count)
    {
        var rows = new StringBuilder();
        for (var index = 0; index < count; index++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"2013-08-05 06:23     1B oss://mybucket/{LargeBucket.Key(index)} \n");
        }

        return rows.ToString();
    }

    private static string Numbers(int count, int requests) =>
        $"object list number is: {count} \ntotalsize is: real:{count}, format:{Columns.Size(count)} \n"
            + $"request times is: {requests}\n";

    private async Task<LargeBucket> StartAsync(int count)
    {
        var bucket = await LargeBucket.StartAsync(count);
        await _line.RunAsync("config", "--id=ID", "--key=SECRET", $"--host={bucket.Host}");
        return bucket;
    }
}
