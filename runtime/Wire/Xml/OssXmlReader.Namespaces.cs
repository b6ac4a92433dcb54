using System.Text;

namespace OssGen.Wire;

/// <content>
/// Namespaces matter for well-formedness only: names are matched without them. Nothing is kept; where a prefix needs its declaration, the start tags
/// of the open elements are looked through again.
/// </content>
public ref partial struct OssXmlReader
{
    private static ReadOnlySpan<byte> XmlNamespace => "http://www.w3.org/XML/1998/namespace"u8;

    private static ReadOnlySpan<byte> XmlnsNamespace => "http://www.w3.org/2000/xmlns/"u8;

    /// <summary>Checks declarations, prefixes and expanded names of a start tag's attributes; says whether there are declarations.</summary>
    private readonly bool CheckNamespaces(ReadOnlySpan<XmlAttribute> attributes, int tagName)
    {
        var declares = false;
        var prefixed = 0;
        foreach (ref readonly var attribute in attributes)
        {
            if (IsDeclaration(attribute))
            {
                declares = true;
                CheckDeclaration(attribute);
            }
            else if (attribute.PrefixLength >= 0)
            {
                prefixed++;
                CheckXmlSpace(attribute);
            }
        }

        if (prefixed > 0)
        {
            CheckPrefixed(attributes, tagName);
        }

        return declares;
    }

    private readonly bool IsDeclaration(in XmlAttribute attribute) =>
        (attribute.PrefixLength < 0 ? NameOf(attribute) : PrefixOf(attribute)).SequenceEqual("xmlns"u8);

    private readonly void CheckDeclaration(in XmlAttribute attribute)
    {
        var prefix = attribute.PrefixLength < 0 ? default : LocalNameOf(attribute);
        var name = AttributeText(attribute);
        var isXml = name.AsSpan().SequenceEqual(XmlNamespace);
        var sound = prefix.SequenceEqual("xml"u8) ? isXml
            : !prefix.SequenceEqual("xmlns"u8) && !isXml && !name.AsSpan().SequenceEqual(XmlnsNamespace) && (prefix.IsEmpty || name.Length > 0);
        if (!sound)
        {
            ThrowMalformed(attribute.Name, $"'{Encoding.UTF8.GetString(NameOf(attribute))}' can't be declared like this");
        }
    }

    private readonly void CheckXmlSpace(in XmlAttribute attribute)
    {
        if (NameOf(attribute).SequenceEqual("xml:space"u8))
        {
            var value = TrimSpace(AttributeText(attribute));
            if (!value.SequenceEqual("default"u8) && !value.SequenceEqual("preserve"u8))
            {
                ThrowMalformed(attribute.Value, "xml:space is neither default nor preserve");
            }
        }
    }

    private readonly void CheckPrefixed(ReadOnlySpan<XmlAttribute> attributes, int tagName)
    {
        for (var index = 0; index < attributes.Length; index++)
        {
            ref readonly var attribute = ref attributes[index];
            if (attribute.PrefixLength < 0 || IsDeclaration(attribute))
            {
                continue;
            }

            var declared = Resolve(PrefixOf(attribute), attributes);
            foreach (ref readonly var other in attributes[..index])
            {
                if (other.PrefixLength >= 0 && !IsDeclaration(other) && LocalNameOf(other).SequenceEqual(LocalNameOf(attribute))
                    && Resolve(PrefixOf(other), attributes).AsSpan().SequenceEqual(declared))
                {
                    ThrowMalformed(attribute.Name, $"attribute '{Encoding.UTF8.GetString(NameOf(attribute))}' stands twice in element '{Encoding.UTF8.GetString(_document[tagName..ScanName(tagName)])}'");
                }
            }
        }
    }

    /// <summary>Checks that the prefix of the element just opened is declared.</summary>
    private readonly void CheckPrefix(ReadOnlySpan<byte> prefix) => Resolve(prefix, default);

    /// <summary>The namespace of a prefix, from given attributes or else from the open elements outwards.</summary>
    private readonly byte[] Resolve(ReadOnlySpan<byte> prefix, ReadOnlySpan<XmlAttribute> attributes)
    {
        if (prefix.SequenceEqual("xml"u8))
        {
            return XmlNamespace.ToArray();
        }

        if (prefix.SequenceEqual("xmlns"u8))
        {
            return XmlnsNamespace.ToArray();
        }

        foreach (ref readonly var attribute in attributes)
        {
            if (Declares(attribute, prefix))
            {
                return AttributeText(attribute);
            }
        }

        for (var level = _depth - 1; level >= 0; level--)
        {
            if (_open[level].DeclaresNamespaces && FindDeclaration(_open[level], prefix, out var declaration))
            {
                return AttributeText(declaration);
            }
        }

        ThrowMalformed(_position, $"prefix '{Encoding.UTF8.GetString(prefix)}' isn't declared");
        return [];
    }

    private readonly bool FindDeclaration(in OpenElement element, ReadOnlySpan<byte> prefix, out XmlAttribute declaration)
    {
        var again = this;
        again._position = element.Start + element.Length;
        while (again.TryReadAttribute(out declaration))
        {
            if (Declares(declaration, prefix))
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool Declares(in XmlAttribute attribute, ReadOnlySpan<byte> prefix) =>
        attribute.PrefixLength >= 0 && IsDeclaration(attribute) && LocalNameOf(attribute).SequenceEqual(prefix);
}
