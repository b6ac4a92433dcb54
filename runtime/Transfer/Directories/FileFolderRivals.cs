namespace OssGen.Transfer.Directories;

/// <summary>
/// Finds keys below a key that is a file itself. In a listing's order, whatever stands between <c>a</c> and <c>a/b</c> starts with <c>a</c> too: it is enough to keep
/// those earlier keys that the latest one starts with.
/// </summary>
internal sealed class FileFolderRivals
{
    private readonly Stack<string> _starts = new();

    /// <summary>Takes the next key of the listing.</summary>
    /// <returns>The earlier key that is the name of one of this key's folders; null if there is none, and the key counts as a file from then on.</returns>
    internal string? Take(string key)
    {
        while (_starts.TryPeek(out var start) && !key.StartsWith(start, StringComparison.Ordinal))
        {
            _starts.Pop();
        }

        foreach (var start in _starts)
        {
            if (key.Length > start.Length && key[start.Length] == '/')
            {
                return start;
            }
        }

        _starts.Push(key);
        return null;
    }
}
