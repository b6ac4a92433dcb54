using System.Collections;
using OssGen.Listing;
using OssGen.Listing.Plan;
using OssGen.TestSupport.Listing;
using OssGen.Text;

namespace OssGen.Tests.Listing;

/// <summary>What a parallel listing does when a request fails or the caller cancels it.</summary>
public sealed class ListingFailureTests
{
    [Fact]
    public Task A_failed_request_ends_the_listing_and_the_checkpoint_has_the_rest() => Task.Run(() =>
    {
        var failure = new OssTransportException("broken");
        var failing = true;
        using var bucket = new ScriptedBucket(KeyDistributions.Of("uniform", 5000)) { Fails = now => failing && now == 6 ? failure : null };
        var listing = bucket.ListObjectsParallel(Request(pageSize: 20));
        var listed = new List<string>();

        var thrown = Assert.Throws<OssTransportException>(() => bucket.Read(listing, entry =>
        {
            listed.Add(entry.Key);
            return false;
        }));
        failing = false;
        var rest = bucket.Read(
            bucket.ListObjectsParallel(Request(pageSize: 20), new OssParallelListingOptions { Checkpoint = listing.GetCheckpoint() }));

        Assert.Same(failure, thrown);
        Assert.Equal(bucket.Keys, listed.Concat(rest.Select(entry => entry.Key)).Order(KeyOrder.Instance));
    });

    [Fact]
    public Task In_key_order_a_failure_far_ahead_ends_the_listing_after_the_keys_that_were_received() => Task.Run(() =>
    {
        var failure = new OssTransportException("broken");
        var keys = KeyDistributions.Of("uniform", 20_000).Order(KeyOrder.Instance).ToList();
        var listed = new List<string>();
        var atFailure = -1;
        var requestsAtFailure = -1;
        ScriptedBucket? bucket = null;
        bucket = new ScriptedBucket(keys)
        {
            FailsAfter = after =>
            {
                if (after is null || KeyOrder.Instance.Compare(after, keys[2000]) < 0)
                {
                    return null;
                }

                (atFailure, requestsAtFailure) = atFailure < 0 ? (listed.Count, bucket!.Requests) : (atFailure, requestsAtFailure);
                return failure;
            },
        };
        using var disposed = bucket;
        var options = new OssParallelListingOptions { MaxConcurrency = 8, InKeyOrder = true };

        var listing = bucket.ListObjectsParallel(Request(pageSize: 20), options);

        var thrown = Assert.Throws<OssTransportException>(() => bucket.Read(listing, entry =>
        {
            listed.Add(entry.Key);
            return false;
        }));

        Assert.Same(failure, thrown);
        Assert.Equal(keys.Take(listed.Count), listed);
        Assert.InRange(listed.Count, atFailure + 20, keys.Count);
        Assert.Equal(requestsAtFailure, bucket.Requests);
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task An_empty_key_is_no_key(bool inKeyOrder) => Task.Run(() =>
    {
        using var bucket = new ScriptedBucket([""]);
        var options = new OssParallelListingOptions { InKeyOrder = inKeyOrder };

        Assert.Throws<OssResponseException>(() => bucket.Read(bucket.ListObjectsParallel(Request(pageSize: 20), options)));
    });

    [Fact]
    public async Task Cancellation_ends_all_requests_with_the_callers_token()
    {
        using var bucket = new ScriptedBucket(KeyDistributions.Of("uniform", 100));
        using var source = new CancellationTokenSource();
        await using var each = bucket.ListObjectsParallel("my-bucket").GetAsyncEnumerator(source.Token);
        var move = each.MoveNextAsync().AsTask();

        await source.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => move);
        Assert.Equal(source.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_request_that_fails_after_the_cancellation_does_not_hide_it()
    {
        using var source = new CancellationTokenSource();
        using var bucket = new ScriptedBucket(KeyDistributions.Of("uniform", 100))
        {
            Fails = _ =>
            {
                source.Cancel();
                return new OssTransportException("broken");
            },
        };
        await using var each = bucket.ListObjectsParallel("my-bucket").GetAsyncEnumerator(source.Token);
        var move = each.MoveNextAsync().AsTask();

        bucket.Advance();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => move);
        Assert.Equal(source.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task An_exception_of_the_plan_is_no_failure_of_a_request()
    {
        var plan = new ListingPlan(new ListingShape("", 20, 1, IsOrdered: false), [new KeyRange(null, null)]);
        using var client = new OnePage(new ReadableOnce([new ObjectEntry { Key = "key" }]));
        var reads = new RunningReads(client, Request(pageSize: 20));
        reads.Start(plan.Next()!, CancellationToken.None);

        await Assert.ThrowsAsync<NotSupportedException>(() => reads.TakeEndedAsync(plan, CancellationToken.None).AsTask());

        Assert.Null(plan.FailureThatEnds());
        Assert.Equal(0, plan.PagesHeld);
    }

    private static ListObjectsV2Request Request(int pageSize) => new() { Bucket = "my-bucket", MaxKeys = pageSize };

    /// <summary>A client that answers every request with the same page.</summary>
    private sealed class OnePage(IReadOnlyList<ObjectEntry> contents) : OssClient
    {
        public override ValueTask<TResult> SendAsync<TResult>(
            IOssRequest<TResult> request, CancellationToken cancellationToken = default) =>
            new((TResult)(object)new ListObjectsV2Result { Contents = contents });
    }

    /// <summary>A page whose order can be checked, but that the plan can't read after that.</summary>
    private sealed class ReadableOnce(List<ObjectEntry> entries) : IReadOnlyList<ObjectEntry>
    {
        private bool _wasRead;

        public int Count => entries.Count;

        public ObjectEntry this[int index] => entries[index];

        public IEnumerator<ObjectEntry> GetEnumerator()
        {
            if (_wasRead)
            {
                throw new NotSupportedException("The page was read before.");
            }

            _wasRead = true;
            return entries.GetEnumerator();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
