using OssGen.TestSupport.Listing;
using OssGen.Text;

namespace OssGen.Tests.Listing;

/// <summary>
/// How many requests a parallel listing of a thousand pages takes, and how many of them wait for one another: the time of the scripted
/// bucket is the length of the longest chain of requests.
/// </summary>
public sealed class ParallelListingCostTests
{
    private const int PageSize = 100;
    private const int Pages = 1000;

    [Theory]
    [InlineData("uniform")]
    [InlineData("hot prefix")]
    [InlineData("long common prefixes")]
    [InlineData("unicode")]
    [InlineData("one folder")]
    [InlineData("small folders")]
    public Task Few_requests_more_than_one_after_another_and_a_tenth_of_the_time(string distribution) =>
        CheckCostAsync(distribution, inKeyOrder: false);

    [Theory]
    [InlineData("uniform")]
    [InlineData("hot prefix")]
    [InlineData("long common prefixes")]
    [InlineData("unicode")]
    [InlineData("one folder")]
    [InlineData("small folders")]
    public Task In_key_order_too(string distribution) => CheckCostAsync(distribution, inKeyOrder: true);

    [Theory]
    [InlineData("uniform")]
    [InlineData("long common prefixes")]
    [InlineData("one folder")]
    public Task In_key_order_later_pages_do_not_fill_the_memory_for_long(string distribution) => Task.Run(() =>
    {
        const int Concurrency = 16;
        using var bucket = new ScriptedBucket(KeyDistributions.Of(distribution, Pages * PageSize));
        var options = new OssParallelListingOptions { MaxConcurrency = Concurrency, InKeyOrder = true };

        var listed = bucket.Read(bucket.ListObjectsParallel(Request(), options)).ConvertAll(entry => entry.Key);

        Assert.Equal(bucket.Keys, listed);
        Assert.InRange(bucket.Requests, Pages, Pages * 1.2);
        Assert.InRange(bucket.Now, Pages / Concurrency, 3 * Pages / Concurrency);
    });

    // Without giving pages back, 2,781 and 1,845 of the 5,000 pages wait for one another.
    [Theory]
    [InlineData("hot prefix")]
    [InlineData("long common prefixes")]
    public Task In_key_order_pages_are_given_back_when_a_long_first_range_has_no_room(string distribution) => Task.Run(() =>
    {
        const int ManyPages = 5 * Pages;
        using var bucket = new ScriptedBucket(KeyDistributions.Of(distribution, ManyPages * PageSize));
        var options = new OssParallelListingOptions { MaxConcurrency = 16, InKeyOrder = true };

        var listed = bucket.Read(bucket.ListObjectsParallel(Request(), options)).ConvertAll(entry => entry.Key);

        Assert.Equal(bucket.Keys, listed);
        Assert.InRange(bucket.Requests, ManyPages, ManyPages * 1.2);
        Assert.InRange(bucket.Now, ManyPages / 16, ManyPages / 5);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PageSize)]
    public Task A_list_of_one_page_is_one_request(int count) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of("one folder", count));

        var listed = bucket.Read(bucket.ListObjectsParallel(Request()));

        Assert.Equal(bucket.Keys, listed.Select(entry => entry.Key));
        Assert.Equal(1, bucket.Requests);
    });

    private static Task CheckCostAsync(string distribution, bool inKeyOrder) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of(distribution, Pages * PageSize));
        var sequential = (bucket.Keys.Count + PageSize - 1) / PageSize;
        var options = new OssParallelListingOptions { MaxConcurrency = 64, InKeyOrder = inKeyOrder };

        var listed = bucket.Read(bucket.ListObjectsParallel(Request(), options)).ConvertAll(entry => entry.Key);

        Assert.Equal(bucket.Keys, inKeyOrder ? listed : listed.Order(KeyOrder.Instance));
        Assert.InRange(bucket.Requests, sequential, sequential * 1.2);
        Assert.InRange(bucket.Now, 1, sequential / 10);
    });

    private static ListObjectsV2Request Request() => new() { Bucket = "my-bucket", MaxKeys = PageSize };
}
