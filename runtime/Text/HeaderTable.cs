using System.Net.Http.Headers;

namespace OssGen.Text;

/// <summary>
/// A copy of a reply's headers in two small arrays, which are searched linearly, because a reply has about ten headers. The copy doesn't
/// keep the HTTP message in memory.
/// </summary>
internal readonly struct HeaderTable
{
    private readonly string[]? _names;
    private readonly string[]? _values;

    private HeaderTable(string[] names, string[] values)
    {
        _names = names;
        _values = values;
    }

    internal ReadOnlySpan<string> Names => _names;

    internal ReadOnlySpan<string> Values => _values;

    /// <summary>Copies the headers of a reply.</summary>
    /// <param name="message">The reply.</param>
    /// <param name="areLatin1">
    /// Whether values may be UTF-8 that was decoded as Latin-1; those that are valid UTF-8 are decoded again.
    /// </param>
    internal static HeaderTable Of(HttpResponseMessage message, bool areLatin1)
    {
        var general = message.Headers.NonValidated;
        var content = message.Content.Headers.NonValidated;
        var writer = new Writer(general.Count + content.Count, areLatin1);
        writer.Add(general);
        writer.Add(content);
        return writer.Finish();
    }

    /// <summary>Copies headers.</summary>
    internal static HeaderTable Of(IEnumerable<KeyValuePair<string, string>> headers)
    {
        KeyValuePair<string, string>[] pairs = [.. headers];
        return new([.. pairs.Select(static pair => pair.Key)], [.. pairs.Select(static pair => pair.Value)]);
    }

    internal string? Find(string name)
    {
        var names = Names;
        for (var index = 0; index < names.Length; index++)
        {
            if (string.Equals(names[index], name, StringComparison.OrdinalIgnoreCase))
            {
                return _values![index];
            }
        }

        return null;
    }

    private ref struct Writer
    {
        private readonly bool _areLatin1;
        private readonly string[] _names;
        private readonly string[] _values;
        private int _count;

        internal Writer(int count, bool areLatin1)
        {
            _areLatin1 = areLatin1;
            _names = new string[count];
            _values = new string[count];
        }

        internal void Add(HttpHeadersNonValidated headers)
        {
            foreach (var header in headers)
            {
                var value = header.Value.ToString();
                _names[_count] = header.Key;
                _values[_count++] = _areLatin1 ? Latin1Text.ToUtf8(value) : value;
            }
        }

        internal readonly HeaderTable Finish() => new(_names, _values);
    }
}
