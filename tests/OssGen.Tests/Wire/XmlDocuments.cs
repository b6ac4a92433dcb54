using System.Text;
using CsCheck;

namespace OssGen.Tests.Wire;

/// <summary>Generated documents: mostly well-formed, with everything XML allows and now and then something it doesn't.</summary>
internal static class XmlDocuments
{
    private static readonly Gen<string> Name = Gen.OneOf(
        "a", "b", "Key", "Contents", "x-1", "_", "n.2", "\u4E2D\u6587", "\u00E9l\u00E9ment", "p:a", "p:Key", "q:b", "xml:c");

    private static readonly Gen<string> Space = Gen.Frequency(
        (8, Gen.Const("")), (2, Gen.Const(" ")), (1, Gen.Const("\r\n\t")), (1, Gen.Const("\n")));

    private static readonly Gen<string> SoundText = Gen.OneOf(
        "plain", "two words", " ", "\r\n", "\r", "\n", "\r\r\n", "\t", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#65;", "&#x41;",
        "&#00065;", "&#x1F600;", "&#13;", "&#xA;",
        "&#0;", "&#1;", "&#x1f;", "&#xFFFE;", "&#xD800;", "&#xD83D;&#xDE00;", "&#57343;", "&#x10FFFF;", "]", "]]", "]>", "]] >", ">", "\"",
        "'", "\U0001F600", "\u4E2D\u6587",
        "\u0085\u2028", "\u007F", "\uFEFF", "\uFFFD", "\uE000", "-->", "?>", "%2B+", "2024-05-01T12:00:00.000Z",
        "0123456789012345678901234567890123456789012345678901234567890123");

    private static readonly Gen<string> UnsoundText = Gen.OneOf(
        "&", "&foo;", "&amp", "& ", "&#;", "&#x;", "&#xG;", "&#X41;", "&#x110000;", "&#99999999999;", "&#4294967361;", "]]>", "\u0001",
        "\u001F", "\0", "\uFFFE", "\uFFFF", "<", "< a>", "<a b>", "<!x>", "<!DOCTYPE a>",
        "<!-- -- -->", "<!--->", "<!-- --->", "<![CDATA[", "<![cdata[]]>", "<?xml version='1.0'?>", "<?XML x?>", "<? x?>", "<?x:y z?>",
        "<?x", "</a>", "<a b='<'/>", "<a b='1' b='2'/>", "<a b='1'c='2'/>", "<r:a/>", "<a r:b=''/>",
        "<a p:x='1' q:x='2'/>", "<a xmlns:r=''/>", "<a xml:space='odd'/>", "<a xmlns:xml='u'/>", "<a b='&#x;'/>", "<a b='\u0001'/>",
        "<:a/>", "<a:/>", "<a:b:c/>", "<1/>", "<\u0300/>", "<\U00020000/>", "<a\u00D7/>", "</ a>", "<a/ >");

    private static readonly Gen<string> Section =
        Gen.OneOf("", "x", "]", "]]", "<&>", "\r\n\r", "\U0001F600", "]]]").Select(text => $"<![CDATA[{text}]]>");

    private static readonly Gen<string> Comment = Gen.OneOf("", "x", "->", " - ", "<&\r\n>", "\u4E2D").Select(text => $"<!--{text}-->");

    private static readonly Gen<string> Instruction =
        Gen.OneOf("x", "x ", "x y", "xml-s a='b'", "x ?", "x <&>\r\n").Select(text => $"<?{text}?>");

    private static readonly Gen<string> Piece = Gen.Frequency((40, SoundText), (3, Section), (2, Comment), (2, Instruction));

    private static readonly Gen<string> Attribute = Gen.Select(
        Gen.OneOf("a", "b", "\u4E2D", "p:a", "p:b", "q:a", "xml:lang", "xml:space", "xmlns", "xmlns:p", "xmlns:q", "xmlns:r", "XMLNS"),
        Gen.OneOf("default", "u", "v", "", "&#117;", "a&lt;b>\r\n\t'", "&#xD800;", "http://www.w3.org/XML/1998/namespace", "\u4E2D"),
        Space,
        (name, value, space) => $" {space}{name}{space}={space}\"{value}\"");

    private static readonly Gen<string> Epilog = Gen.Frequency((8, Space), (1, Comment), (1, Instruction));

    private static readonly Gen<string> Declaration = Gen.Frequency(
        (6, Gen.Const("")),
        (3, Gen.Const("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")),
        (2, Gen.OneOf(
            "\uFEFF", "\uFEFF<?xml version='1.0'?>", "<?xml version = '1.0' standalone='yes' ?>",
            "<?xml version='1.0' encoding='utf-8' standalone=\"no\"?>", "<?xml\nversion='1.0'?>",
            "<?xml version='1.0' encoding='us-ascii'?>")),
        (1, Gen.OneOf(
            "<?xml?>", "<?xml version='1.1'?>", "<?xml encoding='utf-8'?>", "<?xml version='1.0' standalone='true'?>",
            "<?xml version='1.0'encoding='utf-8'?>", " <?xml version='1.0'?>", "<!DOCTYPE a>", "x", "\uFEFF\uFEFF",
            "<?xml version='1.0' encoding='utf-16'?>")));

    /// <summary>Well-formed but for rare pieces.</summary>
    internal static Gen<string> WellFormed { get; } = Document(Element(5, Piece));

    /// <summary>With one or more unsound pieces likely.</summary>
    internal static Gen<string> Unsound { get; } = Document(Element(4, Gen.Frequency((30, Piece), (1, UnsoundText))));

    /// <summary>Nested up to beyond the reader's bound.</summary>
    internal static Gen<string> Deep { get; } = Gen.Select(Gen.Int[1, OssGen.Wire.OssXmlReader.MaxDepth + 8], SoundText, (depth, text) =>
    {
        var start = string.Concat(Enumerable.Range(0, depth).Select(level => $"<n{level}>{(level % 3 == 0 ? text : "")}"));
        var end = string.Concat(Enumerable.Range(0, depth).Reverse().Select(level => $"</n{level}>"));
        return start + text + end;
    });

    /// <summary>
    /// Entries with the same elements again and again: mostly plain, in an order that varies little, with texts that come again or are as
    /// long as others.
    /// </summary>
    internal static Gen<string> Listings { get; } = Gen.Select(
        Gen.Select(
            Gen.Frequency(
                (12, Gen.OneOf("a", "Key", "n.2", "_", "b", "x-1", "b-that-is-long", "Key-longer-than-a-step")),
                (1, Gen.OneOf("odd", "B", "Ke"))),
            Gen.Frequency((12, Gen.OneOf(
                "same", "same", "text", "longer than one step of the scan", "longer than one step of the scen",
                "logs%2F2026%2Fnode-0%2Fa.gz", "a+b%41%7a", "%C3%A9", "%zz", "\u00e9", "")),
                (6, Gen.OneOf(
                    "2024-05-01T12:00:00.000Z", "2024-05-02T12:00:00.123Z", "2024-02-29T23:59:59.999Z", "2024-02-30T00:00:00.000Z", "12",
                    "1234567890123456789012")),
                (1, Gen.OneOf("a&amp;b", "a]b", "<c/>", "x<c>y</c>", "<!-- c -->x", "<![CDATA[x]]>", "\r\n"))),
            Gen.Frequency((20, Gen.Const("")), (1, Gen.OneOf(" ", " c='1'", "\n"))),
            Gen.Frequency((20, Gen.Const("")), (1, Gen.Const(" "))),
            Gen.Frequency((6, Gen.Const("")), (1, Gen.OneOf("\n  ", " ", "\r\n", "<!-- c -->", "text"))),
            (name, text, afterName, beforeEnd, space) => $"<{name}{afterName}>{text}</{name}{beforeEnd}>{space}").Array[0, 7].Array[1, 12],
        Gen.OneOf("", "\n", "\n    "),
        (entries, space) =>
            $"<r>{space}{string.Concat(entries.Select(entry => $"<Contents>{space}{string.Concat(entry)}</Contents>{space}"))}</r>");

    /// <summary>Bytes of a document, damaged in up to three places.</summary>
    internal static Gen<byte[]> Mutated { get; } = Damaged(Gen.OneOf(WellFormed, Unsound));

    /// <summary>Bytes of a document, damaged in up to three places.</summary>
    internal static Gen<byte[]> Damaged(Gen<string> documents) => Gen.Select(
        documents,
        Gen.Select(
            Gen.Int[0, 6],
            Gen.Double[0, 1], Gen.Double[0, 1], Gen.OneOf(Gen.Byte, Gen.OneOf("<>&;/!?'\"=:[]-\r \0"u8.ToArray()))).Array[1, 3],
        (document, changes) =>
        {
            var bytes = Encoding.UTF8.GetBytes(document);
            foreach (var (kind, from, to, value) in changes)
            {
                bytes = Mutate(bytes, kind, (int)(from * bytes.Length), (int)(to * bytes.Length), value);
            }

            return bytes;
        });

    private static Gen<string> Document(Gen<string> root) => Gen.Select(
        Declaration,
        Gen.Frequency((9, Space), (1, Comment), (1, Instruction)),
        root,
        Gen.Frequency((30, Epilog), (1, Gen.OneOf("x", "<a/>", "<![CDATA[]]>", "&amp;", "\0", "</a>"))),
        (declaration, prolog, body, epilog) => declaration + prolog + body + epilog);

    private static Gen<string> Element(int depth, Gen<string> piece)
    {
        var content = depth == 0 ? piece.Array[0, 3] : Gen.OneOf(piece, Element(depth - 1, piece)).Array[0, 4];
        var attributes = Gen.Frequency((6, Gen.Const(Array.Empty<string>())), (3, Attribute.Array[1, 3]));
        var name = Gen.Select(Name, Gen.Frequency((4, Gen.Const(true)), (1, Gen.Const(false))));
        return Gen.Select(name, attributes, content, Space, (nameAndDeclared, given, pieces, space) =>
        {
            var (qualified, declared) = nameAndDeclared;
            var prefix = qualified.Contains(':') && !qualified.StartsWith("xml", StringComparison.Ordinal)
                ? qualified[..qualified.IndexOf(':')]
                : null;
            var added = prefix is not null && declared ? $" xmlns:{prefix}='u'" : "";
            var start =
                $"<{qualified}{added}{string.Concat(given.Where(text => added.Length == 0 || !text.Contains($"xmlns:{prefix}")))}{space}";
            return pieces.Length == 0 ? start + "/>" : $"{start}>{string.Concat(pieces)}</{qualified}{space}>";
        });
    }

    private static byte[] Mutate(byte[] bytes, int kind, int from, int to, byte value)
    {
        var (start, end) = (Math.Min(from, to), Math.Max(from, to));
        var place = Math.Min(start, bytes.Length - 1);
        switch (kind)
        {
            case 0 when bytes.Length > 0:
                bytes[place] ^= (byte)(1 << (value & 7));
                return bytes;
            case 1 when bytes.Length > 0:
                bytes[place] = value;
                return bytes;
            case 2:
                return bytes[..end];
            case 3:
                return [.. bytes[..start], value, .. bytes[start..]];
            case 4:
                return [.. bytes[..start], .. bytes[Math.Min(end, start + 8)..]];
            case 5:
                return [.. bytes[..end], .. bytes[start..]];
            default:
                return SwapTags(bytes, start, end);
        }
    }

    private static byte[] SwapTags(byte[] bytes, int first, int second)
    {
        var one = Tag(bytes, first);
        var two = Tag(bytes, second);
        return one.End <= two.Start
            ? [
                .. bytes[..one.Start],
                .. bytes[two.Start..two.End],
                .. bytes[one.End..two.Start],
                .. bytes[one.Start..one.End],
                .. bytes[two.End..],
            ]
            : bytes;
    }

    private static (int Start, int End) Tag(byte[] bytes, int from)
    {
        var start = Array.IndexOf(bytes, (byte)'<', from);
        var end = start < 0 ? -1 : Array.IndexOf(bytes, (byte)'>', start);
        return end < 0 ? (bytes.Length, bytes.Length) : (start, end + 1);
    }
}
