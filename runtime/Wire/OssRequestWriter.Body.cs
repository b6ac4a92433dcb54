using System.Text;
using OssGen.Validation;

namespace OssGen.Wire;

public sealed partial class OssRequestWriter
{
    /// <summary>A larger XML body's buffer goes back to the array pool instead of staying with an idle writer.</summary>
    private const int LargestKeptBody = 64 * 1024;

    private OssXmlWriter? _xml;

    /// <summary>The body is streamed from <paramref name="content"/>.</summary>
    public void Content(OssContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        StreamedBody = content;
    }

    /// <summary>The body is this text in UTF-8; null: none.</summary>
    /// <param name="text">Text or JSON.</param>
    /// <param name="contentType">Sent as Content-Type unless the request has one; empty: none.</param>
    /// <param name="member">C# name of the member that holds the text, for messages.</param>
    /// <exception cref="ArgumentException">The text has half a surrogate pair.</exception>
    public void Text(string? text, string contentType, string? member = null)
    {
        if (text is not null)
        {
            Check(MemberRules.OfText(text), member ?? "The body's text");
            SetBufferedBody(Encoding.UTF8.GetBytes(text), contentType);
        }
    }

    /// <summary>Starts an XML body; <see cref="EndXml"/> finishes it.</summary>
    public OssXmlWriter StartXml()
    {
        _xml ??= new OssXmlWriter();
        _xml.Reset();
        return _xml;
    }

    /// <summary>Finishes the XML body.</summary>
    public void EndXml()
    {
        var xml = _xml ?? throw new InvalidOperationException("EndXml without StartXml.");
        SetBufferedBody(xml.WrittenMemory, "application/xml");
    }

    private void DropLargeBody()
    {
        if (BufferedBody is { Length: > LargestKeptBody })
        {
            _xml?.Dispose();
            _xml = null;
        }
    }

    private void SetBufferedBody(ReadOnlyMemory<byte> body, string contentType)
    {
        BufferedBody = body;
        if (contentType.Length > 0 && !HasHeader("Content-Type"))
        {
            Header("Content-Type", contentType);
        }
    }
}
