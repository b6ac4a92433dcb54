using System.Runtime.CompilerServices;
using OssGen.Listing;
using OssGen.Listing.Plan;

namespace OssGen;

/// <summary>
/// A listing of objects by many requests at the same time. Enumerate it once, by <c>await foreach</c>, or enumerate its pages.
/// </summary>
/// <remarks>
/// The members aren't thread-safe: call <see cref="GetCheckpoint"/> from the loop that enumerates the objects, or after it. Leaving the
/// loop cancels the requests under way.
/// </remarks>
public sealed class OssParallelListing : IAsyncEnumerable<ObjectEntry>
{
    private const int UsualPageSize = 1000;
    private const int MostConcurrency = 1000;

    private readonly OssClient _client;
    private readonly ListObjectsV2Request _request;
    private readonly ListingPlan _plan;
    private bool _wasEnumerated;

    internal OssParallelListing(OssClient client, ListObjectsV2Request request, OssParallelListingOptions options)
    {
        Check(request, options);
        _client = client;
        _request = request with { MaxKeys = request.MaxKeys ?? UsualPageSize };
        var shape = new ListingShape(request.Prefix ?? "", _request.MaxKeys.Value, options.MaxConcurrency, options.InKeyOrder);
        _plan = new ListingPlan(
            shape,
            options.Checkpoint is { } text
                ? ListingCheckpoint.Read(text, request.Bucket, shape.Prefix)
                : [new KeyRange(string.IsNullOrEmpty(request.StartAfter) ? null : request.StartAfter, until: null)]);
    }

    /// <summary>The number of requests that were sent, without retries.</summary>
    public long RequestCount { get; private set; }

    /// <summary>The number of pages that were requested or wait for the caller.</summary>
    internal int PagesHeld => _plan.PagesHeld;

    /// <summary>The number of ranges that were begun and aren't completely delivered.</summary>
    internal int RangesBegun => _plan.RangesBegun;

    /// <summary>
    /// Returns what the listing still has to return, as a line of JSON. Pass it to <see cref="OssParallelListingOptions.Checkpoint"/> to
    /// continue the listing later, in this process or another one.
    /// </summary>
    /// <remarks>
    /// An object counts as returned when the loop asks for the next one after it. The object, or the page, that the loop is working on is
    /// therefore returned again by a listing that continues. After an exception, the checkpoint contains everything that is missing.
    /// </remarks>
    public string GetCheckpoint() => ListingCheckpoint.Write(_request.Bucket, _request.Prefix ?? "", _plan.Ranges);

    /// <summary>Returns the objects. The requests are sent while the objects are enumerated.</summary>
    /// <param name="cancellationToken">Cancels the enumeration and the requests under way.</param>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    public async IAsyncEnumerator<ObjectEntry> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var (range, entries) in EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            for (var index = 0; index < entries.Count; index++)
            {
                yield return entries[index];
                range.Delivered = entries[index].Key;
            }
        }
    }

    /// <summary>Returns the objects page by page. No page is empty, and a page may have fewer objects than OSS returned.</summary>
    /// <param name="cancellationToken">Cancels the enumeration and the requests under way.</param>
    /// <exception cref="InvalidOperationException">The listing was enumerated before.</exception>
    public async IAsyncEnumerable<IReadOnlyList<ObjectEntry>> Pages([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (_, entries) in EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return entries;
        }
    }

    private static void Check(ListObjectsV2Request request, OssParallelListingOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxConcurrency, 1, nameof(options.MaxConcurrency));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MaxConcurrency, MostConcurrency, nameof(options.MaxConcurrency));
        if (!string.IsNullOrEmpty(request.Delimiter) || !string.IsNullOrEmpty(request.ContinuationToken))
        {
            throw new ArgumentException(
                "A parallel listing has no delimiter and no continuation token, because it reads several ranges of all keys. Leave them "
                    + "out, or use ListObjectsV2.",
                nameof(request));
        }
    }

    private async IAsyncEnumerable<(KeyRange Range, IReadOnlyList<ObjectEntry> Entries)> EnumerateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (_wasEnumerated)
        {
            throw new InvalidOperationException(
                "The listing was enumerated before. Call ListObjectsParallel again, with its checkpoint to continue it.");
        }

        _wasEnumerated = true;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reads = new RunningReads(_client, _request);
        try
        {
            while (true)
            {
                while (_plan.Next() is { } range)
                {
                    RequestCount++;
                    reads.Start(range, stop.Token);
                }

                if (_plan.Take() is { } page)
                {
                    yield return page;
                    _plan.Confirm(page.Range, page.Entries);
                    cancellationToken.ThrowIfCancellationRequested();
                }
                else if (_plan.FailureThatEnds() is { } failure)
                {
                    failure.Throw();
                }
                else if (reads.Count == 0)
                {
                    yield break;
                }
                else
                {
                    await reads.WaitAsync().ConfigureAwait(false);
                }

                await reads.TakeEndedAsync(_plan, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reads.EndAsync().ConfigureAwait(false);
        }
    }
}
