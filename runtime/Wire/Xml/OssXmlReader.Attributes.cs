using System.Buffers;
using System.Text;
using OssGen.Wire.Xml;

namespace OssGen.Wire;

/// <content>Attributes, which are checked as XML requires but whose values aren't returned.</content>
public ref partial struct OssXmlReader
{
    private const int MaxAttributes = 128;

    private static readonly SearchValues<byte> AttributeStops = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, .. "<&\"'"u8]);

    /// <summary>Reads the attributes of a start tag, from the end of the tag's name up to and including its <c>&gt;</c>.</summary>
    private void ReadAttributes(int tagName, int end)
    {
        Span<XmlAttribute> attributes = stackalloc XmlAttribute[MaxAttributes];
        var count = 0;
        _position = end;
        while (TryReadAttribute(out var attribute))
        {
            if (count == MaxAttributes)
            {
                Throw(OssXmlError.LimitExceeded, LocalName, $"Element '{LocalName}' has more than {MaxAttributes} attributes");
            }

            CheckDuplicate(attributes[..count], attribute);
            attributes[count++] = attribute;
        }

        if (count > 0)
        {
            CheckNamespaces(attributes[..count], tagName);
        }
    }

    /// <summary>Reads the next attribute of a start tag. At the end of the tag, moves past it and returns false.</summary>
    private bool TryReadAttribute(out XmlAttribute attribute)
    {
        attribute = default;
        var start = SkipSpace(_position);
        var next = ByteAt(start);
        if (next == '>')
        {
            _position = start + 1;
            return false;
        }

        if (next == '/')
        {
            if (ByteAt(start + 1) != '>')
            {
                ThrowMalformed(start + 1, "'>' is expected here");
            }

            _position = start + 2;
            _selfClosing = true;
            return false;
        }

        if (start == _position)
        {
            ThrowMalformed(start, "white space is expected here");
        }

        var prefixLength = ScanQualifiedName(start, out var nameEnd);
        var value = ReadAttributeValue(nameEnd, out var valueLength);
        attribute = new XmlAttribute(start, nameEnd - start, prefixLength, value, valueLength);
        return true;
    }

    /// <summary>
    /// Reads the value of an attribute, beginning at the end of the attribute's name, and returns the position of the value.
    /// </summary>
    private int ReadAttributeValue(int nameEnd, out int length)
    {
        var index = SkipSpace(nameEnd);
        if (ByteAt(index) != '=')
        {
            ThrowMalformed(index, "'=' is expected here");
        }

        index = SkipSpace(index + 1);
        var quote = ByteAt(index);
        if (quote is not ((byte)'"' or (byte)'\''))
        {
            ThrowMalformed(index, "a quotation mark is expected here");
        }

        var start = index + 1;
        _position = start;
        while (true)
        {
            var stop = _document[_position..].IndexOfAny(AttributeStops);
            _position = stop < 0 ? _document.Length : _position + stop;
            var found = ByteAt(_position);
            if (found == quote)
            {
                length = _position++ - start;
                if (length > MaxAttributeBytes)
                {
                    Throw(
                        OssXmlError.LimitExceeded,
                        LocalName,
                        $"An attribute of element '{LocalName}' has more than {MaxAttributeBytes} bytes");
                }

                return start;
            }

            if (found == '&')
            {
                ReadReference();
            }
            else if (found is (byte)'"' or (byte)'\'')
            {
                _position++;
            }
            else if (found == '<')
            {
                ThrowMalformed(_position, "an attribute's value can't contain '<'");
            }
            else
            {
                ThrowCharacter(_position);
            }
        }
    }

    private readonly void CheckDuplicate(ReadOnlySpan<XmlAttribute> attributes, in XmlAttribute added)
    {
        foreach (ref readonly var attribute in attributes)
        {
            if (attribute.NameLength == added.NameLength && NameOf(attribute).SequenceEqual(NameOf(added)))
            {
                ThrowMalformed(added.Name, $"attribute '{Encoding.UTF8.GetString(NameOf(added))}' occurs twice");
            }
        }
    }

    private readonly ReadOnlySpan<byte> NameOf(in XmlAttribute attribute) => _document.Slice(attribute.Name, attribute.NameLength);

    private readonly ReadOnlySpan<byte> PrefixOf(in XmlAttribute attribute) =>
        _document.Slice(attribute.Name, Math.Max(attribute.PrefixLength, 0));

    private readonly ReadOnlySpan<byte> LocalNameOf(in XmlAttribute attribute) => NameOf(attribute)[(attribute.PrefixLength + 1)..];

    /// <summary>
    /// Returns the value of an attribute. References are replaced, and each white space character is converted to a space.
    /// </summary>
    private readonly ReadOnlySpan<byte> AttributeText(in XmlAttribute attribute)
    {
        var plain = _document.Slice(attribute.Value, attribute.ValueLength);
        if (plain.IndexOfAny("&\n\r\t"u8) < 0)
        {
            return plain;
        }

        var text = new XmlTextBuffer();
        var again = this;
        again._position = attribute.Value;
        var end = attribute.Value + attribute.ValueLength;
        while (again._position < end)
        {
            var next = _document[again._position];
            if (next == '&')
            {
                text.AppendCharacter(again.ReadReference());
            }
            else
            {
                text.Append(IsSpace(next) ? (byte)' ' : next);
                again._position++;
            }
        }

        return text.Written;
    }
}
