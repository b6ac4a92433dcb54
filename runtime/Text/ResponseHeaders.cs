using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace OssGen.Text;

/// <summary>
/// A copy of a reply's headers in one small array. The array is searched linearly, because a reply has about ten headers. The copy doesn't
/// keep the HTTP message in memory.
/// </summary>
internal sealed class ResponseHeaders(KeyValuePair<string, string>[] entries) : IReadOnlyDictionary<string, string>
{
    private readonly KeyValuePair<string, string>[] _entries = entries;

    internal static ResponseHeaders Empty { get; } = new([]);

    public int Count => _entries.Length;

    public IEnumerable<string> Keys => _entries.Select(static entry => entry.Key);

    public IEnumerable<string> Values => _entries.Select(static entry => entry.Value);

    internal ReadOnlySpan<KeyValuePair<string, string>> Entries => _entries;

    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"The reply has no header '{key}'.");

    public bool ContainsKey(string key) => Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => (value = Find(key)) is not null;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, string>>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Copies the headers of a reply.</summary>
    /// <param name="message">The reply.</param>
    /// <param name="areLatin1">
    /// Whether values may be UTF-8 that was decoded as Latin-1; those that are valid UTF-8 are decoded again.
    /// </param>
    internal static ResponseHeaders Of(HttpResponseMessage message, bool areLatin1 = false)
    {
        var general = message.Headers.NonValidated;
        var content = message.Content.Headers.NonValidated;
        var entries = new KeyValuePair<string, string>[general.Count + content.Count];
        var count = Copy(general, entries, 0, areLatin1);
        Copy(content, entries, count, areLatin1);
        return new ResponseHeaders(entries);
    }

    internal string? Find(string name)
    {
        foreach (var entry in _entries)
        {
            if (string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Value;
            }
        }

        return null;
    }

    private static int Copy(HttpHeadersNonValidated headers, KeyValuePair<string, string>[] entries, int count, bool areLatin1)
    {
        foreach (var header in headers)
        {
            var value = header.Value.ToString();
            entries[count++] = new(header.Key, areLatin1 ? Latin1Text.ToUtf8(value) : value);
        }

        return count;
    }
}
