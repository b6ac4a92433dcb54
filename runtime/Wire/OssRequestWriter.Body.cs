using System.Text;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Wire;

public sealed partial class OssRequestWriter
{
    /// <summary>
    /// The maximum size in bytes of a document whose buffer is kept for the next request. A larger buffer is released.
    /// </summary>
    private const int LargestKeptBody = 64 * 1024;

    private string? _missingContent;
    private OssXmlWriter? _xml;
    private OssJsonWriter? _json;

    /// <summary>Sets a body that is streamed from <paramref name="content"/>.</summary>
    public void Content(OssContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        StreamedBody = content;
    }

    /// <summary>
    /// Sets a body that is streamed and required. Without it, the request can be presigned, but not sent.
    /// </summary>
    /// <param name="content">The content; null for a request that is only presigned.</param>
    /// <param name="member">The C# name of the member that holds the content, for error messages.</param>
    public void RequiredContent(OssContent? content, string member)
    {
        StreamedBody = content;
        _missingContent = content is null ? member : null;
    }

    /// <summary>Throws when the request can't be sent because its required content is missing.</summary>
    /// <exception cref="ArgumentException">The content is missing; the message contains its member.</exception>
    internal void RequireContent()
    {
        if (_missingContent is { } member)
        {
            Required(false, member);
        }
    }

    /// <summary>Sets the body to a string, encoded in UTF-8. A null string sets no body.</summary>
    /// <param name="text">The text or JSON; null for no body.</param>
    /// <param name="contentType">The Content-Type, which is sent unless the request has one; empty for none.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public void Text(string? text, string contentType, string? member = null)
    {
        if (text is not null)
        {
            Check(MemberRules.OfText(text), member ?? "The body's text");
            SetBufferedBody(Encoding.UTF8.GetBytes(text), contentType);
        }
    }

    /// <summary>Starts an XML body and returns its writer. <see cref="EndXml"/> finishes the body.</summary>
    public OssXmlWriter StartXml()
    {
        _xml ??= new OssXmlWriter();
        _xml.Reset();
        return _xml;
    }

    /// <summary>Finishes the XML body that <see cref="StartXml"/> started.</summary>
    public void EndXml()
    {
        var xml = _xml ?? throw new InvalidOperationException("EndXml without StartXml.");
        SetBufferedBody(xml.WrittenMemory, "application/xml");
    }

    /// <summary>Starts a JSON body and returns its writer. <see cref="EndJson"/> finishes the body.</summary>
    public OssJsonWriter StartJson()
    {
        _json ??= new OssJsonWriter();
        _json.Reset();
        return _json;
    }

    /// <summary>Finishes the JSON body that <see cref="StartJson"/> started.</summary>
    /// <param name="contentType">The Content-Type, which is sent unless the request has one.</param>
    public void EndJson(string contentType)
    {
        var json = _json ?? throw new InvalidOperationException("EndJson without StartJson.");
        SetBufferedBody(json.WrittenMemory, contentType);
    }

    /// <summary>Adds a query parameter whose value is the JSON text that was written after <see cref="StartJson"/>.</summary>
    /// <param name="name">The name of the parameter.</param>
    public void EndQueryJson(string name)
    {
        var json = _json ?? throw new InvalidOperationException("EndQueryJson without StartJson.");
        Query(name, Encoding.UTF8.GetString(json.WrittenMemory.Span));
    }

    private void DropLargeBody()
    {
        if (BufferedBody is { Length: > LargestKeptBody })
        {
            _xml?.Dispose();
            _json?.Dispose();
            (_xml, _json) = (null, null);
        }
    }

    private void SetBufferedBody(ReadOnlyMemory<byte> body, string contentType)
    {
        BufferedBody = body;
        if (contentType.Length > 0 && !HasHeader(WireNames.ContentType))
        {
            Header(WireNames.ContentType, contentType);
        }
    }
}
