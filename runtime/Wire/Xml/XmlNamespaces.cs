namespace OssGen.Wire.Xml;

/// <summary>A prefix that an open element declares.</summary>
/// <param name="Prefix">Offset of the prefix in the document.</param>
/// <param name="Length">Length of the prefix.</param>
/// <param name="Depth">Depth of the element.</param>
/// <param name="Namespace">The same number for the same namespace.</param>
/// <param name="Name">The namespace's name.</param>
internal readonly record struct XmlDeclaration(int Prefix, int Length, int Depth, int Namespace, byte[] Name);

/// <summary>
/// The prefixes that are declared at the current place, the innermost last. A prefix is looked up here, in a list of bounded length, so
/// that the cost of an element doesn't depend on the size of the start tags around it. How many of the entries count is the reader's to
/// know: copies of a reader share the list.
/// </summary>
internal sealed class XmlNamespaces
{
    /// <summary>Most prefixes that can be declared at one place.</summary>
    internal const int Capacity = 128;

    private readonly XmlDeclaration[] _entries = new XmlDeclaration[Capacity];

    internal ref readonly XmlDeclaration this[int index] => ref _entries[index];

    /// <summary>Adds a declaration behind the first <paramref name="count"/> ones.</summary>
    internal void Add(int count, int prefix, int length, int depth, ReadOnlySpan<byte> name)
    {
        // Numbers are compared later: equal names are found once, where they are declared.
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
