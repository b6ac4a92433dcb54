using OssGen.Tool.Bodies;
using OssGen.Tool.Drafts;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Writing;

/// <summary>Writes the values of a document as the members that hold them.</summary>
/// <param name="find">Returns a shape by its name.</param>
/// <param name="decode">Whether names in the document are percent-encoded.</param>
internal sealed class ElementValues(Func<string, ShapeDraft> find, bool decode)
{
    internal void Write(IReadOnlyList<ElementDraft> elements, BodyNode node, SpecText text)
    {
        foreach (var element in elements)
        {
            foreach (var value in Find(element, node))
            {
                Write(element, value, text);
            }
        }
    }

    private static IEnumerable<BodyNode> Find(ElementDraft element, BodyNode node)
    {
        IEnumerable<BodyNode> found = [node];
        foreach (var name in element.Path.Where(static name => name != "."))
        {
            found = found.SelectMany(parent => parent.Named(name));
        }

        // Any JSON value is one value, also if it is an array.
        return element.Type == ScalarTypes.Json
            ? found.Take(1)
            : found.Where(static value => value.Kind is not (NodeKind.Null or NodeKind.EmptyList));
    }

    private void Write(ElementDraft element, BodyNode value, SpecText text)
    {
        if (element.Type == ScalarTypes.Json)
        {
            text.Value(element.Member, value.Json);
        }
        else if (!element.IsShape)
        {
            // An empty text is no value of any other type: the member isn't set.
            if (value.Text.Length > 0 || element.Type == ScalarTypes.Text)
            {
                var plain = decode && element.UrlEncoded ? Uri.UnescapeDataString(value.Text) : value.Text;
                text.Value(element.Member, ValueSyntax.InExample(element.Type, plain));
            }
        }
        else if (value.Children.Count == 0)
        {
            text.Empty(element.Member);
        }
        else
        {
            text.Open(element.Member);
            Write(find(element.Type).Elements, value, text);
            text.Close(element.Member);
        }
    }
}
