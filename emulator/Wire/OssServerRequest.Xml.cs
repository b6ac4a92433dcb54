using System.Text;
using System.Text.RegularExpressions;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

// The buffered body as a document.
public sealed partial class OssServerRequest
{
    /// <summary>A strict reader of the buffered body, positioned on the root.</summary>
    /// <param name="root">The root's local name; another one is an error.</param>
    public OssXmlReader Xml(ReadOnlySpan<byte> root)
    {
        var reader = new OssXmlReader(Document.Span, strict: true);
        reader.Root(root);
        return reader;
    }

    /// <summary>Whether the buffered body is a document with this root: what tells alternative bodies apart.</summary>
    /// <param name="root">The root's local name.</param>
    public bool XmlRootIs(ReadOnlySpan<byte> root)
    {
        if (Document.IsEmpty)
        {
            return false;
        }

        var markup = Encoding.UTF8.GetString(Document.Span[..Math.Min(Document.Length, 1024)]);
        var match = RootTag().Match(markup);
        return match.Success && match.Groups[1].Value == Encoding.UTF8.GetString(root);
    }

    [GeneratedRegex(@"^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*)*<(?:[^\s:/>]+:)?([^\s:/>]+)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex RootTag();
}
