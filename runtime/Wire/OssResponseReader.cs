using System.ComponentModel;
using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <summary>
/// A reader of a successful reply, used by generated code. The reader reads the headers, and a body that is in memory or a stream. The
/// client's readers are valid until the request has read its result.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssResponseReader
{
    private ReadOnlyMemory<byte> _body;
    private Stream? _content;
    private Func<string, bool>? _sent;

    /// <summary>Creates a reader that is used for several replies, one after the other.</summary>
    internal OssResponseReader() => Response = OssResponse.None;

    /// <summary>Creates a reader of a reply whose body is in memory, or of a reply without a body.</summary>
    /// <param name="response">The status and headers.</param>
    /// <param name="body">The body; empty for none. It isn't used after the reply has been read.</param>
    /// <param name="sent">Determines whether the request had a header; null when it had none that matters.</param>
    public OssResponseReader(OssResponse response, ReadOnlyMemory<byte> body = default, Func<string, bool>? sent = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        Response = response;
        _body = body;
        _sent = sent;
    }

    /// <summary>
    /// Creates a reader of a reply whose body is a stream. The stream becomes part of the result and is closed when the result is disposed.
    /// </summary>
    /// <param name="response">The status and headers.</param>
    /// <param name="content">The body.</param>
    /// <param name="sent">Determines whether the request had a header; null when it had none that matters.</param>
    public OssResponseReader(OssResponse response, Stream content, Func<string, bool>? sent = null)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(content);
        Response = response;
        _content = content;
        _sent = sent;
    }

    /// <summary>The status and headers of the reply.</summary>
    public OssResponse Response { get; private set; }

    /// <summary>The token that cancels the decoding of a large document.</summary>
    internal CancellationToken CancellationToken { get; private set; }

    /// <summary>Begins to read a reply.</summary>
    internal void Begin(
        OssResponse response, ReadOnlyMemory<byte> body, Stream? content, Func<string, bool> sent, CancellationToken cancellationToken)
    {
        Response = response;
        _body = body;
        _content = content;
        _sent = sent;
        CancellationToken = cancellationToken;
    }

    /// <summary>Forgets the reply.</summary>
    internal void End()
    {
        Response = OssResponse.None;
        _body = default;
        _content = null;
        _sent = null;
        CancellationToken = default;
    }

    /// <summary>Whether the reply has a body: bytes in memory, or a stream, which may turn out to be empty.</summary>
    public bool HasBody => _content is not null || !_body.IsEmpty;

    /// <summary>Determines whether the request was sent with the given header.</summary>
    /// <param name="requestHeader">The name of the header, in any case.</param>
    public bool Sent(string requestHeader) => _sent is not null && _sent(requestHeader);

    /// <summary>
    /// Records that the reply lacks a header or an element that OSS always sends, and returns the default value for the member. Throws if
    /// the absence is an error.
    /// </summary>
    /// <typeparam name="T">The member's type.</typeparam>
    /// <param name="name">The name of the header, or the path of the element below the root.</param>
    /// <param name="value">The value that the member gets.</param>
    /// <param name="essential">Whether the absence is an error.</param>
    /// <returns><paramref name="value"/>.</returns>
    /// <exception cref="FormatException"><paramref name="essential"/> is true.</exception>
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

    /// <summary>Returns an XML reader of the body, positioned at its root element.</summary>
    /// <param name="root">
    /// The local name of the root element. A document with another root is read too, and noted, unless it is an error document or a web
    /// page.
    /// </param>
    /// <param name="alias">Another name that the root element may have.</param>
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

    /// <summary>Returns the body as a string, decoded from UTF-8.</summary>
    /// <returns>The text; empty when there is no body.</returns>
    public string Text() => Encoding.UTF8.GetString(Buffered.Span);

    /// <summary>Returns the body as a stream. The result of the operation owns the stream.</summary>
    public Stream Content() => _content ?? new MemoryStream(_body.ToArray(), writable: false);

    /// <summary>Returns the records of a select reply as a stream. The result of the operation owns the stream.</summary>
    /// <exception cref="FormatException">The header that states whether the reply has frames is malformed.</exception>
    public OssSelectStream SelectFrames() => new(Content(), framed: !(HeaderBoolean("x-oss-select-output-raw", essential: true) ?? false));

    /// <summary>Reads the end frame of a reply to CreateSelectObjectMeta.</summary>
    /// <exception cref="InvalidDataException">The reply has no end frame, or a frame is malformed.</exception>
    /// <exception cref="OssIntegrityException">A frame was damaged in transit.</exception>
    /// <exception cref="OssServiceException">The server failed after it had begun to reply.</exception>
    public OssSelectMeta SelectMeta() => OssSelectMeta.Read(Buffered.Span);

    private ReadOnlyMemory<byte> Buffered => _content is null
        ? _body
        : throw new InvalidOperationException(
            "The reply's body is a stream: its operation must declare OssReplyBody.Buffered to read a document from it.");
}
