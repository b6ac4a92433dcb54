namespace OssGen.Wire.Xml;

/// <summary>A declaration of a namespace prefix in the start tag of an open element.</summary>
/// <param name="Prefix">The offset of the prefix in the document.</param>
/// <param name="Length">The length of the prefix in bytes.</param>
/// <param name="Depth">The depth of the element.</param>
/// <param name="Namespace">A number that is the same for the same namespace.</param>
/// <param name="Name">The name of the namespace.</param>
internal readonly record struct XmlDeclaration(int Prefix, int Length, int Depth, int Namespace, byte[] Name);

/// <summary>
/// The namespace prefixes declared at the current position, the innermost last. The length of the list is limited, so the cost of looking
/// up a prefix doesn't depend on the size of the enclosing start tags. Copies of a reader share the list, so each reader keeps its own
/// number of valid entries.
/// </summary>
internal sealed class XmlNamespaces
{
    /// <summary>The maximum number of prefixes that can be declared at one position.</summary>
    internal const int Capacity = 128;

    private readonly XmlDeclaration[] _entries = new XmlDeclaration[Capacity];

    internal ref readonly XmlDeclaration this[int index] => ref _entries[index];

    /// <summary>Adds a declaration after the first <paramref name="count"/> declarations.</summary>
    internal void Add(int count, int prefix, int length, int depth, ReadOnlySpan<byte> name)
    {
        // Later only numbers are compared: equal names are found once, when they are declared.
        for (var index = 0; index < count; index++)
        {
            if (name.SequenceEqual(_entries[index].Name))
            {
                _entries[count] = new XmlDeclaration(prefix, length, depth, _entries[index].Namespace, _entries[index].Name);
                return;
            }
        }

        _entries[count] = new XmlDeclaration(prefix, length, depth, count, name.ToArray());
    }
}
