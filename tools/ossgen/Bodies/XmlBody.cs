using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using OssGen.Tool.Exchanges;

namespace OssGen.Tool.Bodies;

/// <summary>Parses XML bodies. Namespaces and attributes are dropped: the spec language has neither.</summary>
internal static partial class XmlBody
{
    private const int MaxDepth = 20;

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    internal static BodyDocument Parse(MessageBody body)
    {
        var warnings = new List<BodyWarning>();
        var root = Node(Load(body), body, warnings, 1);
        return new BodyDocument(BodyFormat.Xml, root, Print(root), warnings);
    }

    /// <summary>Writes a document without namespaces, with a line for each element.</summary>
    private static string Print(BodyNode root) => Element(root).ToString();

    private static XElement Element(BodyNode node) => node.Kind == NodeKind.Container
        ? new XElement(node.Name, node.Children.Select(Element))
        : new XElement(node.Name, node.Text);

    private static XElement Load(MessageBody body)
    {
        // Pages indent the declaration, and have spaces in it; what it says is known.
        var text = Declaration().Replace(body.Text.TrimStart(), "");
        try
        {
            using var input = new StringReader(text);
            using var reader = XmlReader.Create(input, s_settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException malformed)
        {
            var message = malformed.Message.LastIndexOf(" Line ", StringComparison.Ordinal) is var end and > 0
                ? malformed.Message[..end]
                : malformed.Message;
            throw new ExchangeException(
                body.Path, body.Line + Math.Max(0, malformed.LineNumber - 1), "The body is no well-formed XML: " + message);
        }
    }

    private static BodyNode Node(XElement element, MessageBody body, List<BodyWarning> warnings, int depth)
    {
        var line = body.Line + ((IXmlLineInfo)element).LineNumber - 1;
        var name = element.Name.LocalName;
        if (depth > MaxDepth)
        {
            throw new ExchangeException(body.Path, line, $"The elements of the body are nested more than {MaxDepth} deep.");
        }

        foreach (var attribute in element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration))
        {
            warnings.Add(new BodyWarning(
                body.Path,
                line,
                $"The attribute {attribute.Name.LocalName} of <{name}> is left out: the spec language has no attributes."));
        }

        if (!element.HasElements)
        {
            return new BodyNode(name, NodeKind.Text, element.Value, [], line);
        }

        if (element.Nodes().OfType<XText>().FirstOrDefault(static text => !string.IsNullOrWhiteSpace(text.Value)) is { } mixed)
        {
            throw new ExchangeException(
                body.Path, line, $"<{name}> contains text ('{mixed.Value.Trim()}') between elements, which no spec can describe.");
        }

        var children = element.Elements().Select(child => Node(child, body, warnings, depth + 1));
        return new BodyNode(name, NodeKind.Container, "", [.. children], line);
    }

    [GeneratedRegex(@"^<\?\s*xml\b[^>\r\n]*\?\s*>", RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();
}
