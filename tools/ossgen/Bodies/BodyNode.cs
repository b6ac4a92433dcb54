namespace OssGen.Tool.Bodies;

/// <summary>The kinds of values in a document.</summary>
internal enum NodeKind
{
    /// <summary>Text: every value in XML, and strings in JSON.</summary>
    Text,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A JSON <c>null</c>.</summary>
    Null,

    /// <summary>An element with child elements, or a JSON object.</summary>
    Container,

    /// <summary>A JSON array without items.</summary>
    EmptyList,

    /// <summary>A JSON array that no list describes: of arrays, of nulls, or of values of several kinds.</summary>
    Mixed,
}

/// <summary>
/// An element of an XML document or a property of a JSON document. An item of a JSON array is a node with the array's name.
/// </summary>
/// <param name="Name">The local name of the element, or the name of the property.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Text">The value; "" for a container.</param>
/// <param name="Children">The child elements or properties.</param>
/// <param name="Line">The line of the file.</param>
internal sealed record BodyNode(string Name, NodeKind Kind, string Text, IReadOnlyList<BodyNode> Children, int Line)
{
    /// <summary>The JSON text of the property's whole value, which for an item is that of the array; "" in XML.</summary>
    internal string Json { get; init; } = "";

    /// <summary>Whether the node is an item of a JSON array, and therefore of a list even if it is the only one.</summary>
    internal bool InArray { get; init; }

    /// <summary>Whether the node is an XML element without content, which may be an empty text or a container without children.</summary>
    internal bool IsEmpty => Kind == NodeKind.Text && Text.Length == 0;

    internal IEnumerable<BodyNode> Named(string name) => Children.Where(child => child.Name == name);
}
