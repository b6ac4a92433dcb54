using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace OssGen.Text;

/// <summary>The headers of a reply as a dictionary.</summary>
internal sealed class ResponseHeaders(HeaderTable headers) : IReadOnlyDictionary<string, string>
{
    public int Count => headers.Names.Length;

    public IEnumerable<string> Keys => headers.Names.ToArray();

    public IEnumerable<string> Values => headers.Values.ToArray();

    public string this[string key] => headers.Find(key) ?? throw new KeyNotFoundException($"The reply has no header '{key}'.");

    public bool ContainsKey(string key) => headers.Find(key) is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => (value = headers.Find(key)) is not null;

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var index = 0; index < headers.Names.Length; index++)
        {
            yield return new(headers.Names[index], headers.Values[index]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
