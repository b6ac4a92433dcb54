namespace OssGen.Emulator.Storage.Vectors.Search;

/// <summary>
/// Collects the nearest of the vectors that are offered. Of vectors with the same distance, those that are offered first are nearer.
/// </summary>
/// <param name="limit">The number of vectors to keep, at least 1.</param>
internal sealed class NearestRows(int limit)
{
    private readonly PriorityQueue<NearRow, NearRow> _farthestFirst = new(Comparer<NearRow>.Create(static (x, y) => y.CompareTo(x)));
    private int _offered;

    /// <summary>Returns the kept rows, nearest first.</summary>
    public NearRow[] InOrder() => [.. _farthestFirst.UnorderedItems.Select(static item => item.Element).Order()];

    public void Offer(long row, float distance)
    {
        var near = new NearRow(row, distance, _offered++);
        if (_farthestFirst.Count < limit)
        {
            _farthestFirst.Enqueue(near, near);
        }
        else if (distance < _farthestFirst.Peek().Distance)
        {
            _farthestFirst.EnqueueDequeue(near, near);
        }
    }
}
