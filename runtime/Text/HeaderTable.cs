using System.Net.Http.Headers;

namespace OssGen.Text;

/// <summary>
/// A copy of a reply's headers in two small arrays, which are searched linearly, because a reply has about ten headers. The copy doesn't
/// keep the HTTP message in memory. Replies with the same names in the same order, as those to one operation usually have, share the array
/// of the names: of 3 KB that a call allocates, this saves 100 bytes.
/// </summary>
internal readonly struct HeaderTable
{
    private const int MostShared = 32;

    // The names of the latest reply with each number of headers.
    private static readonly string[]?[] s_latest = new string[MostShared][];

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
        private readonly string[] _values;
        private string[] _names;
        private bool _isShared;
        private int _count;

        internal Writer(int count, bool areLatin1)
        {
            _areLatin1 = areLatin1;
            _values = new string[count];
            var latest = count < MostShared ? Volatile.Read(ref s_latest[count]) : null;
            _isShared = latest is not null;
            _names = latest ?? new string[count];
        }

        internal void Add(HttpHeadersNonValidated headers)
        {
            foreach (var header in headers)
            {
                AddName(header.Key);
                var value = header.Value.ToString();
                _values[_count++] = _areLatin1 ? Latin1Text.ToUtf8(value) : value;
            }
        }

        internal readonly HeaderTable Finish()
        {
            if (!_isShared && _names.Length < MostShared)
            {
                Volatile.Write(ref s_latest[_names.Length], _names);
            }

            return new(_names, _values);
        }

        private void AddName(string name)
        {
            if (_isShared && _names[_count] != name)
            {
                var own = new string[_names.Length];
                Array.Copy(_names, own, _count);
                _names = own;
                _isShared = false;
            }

            if (!_isShared)
            {
                _names[_count] = name;
            }
        }
    }
}
