using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>
/// Replies, in which a member that can't be read doesn't prevent the others from being read. It stays unset, and the reply notes it.
/// </content>
public ref partial struct OssXmlReader
{
    /// <summary>Creates a reader of the document in a reply.</summary>
    internal OssXmlReader(ReadOnlySpan<byte> document, OssResponse response, CancellationToken cancellationToken)
        : this(document, strict: false, cancellationToken) => _response = response;

    /// <summary>
    /// Moves to the root element of a reply's document. A root element with an unexpected name is recorded in the response but accepted,
    /// because its content may still be usable. The root of an error document or a web page causes an exception.
    /// </summary>
    /// <exception cref="OssXmlException">The document is an error document or a web page, or is malformed up to that point.</exception>
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

    /// <summary>
    /// Records that the text of the element just read isn't a value of the expected type, or throws if the reader is strict, the value is
    /// essential, or the document isn't a reply.
    /// </summary>
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

    /// <summary>
    /// Records that a reply lacks an element that OSS always sends, and returns the default value for the member. Throws if the absence is
    /// an error.
    /// </summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="path">The path of the element below the element that was just read.</param>
    /// <param name="value">The value that the member gets.</param>
    /// <param name="essential">Whether the absence is an error.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="OssXmlException"><paramref name="essential"/> is true.</exception>
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

    /// <summary>
    /// Returns the path of the element just read, which is already closed. The path consists of the local names below the root.
    /// </summary>
    private readonly string CurrentPath() => Path(_depth, LocalName);

    /// <summary>
    /// Returns a path of local names: the open elements below the root, up to the given level, followed by the rest of the path.
    /// </summary>
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
