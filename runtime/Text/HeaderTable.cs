using System.Net.Http.Headers;

namespace OssGen.Text;

/// <summary>
/// A copy of a reply's headers: their names, which replies share, and their values. It doesn't keep the HTTP message in memory.
/// </summary>
internal readonly struct HeaderTable
{
    private readonly HeaderNames? _names;
    private readonly string[]? _values;

    private HeaderTable(HeaderNames names, string[] values)
    {
        _names = names;
        _values = values;
    }

    internal ReadOnlySpan<string> Names => _names is null ? default : _names.All;

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
        var shared = HeaderNames.Latest(general.Count, content.Count);
        var values = new string[general.Count + content.Count];
        var areSame = shared is not null && shared.All.Length == values.Length;
        areSame &= Copy(general, values, 0, areSame ? shared!.All : default, areLatin1);
        areSame &= Copy(content, values, general.Count, areSame ? shared!.All : default, areLatin1);
        return new(areSame ? shared! : HeaderNames.Share(NamesOf(general, content), general.Count, content.Count), values);
    }

    /// <summary>Copies headers.</summary>
    internal static HeaderTable Of(IEnumerable<KeyValuePair<string, string>> headers)
    {
        KeyValuePair<string, string>[] pairs = [.. headers];
        return new(
            new HeaderNames([.. pairs.Select(static pair => pair.Key)]), [.. pairs.Select(static pair => pair.Value)]);
    }

    internal string? Find(string name) => _names is not null && _names.IndexOf(name) is var index and >= 0 ? _values![index] : null;

    /// <summary>Copies values, and determines whether the names are the expected ones.</summary>
    private static bool Copy(
        HttpHeadersNonValidated headers, string[] values, int next, ReadOnlySpan<string> expected, bool areLatin1)
    {
        var areSame = !expected.IsEmpty;
        foreach (var header in headers)
        {
            var value = header.Value.ToString();
            areSame = areSame && header.Key == expected[next];
            values[next++] = areLatin1 ? Latin1Text.ToUtf8(value) : value;
        }

        return areSame;
    }

    private static string[] NamesOf(HttpHeadersNonValidated general, HttpHeadersNonValidated content)
    {
        var names = new string[general.Count + content.Count];
        var next = 0;
        foreach (var header in general)
        {
            names[next++] = header.Key;
        }

        foreach (var header in content)
        {
            names[next++] = header.Key;
        }

        return names;
    }
}
