using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Namespaces, which matter for well-formedness only: names are matched without them.</content>
public ref partial struct OssXmlReader
{
    private const int XmlNamespaceNumber = -1;
    private const int XmlnsNamespaceNumber = -2;

    private static ReadOnlySpan<byte> XmlNamespace => "http://www.w3.org/XML/1998/namespace"u8;

    private static ReadOnlySpan<byte> XmlnsNamespace => "http://www.w3.org/2000/xmlns/"u8;

    /// <summary>Records the namespace declarations of a start tag, and checks the prefixes and expanded names of its attributes.</summary>
    private void CheckNamespaces(scoped ReadOnlySpan<XmlAttribute> attributes, int tagName)
    {
        var prefixed = 0;
        foreach (ref readonly var attribute in attributes)
        {
            if (IsDeclaration(attribute))
            {
                Declare(attribute);
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
    }

    private readonly bool IsDeclaration(in XmlAttribute attribute) =>
        (attribute.PrefixLength < 0 ? NameOf(attribute) : PrefixOf(attribute)).SequenceEqual("xmlns"u8);

    private void Declare(in XmlAttribute attribute)
    {
        var prefix = attribute.PrefixLength < 0 ? default : LocalNameOf(attribute);
        var name = AttributeText(attribute);
        var isXml = name.SequenceEqual(XmlNamespace);
        var sound = prefix.SequenceEqual("xml"u8) ? isXml
            : !prefix.SequenceEqual("xmlns"u8) && !isXml && !name.SequenceEqual(XmlnsNamespace) && (prefix.IsEmpty || name.Length > 0);
        if (!sound)
        {
            ThrowMalformed(attribute.Name, $"'{Encoding.UTF8.GetString(NameOf(attribute))}' can't be declared like this");
        }

        if (prefix.IsEmpty)
        {
            return;
        }

        if (_declared == XmlNamespaces.Capacity)
        {
            Throw(OssXmlError.LimitExceeded, "", $"More than {XmlNamespaces.Capacity} prefixes are declared at once");
        }

        _namespaces ??= new XmlNamespaces();
        _namespaces.Add(_declared++, attribute.Name + attribute.PrefixLength + 1, prefix.Length, _depth + 1, name);
    }

    /// <summary>Removes the namespace declarations of elements that have been closed.</summary>
    private void Undeclare()
    {
        while (_declared > 0 && _namespaces![_declared - 1].Depth > _depth)
        {
            _declared--;
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

    private readonly void CheckPrefixed(scoped ReadOnlySpan<XmlAttribute> attributes, int tagName)
    {
        Span<int> namespaces = stackalloc int[MaxAttributes];
        for (var index = 0; index < attributes.Length; index++)
        {
            ref readonly var attribute = ref attributes[index];
            if (attribute.PrefixLength < 0 || IsDeclaration(attribute))
            {
                namespaces[index] = int.MinValue;
                continue;
            }

            namespaces[index] = Resolve(PrefixOf(attribute));
            for (var earlier = 0; earlier < index; earlier++)
            {
                if (namespaces[earlier] == namespaces[index] && LocalNameOf(attributes[earlier]).SequenceEqual(LocalNameOf(attribute)))
                {
                    ThrowMalformed(
                        attribute.Name,
                        $"attribute '{Encoding.UTF8.GetString(NameOf(attribute))}' occurs twice in element "
                            + $"'{Encoding.UTF8.GetString(_document[tagName..ScanName(tagName)])}'");
                }
            }
        }
    }

    /// <summary>Returns the number of the namespace to which a prefix is bound at the current position.</summary>
    private readonly int Resolve(ReadOnlySpan<byte> prefix)
    {
        if (prefix.SequenceEqual("xml"u8))
        {
            return XmlNamespaceNumber;
        }

        if (prefix.SequenceEqual("xmlns"u8))
        {
            return XmlnsNamespaceNumber;
        }

        for (var index = _declared - 1; index >= 0; index--)
        {
            ref readonly var declaration = ref _namespaces![index];
            if (declaration.Length == prefix.Length && _document.Slice(declaration.Prefix, declaration.Length).SequenceEqual(prefix))
            {
                return declaration.Namespace;
            }
        }

        ThrowMalformed(_position, $"prefix '{Encoding.UTF8.GetString(prefix)}' isn't declared");
        return 0;
    }
}
