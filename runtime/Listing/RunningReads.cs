using OssGen.Listing.Plan;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Listing;

/// <summary>The requests of a parallel listing that are under way.</summary>
/// <param name="client">The client that sends them.</param>
/// <param name="template">The request of the listing.</param>
internal sealed class RunningReads(OssClient client, ListObjectsV2Request template)
{
    private readonly List<(KeyRange Range, Task<ListObjectsV2Result> Page)> _reads = [];

    /// <summary>The number of requests under way.</summary>
    internal int Count => _reads.Count;

    /// <summary>Requests the next page of a range.</summary>
    internal void Start(KeyRange range, CancellationToken cancellationToken) =>
        _reads.Add((range, client.SendAsync(template with { StartAfter = range.Cursor }, cancellationToken).AsTask()));

    /// <summary>Waits until a request has ended.</summary>
    internal Task WaitAsync() => Task.WhenAny(_reads.Select(static read => read.Page));

    /// <summary>Adds the pages of the requests that have ended to the plan, and the failures of those that failed.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; the exception carries the caller's token.</exception>
    internal async ValueTask TakeEndedAsync(ListingPlan plan, CancellationToken cancellationToken)
    {
        for (var index = 0; index < _reads.Count;)
        {
            var (range, read) = _reads[index];
            if (!read.IsCompleted)
            {
                index++;
                continue;
            }

            _reads.RemoveAt(index);
            if (await PageAsync(plan, range, read, cancellationToken).ConfigureAwait(false) is { } page)
            {
                plan.Accept(range, page.Contents, page.IsTruncated);
            }
        }
    }

    /// <summary>Waits for the requests that were cancelled. Their outcome doesn't matter any more.</summary>
    internal async Task EndAsync() =>
        await ((Task)Task.WhenAll(_reads.Select(static read => read.Page))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    /// <summary>Returns the page; null if the request failed, which is recorded in the plan.</summary>
    private async ValueTask<ListObjectsV2Result?> PageAsync(
        ListingPlan plan, KeyRange range, Task<ListObjectsV2Result> read, CancellationToken cancellationToken)
    {
        try
        {
            var page = await read.ConfigureAwait(false);
            CheckOrder(range, page);
            return page;
        }
        catch (Exception failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            plan.Fail(range, failure);
            return null;
        }
    }

    private void CheckOrder(KeyRange range, ListObjectsV2Result page)
    {
        var last = range.Cursor;
        foreach (var entry in page.Contents)
        {
            if (entry.Key.Length == 0
                || !entry.Key.StartsWith(template.Prefix ?? "", StringComparison.Ordinal)
                || (last is not null && KeyOrder.Instance.Compare(last, entry.Key) >= 0))
            {
                throw Broken(
                    $"has the key '{OssNameProblem.Shown(entry.Key)}' after '{OssNameProblem.Shown(last ?? "")}', which isn't the order of "
                        + $"keys with the prefix '{OssNameProblem.Shown(template.Prefix ?? "")}'",
                    page);
            }

            last = entry.Key;
        }

        if (page.IsTruncated && page.Contents.Count == 0)
        {
            throw Broken("says that more keys follow, but has none", page);
        }
    }

    private OssResponseException Broken(string problem, ListObjectsV2Result page) =>
        new($"A page of the listing of bucket '{template.Bucket}' {problem}, so the listing can't continue ({page.Response}).")
        {
            Response = page.Response,
            Operation = "ListObjectsV2",
        };
}
