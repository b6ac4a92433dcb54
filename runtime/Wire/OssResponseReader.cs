using System.ComponentModel;
using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <summary>A successful reply as generated code reads it: headers, and a body that is in memory or a stream.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssResponseReader
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly Stream? _content;
    private readonly Func<string, bool>? _sent;

    /// <summary>A reply whose body is in memory, or that has none.</summary>
    /// <param name="response">Status and headers.</param>
    /// <param name="body">The body; empty for none. It isn't used after the reading.</param>
    /// <param name="sent">Whether the request carried a header; null when it carried none that matters.</param>
    public OssResponseReader(OssResponse response, ReadOnlyMemory<byte> body = default, Func<string, bool>? sent = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        Response = response;
        _body = body;
        _sent = sent;
    }

    /// <summary>A reply whose body is a stream, which goes to the result and is closed with it.</summary>
    /// <param name="response">Status and headers.</param>
    /// <param name="content">The body.</param>
    /// <param name="sent">Whether the request carried a header; null when it carried none that matters.</param>
    public OssResponseReader(OssResponse response, Stream content, Func<string, bool>? sent = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(content);
        Response = response;
        _content = content;
        _sent = sent;
    }

    /// <summary>Status and headers.</summary>
    public OssResponse Response { get; }

    /// <summary>Ends the decoding of a large document.</summary>
    internal CancellationToken CancellationToken { get; init; }

    /// <summary>Whether there is a body: bytes in memory, or a stream even if it turns out to be empty.</summary>
    public bool HasBody => _content is not null || !_body.IsEmpty;

    /// <summary>Whether the request carried a header.</summary>
    /// <param name="requestHeader">Its name in any case.</param>
    public bool Sent(string requestHeader) => _sent is not null && _sent(requestHeader);

    /// <summary>Notes that the reply doesn't have a header or an element that OSS always sends.</summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The header's name, or the element's path below the root.</param>
    /// <param name="value">The member's value instead.</param>
    /// <param name="essential">Whether that is an error.</param>
    /// <returns>That value.</returns>
    /// <exception cref="FormatException">The member is essential.</exception>
    public T Absent<T>(string name, T value, bool essential = false)
    {
        NoteAbsent(name, essential);
        return value;
    }

    /// <inheritdoc cref="Absent{T}(string, T, bool)"/>
    /// <returns>The default value of the type.</returns>
    public T Absent<T>(string name, bool essential = false)
        where T : struct
    {
        NoteAbsent(name, essential);
        return default;
    }

    private void NoteAbsent(string name, bool essential)
    {
        if (essential)
        {
            throw new FormatException($"The reply doesn't have '{name}', which OSS always sends.");
        }

        Response.NoteAbsent(name);
    }

    /// <summary>The body as XML, moved to its root element.</summary>
    /// <param name="root">
    /// The local name of the root. A document with another root is read too, and noted, unless it is an error document or a web page.
    /// </param>
    /// <param name="alias">Another name that it may have.</param>
    /// <exception cref="OssXmlException">The body is empty, malformed, an error document or a web page.</exception>
    public OssXmlReader Xml(ReadOnlySpan<byte> root, ReadOnlySpan<byte> alias = default)
    {
        if (Buffered.IsEmpty)
        {
            throw new OssXmlException(
                OssXmlError.UnexpectedRoot,
                Encoding.UTF8.GetString(root),
                $"The reply has no body; a document '{Encoding.UTF8.GetString(root)}' was expected.");
        }

        var reader = new OssXmlReader(Buffered.Span, Response, CancellationToken);
        reader.ReplyRoot(root, alias);
        return reader;
    }

    /// <summary>The body as UTF-8 text.</summary>
    /// <returns>The text; empty when there is no body.</returns>
    public string Text() => Encoding.UTF8.GetString(Buffered.Span);

    /// <summary>The body as a stream; the result owns it.</summary>
    public Stream Content() => _content ?? new MemoryStream(_body.ToArray(), writable: false);

    /// <summary>The records of a select reply; the result owns the stream.</summary>
    /// <exception cref="FormatException">The reply doesn't say whether it has frames.</exception>
    public OssSelectStream SelectFrames() => new(Content(), framed: !(HeaderBoolean("x-oss-select-output-raw", essential: true) ?? false));

    /// <summary>The end frame of a select-meta reply.</summary>
    /// <exception cref="InvalidDataException">The reply has no such frame, or a frame is damaged.</exception>
    public OssSelectMeta SelectMeta() => OssSelectMeta.Read(Buffered.Span);

    private ReadOnlyMemory<byte> Buffered => _content is null
        ? _body
        : throw new InvalidOperationException("The reply's body is a stream: its operation must declare OssReplyBody.Buffered to read a document from it.");
}
