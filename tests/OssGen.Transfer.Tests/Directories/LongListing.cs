using OssGen.TestSupport.Listing;
using OssGen.Text;

namespace OssGen.Transfer.Tests.Directories;

/// <summary>A client with many objects, which answers at once: it lists and deletes them.</summary>
internal sealed class LongListing(IEnumerable<string> keys) : OssClient
{
    private readonly List<string> _keys = [.. keys.Order(KeyOrder.Instance)];
    private readonly HashSet<string> _deleted = [];
    private readonly Lock _lock = new();

    internal IReadOnlyList<string> Keys => _keys;

    internal PageChains Listings { get; } = new();

    internal IReadOnlyCollection<string> Deleted => _deleted;

    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return new ValueTask<TResult>((TResult)(object)(request switch
            {
                ListObjectsV2Request listing => Page(listing),
                DeleteMultipleObjectsRequest deletion => Delete(deletion),
                _ => throw new InvalidOperationException($"The client can't answer {request.GetType().Name}."),
            }));
        }
    }

    private ListObjectsV2Result Page(ListObjectsV2Request request)
    {
        var after = request.StartAfter ?? "";
        var place = _keys.BinarySearch(after, KeyOrder.Instance);
        var first = place < 0 ? ~place : place + 1;
        var page = _keys.Skip(first).Take(request.MaxKeys!.Value).ToList();
        Listings.Add(after, page.LastOrDefault());
        return new ListObjectsV2Result
        {
            Contents = [.. page.Select(static key => new ObjectEntry { Key = key, Size = 1 })],
            IsTruncated = first + page.Count < _keys.Count,
        };
    }

    private DeleteMultipleObjectsResult Delete(DeleteMultipleObjectsRequest request)
    {
        foreach (var entry in request.Objects)
        {
            Assert.True(_deleted.Add(entry.Key), $"{entry.Key} was deleted twice.");
        }

        var deleted = request.Objects.Select(static entry => new DeletedObject { Key = entry.Key });
        return new DeleteMultipleObjectsResult { Deleted = [.. deleted] };
    }
}
