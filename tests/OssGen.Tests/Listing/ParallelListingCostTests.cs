using OssGen.Text;

namespace OssGen.Tests.Listing;

/// <summary>How many requests a parallel listing takes, and how many of them wait for one another.</summary>
public sealed class ParallelListingCostTests
{
    private const int PageSize = 1000;

    [Theory]
    [InlineData("uniform", 400_000)]
    [InlineData("hot prefix", 400_000)]
    [InlineData("long common prefixes", 400_000)]
    [InlineData("unicode", 400_000)]
    [InlineData("one folder", 1_000_000)]
    public Task Few_requests_more_than_one_after_another_and_a_tenth_of_the_time(string distribution, int count) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of(distribution, count));
        var sequential = (bucket.Keys.Count + PageSize - 1) / PageSize;
        var options = new OssParallelListingOptions { MaxConcurrency = 64 };

        var pages = bucket.Read(bucket.ListObjectsParallel("my-bucket", options).Pages());

        Assert.Equal(bucket.Keys, pages.SelectMany(page => page).Select(entry => entry.Key).Order(KeyOrder.Instance));
        Assert.InRange(bucket.Requests, sequential, sequential * 1.2);
        Assert.InRange(bucket.Now, 1, sequential / 10);
    });

    [Theory]
    [InlineData("uniform", 400_000)]
    [InlineData("hot prefix", 1_000_000)]
    [InlineData("long common prefixes", 1_000_000)]
    [InlineData("unicode", 1_000_000)]
    [InlineData("one folder", 1_000_000)]
    public Task In_key_order_too(string distribution, int count) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of(distribution, count));
        var sequential = (bucket.Keys.Count + PageSize - 1) / PageSize;
        var options = new OssParallelListingOptions { MaxConcurrency = 64, InKeyOrder = true };

        var pages = bucket.Read(bucket.ListObjectsParallel("my-bucket", options).Pages());

        Assert.Equal(bucket.Keys, pages.SelectMany(page => page).Select(entry => entry.Key));
        Assert.InRange(bucket.Requests, sequential, sequential * 1.2);
        Assert.InRange(bucket.Now, 1, sequential / 10);
    });

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public Task A_list_of_one_page_is_one_request(int count) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of("one folder", count));

        var listed = bucket.Read(bucket.ListObjectsParallel("my-bucket"));

        Assert.Equal(bucket.Keys, listed.Select(entry => entry.Key));
        Assert.Equal(1, bucket.Requests);
    });
}
