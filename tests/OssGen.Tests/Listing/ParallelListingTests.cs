using CsCheck;
using OssGen.TestSupport.Listing;
using OssGen.Text;

namespace OssGen.Tests.Listing;

/// <summary>What a parallel listing returns and in which order, and what it does when it is left.</summary>
public sealed class ParallelListingTests
{
    private static readonly string[] Parts =
        ["a", "/", "\uFFFF", "\uD83D\uDE00", "e\u0301", "\u4E00", "\u0001", "\uDBFF\uDFFF"];

    private static readonly Gen<string> Keys = Gen.OneOf(
        Gen.String[Gen.Char['a', 'c'], 1, 6],
        Gen.Int[0, Parts.Length - 1].List[1, 6].Select(parts => "k" + string.Concat(parts.Select(part => Parts[part]))),
        Gen.Int[0, 9].Select(digit => new string('x', 1022) + digit));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_keys_are_returned_exactly_once(bool inKeyOrder) => Keys.Array[0, 300].Sample(keys => OnPlainThread(() =>
    {
        using var bucket = new ScriptedBucket(keys);
        var options = new OssParallelListingOptions { MaxConcurrency = 5, InKeyOrder = inKeyOrder };

        var listed = bucket.Read(bucket.ListObjectsParallel(Request(pageSize: 3), options)).ConvertAll(entry => entry.Key);

        Assert.Equal(bucket.Keys, inKeyOrder ? listed : listed.Order(KeyOrder.Instance));
    }), iter: 300);

    [Fact]
    public Task Only_keys_with_the_prefix_are_returned_the_prefix_itself_too() => Task.Run(() =>
    {
        string[] inside = ["p/", .. Enumerable.Range(100, 400).Select(number => $"p/{number}")];
        using var bucket = new ScriptedBucket([.. inside, "p", "a", "p0", "q"]);

        var listed = bucket.Read(bucket.ListObjectsParallel(Request(pageSize: 10) with { Prefix = "p/" }));

        Assert.Equal(inside, listed.Select(entry => entry.Key).Order(KeyOrder.Instance));
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task Keys_that_exist_throughout_are_returned_once_while_others_come_and_go(int seed) => Task.Run(() =>
    {
        var random = new Random(seed);
        var kept = KeyDistributions.Of("uniform", 3000).ToHashSet();
        using var bucket = new ScriptedBucket(kept)
        {
            BeforeReply = keys =>
            {
                for (var change = 0; change < 20; change++)
                {
                    var index = random.Next(keys.Count);
                    if (!kept.Contains(keys[index]))
                    {
                        keys.RemoveAt(index);
                    }

                    var added = $"{random.Next(256):x2}-{random.Next():x}";
                    var place = keys.BinarySearch(added, KeyOrder.Instance);
                    if (place < 0)
                    {
                        keys.Insert(~place, added);
                    }
                }
            },
        };

        var listed = bucket.Read(bucket.ListObjectsParallel(Request(pageSize: 20))).ConvertAll(entry => entry.Key);

        Assert.Equal(kept.Order(), listed.Where(kept.Contains).Order());
    });

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 4)]
    public Task Pages_in_memory_are_limited(bool inKeyOrder, int factor) => Task.Run(() =>
    {
        const int Concurrency = 8;
        using var bucket = new ScriptedBucket(KeyDistributions.Of("uniform", 40_000));
        var options = new OssParallelListingOptions { MaxConcurrency = Concurrency, InKeyOrder = inKeyOrder };
        var listing = bucket.ListObjectsParallel(Request(pageSize: 50), options);
        var most = 0;

        bucket.Read(listing.Pages(), _ =>
        {
            most = Math.Max(most, listing.PagesHeld);
            return false;
        });

        Assert.InRange(most, 1, (factor * Concurrency) + 1);
        Assert.InRange(bucket.MostPending, 2, Concurrency);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task While_the_consumer_is_busy_nothing_is_requested(bool inKeyOrder) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of("uniform", 40_000));
        var options = new OssParallelListingOptions { InKeyOrder = inKeyOrder };
        var growth = 0;

        bucket.Read(bucket.ListObjectsParallel(Request(pageSize: 50), options).Pages(), _ =>
        {
            var before = bucket.Requests;
            bucket.Advance();
            bucket.Advance();
            growth += bucket.Requests - before;
            return bucket.Now > 50;
        });

        Assert.Equal(0, growth);
    });

    [Fact]
    public Task In_key_order_the_first_pages_are_requested_when_they_are_needed() => Task.Run(() =>
    {
        const int Sequential = 4;
        using var bucket = new ScriptedBucket(KeyDistributions.Of("uniform", 1000));
        var options = new OssParallelListingOptions { InKeyOrder = true };
        var requests = new List<int>();

        bucket.Read(bucket.ListObjectsParallel(Request(pageSize: 10), options).Pages(), _ =>
        {
            requests.Add(bucket.Requests);
            return requests.Count == Sequential + 1;
        });

        Assert.Equal(Enumerable.Range(1, Sequential), requests.Take(Sequential));
        Assert.InRange(requests[Sequential], Sequential + 2, 100);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task A_listing_that_was_left_continues_with_its_checkpoint(bool inKeyOrder) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of("hot prefix", 5000));
        var options = new OssParallelListingOptions { MaxConcurrency = 7, InKeyOrder = inKeyOrder };
        var listed = new List<string>();
        string? checkpoint = null;
        var sessions = 0;
        do
        {
            var listing = bucket.ListObjectsParallel(Request(pageSize: 20), options with { Checkpoint = checkpoint });
            var count = 0;
            var part = bucket.Read(listing, _ => ++count == 333);
            checkpoint = listing.GetCheckpoint();

            // The last key wasn't confirmed by asking for the next one.
            listed.AddRange(part.Take(count == 333 ? 332 : part.Count).Select(entry => entry.Key));
            sessions++;
        }
        while (checkpoint.Contains("after", StringComparison.Ordinal) || checkpoint.Contains("{}", StringComparison.Ordinal));

        Assert.Equal(bucket.Keys, inKeyOrder ? listed : listed.Order(KeyOrder.Instance));
        Assert.InRange(sessions, 15, 17);
    });

    [Fact]
    public async Task A_listing_is_enumerated_once()
    {
        using var bucket = new ScriptedBucket([]);
        var listing = bucket.ListObjectsParallel("my-bucket");
        await Task.Run(() => bucket.Read(listing));

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await listing.GetAsyncEnumerator().MoveNextAsync());
    }

    [Fact]
    public void A_delimiter_is_refused()
    {
        using var bucket = new ScriptedBucket([]);

        Assert.Throws<ArgumentException>(() => bucket.ListObjectsParallel(Request(pageSize: 10) with { Delimiter = "/" }));
    }

    private static ListObjectsV2Request Request(int pageSize) => new() { Bucket = "my-bucket", MaxKeys = pageSize };

    // The test framework's context would post continuations to other threads.
    private static void OnPlainThread(Action action) => Task.Run(action).GetAwaiter().GetResult();
}
