using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Replies: a member that can't be read doesn't lose the others. It stays unset, and the reply says so.</content>
public ref partial struct OssXmlReader
{
    /// <summary>A reader of a reply's document.</summary>
    internal OssXmlReader(ReadOnlySpan<byte> document, OssResponse response, CancellationToken cancellationToken)
        : this(document, strict: false, cancellationToken) => _response = response;

    /// <summary>Moves to the root of a reply's document, which may have another name than the spec's: what it holds counts.</summary>
    /// <exception cref="OssXmlException">It is an error document or a web page, or the document is malformed up to there.</exception>
    internal void ReplyRoot(ReadOnlySpan<byte> name, ReadOnlySpan<byte> alias)
    {
        Root();
        if (NameEquals(name) || NameEquals(alias))
        {
            return;
        }

        if (_response is null || NameEquals("Error"u8) || Ascii.EqualsIgnoreCase(CurrentName, "html"u8))
        {
            ThrowUnexpectedRoot(name);
        }

        _response.NoteOtherRoot(LocalName, Encoding.UTF8.GetString(name));
    }

    /// <summary>Notes that the text of the element just read isn't a value of its type, or throws where that is an error.</summary>
    private readonly void NoteUnread(ReadOnlySpan<byte> text, string expected, bool essential)
    {
        if (_strict || essential || _response is null)
        {
            ThrowValue(CurrentName, text, expected);
        }

        if (_response.TakesUnread)
        {
            _response.NoteUnread(CurrentPath(), Shown(text), $"it isn't {expected}");
        }
    }

    /// <summary>Notes that a reply doesn't have an element that OSS always sends.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="path">The element's path below the element that was read last.</param>
    /// <param name="value">The member's value instead.</param>
    /// <param name="essential">Whether that is an error.</param>
    /// <returns>That value.</returns>
    /// <exception cref="OssXmlException">The element is essential.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly T Absent<T>(ReadOnlySpan<byte> path, T value, bool essential = false)
    {
        NoteAbsent(path, essential);
        return value;
    }

    /// <inheritdoc cref="Absent{T}(ReadOnlySpan{byte}, T, bool)"/>
    /// <returns>The default value of the type.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public readonly T Absent<T>(ReadOnlySpan<byte> path, bool essential = false)
        where T : struct
    {
        NoteAbsent(path, essential);
        return default;
    }

    private readonly void NoteAbsent(ReadOnlySpan<byte> path, bool essential)
    {
        if (essential)
        {
            var name = Encoding.UTF8.GetString(path);
            Throw(OssXmlError.MissingElement, name, $"Element '{name}' is always sent by OSS and absent");
        }

        if (_response is { TakesUnread: true })
        {
            _response.NoteAbsent(Path(_depth + 1, Encoding.UTF8.GetString(path)));
        }
    }

    /// <summary>The local names from below the root to the element just read, which is closed.</summary>
    private readonly string CurrentPath() => Path(_depth, LocalName);

    /// <summary>The local names of the open elements below the root and above a level, and what follows them.</summary>
    private readonly string Path(int end, string rest)
    {
        var path = new StringBuilder();
        for (var level = 1; level < end; level++)
        {
            var name = _document.Slice(_open[level].Start, _open[level].Length);
            path.Append(Encoding.UTF8.GetString(name[(name.IndexOf((byte)':') + 1)..])).Append('/');
        }

        return path.Append(rest).ToString();
    }
}
