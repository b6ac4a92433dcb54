using System.Text;
using System.Xml;
using OssGen.Wire;
using OssGen.Wire.Xml;

namespace OssGen.Tests.Wire;

/// <summary>
/// The reader's work grows with the document and with nothing else. Each document here is small beside the limits, and each is one of a
/// kind for which a reader that looks at something again for every element takes hours: what ends them is the bound on hanging, not a
/// measured time.
/// </summary>
public sealed class XmlWorkTests
{
    private const int Size = 4 * 1024 * 1024;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, Func<string>> Documents = new()
    {
        ["a large start tag around many prefixed elements"] = () =>
            Filled($"<r {Attributes(100, "&lt;", 60_000 / 4)} xmlns:p='u'>", "<p:c><p:Key>k</p:Key></p:c>", "</r>"),
        ["large start tags at all depths around many prefixed elements"] = () => Filled(
            string.Concat(Enumerable.Range(0, 60).Select(level => $"<r{level} a='{Repeat("&lt;", 16_000)}' xmlns:p{level}='u'>")),
            "<p0:c/>",
            string.Concat(Enumerable.Range(0, 60).Reverse().Select(level => $"</r{level}>"))),
        ["as many declared prefixes as there can be, the outermost used"] = () =>
            Filled($"<r {string.Concat(Enumerable.Range(0, 128).Select(index => $" xmlns:p{index:d3}='{index}'"))}>", "<p000:c/>", "</r>"),
        ["namespaces with long names that differ at their ends"] = () => Filled(
            $"<r {string.Concat(Enumerable.Range(0, 60).Select(index => $" xmlns:p{index:d2}='{Repeat("u", 60_000)}{index:d2}'"))}>",
            $"<c {string.Concat(Enumerable.Range(0, 60).Select(index => $" p{index:d2}:a=''"))}/>",
            "</r>"),
        ["elements that each declare a prefix"] = () => Filled("<r>", "<p:c xmlns:p='u' p:a='1'/>", "</r>"),
        ["as many attributes as there can be, of equal length"] = () =>
            Filled("<r>", $"<c{string.Concat(Enumerable.Range(0, 128).Select(index => $" a{index:d3}=''"))}/>", "</r>"),
        ["nesting as deep as there can be, again and again"] = () => Filled("<r>", Repeat("<c>", 60) + Repeat("</c>", 60), "</r>"),
        ["a text of references"] = () => Filled("<r>", "&lt;", "</r>"),
        ["a text of brackets"] = () => Filled("<r>", "]", "</r>"),
        ["a text of carriage returns"] = () => Filled("<r>", "\r", "</r>"),
        ["a reference with countless zeros"] = () => Filled("<r>&#", "0", "65;</r>"),
        ["a text in many sections"] = () => Filled("<r>", "<![CDATA[]]>", "</r>"),
        ["a text in sections of brackets"] = () => Filled("<r>", "<![CDATA[]]]]]]]]]]]>", "</r>"),
        ["comments"] = () => Filled("<r>", "<!---->", "</r>"),
        ["a comment of hyphens"] = () => Filled("<r><!--", "- ", "--></r>"),
        ["instructions"] = () => Filled("<r>", "<?a ??>", "</r>"),
        ["comments after the root"] = () => Filled("<r/>", "<!-- -->", ""),
        ["white space between elements"] = () => Filled("<r>", "<a>\n\n\n\n</a>\n\n\n\n", "</r>"),
        ["a name as long as there can be"] = () => Filled("<r>", $"<{Repeat("n", 8000)}></{Repeat("n", 8000)} >", "</r>"),
        ["names without ASCII"] = () => Filled("<r>", "<\u4E2D\u6587/>", "</r>"),
        ["a long text, then short ones that begin like it"] = () => Filled(
            $"<r><a>{Repeat("x", 1_000_000)}</a>", "<a>xxxxxxxxxxxxxxxxxxxxxxxxxxx</a>", "</r>"),
        ["texts as long as the one before"] = () => Filled("<r>", $"<a>{Repeat("x", 1000)}y</a><a>{Repeat("x", 1000)}z</a>", "</r>"),
    };

    public static TheoryData<string> Kinds => new(Documents.Keys);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_document_is_walked_to_its_end(string kind)
    {
        var text = Documents[kind]();
        var document = Encoding.UTF8.GetBytes(text);

        var walked = await Task.Run(() => Walk(document)).WaitAsync(Hang);

        Assert.Equal(Count(text), walked);
    }

    [Theory]
    [InlineData("<Contents><Key>k</Key></Contents>")]
    [InlineData("<Contents><Type>t</Type><Size>1</Size><ETag>e</ETag><Key>k</Key></Contents>")]
    [InlineData("<CommonPrefixes><Prefix>p</Prefix></CommonPrefixes><Contents/>")]
    [InlineData("<KeyCount>1</KeyCount>")]
    [InlineData("<Unknown>x</Unknown>")]
    [InlineData("<x:Contents><x:Key>k</x:Key></x:Contents>")]
    [InlineData("<Contents><Size>many</Size></Contents>")]
    [InlineData("<EncodingTypeOfNothing/>")]
    public async Task A_listing_of_any_order_is_read_to_its_end(string entry)
    {
        var document = Encoding.UTF8.GetBytes(
            Filled("<ListBucketResult xmlns:x='u'>", entry, "<IsTruncated>false</IsTruncated></ListBucketResult>"));
        var reply = new OssResponseReader(new OssResponse(200), document);

        IOssRequest<ListObjectsV2Result> request = new ListObjectsV2Request { Bucket = "b" };
        var result = await Task.Run(() => request.Read(reply)).WaitAsync(Hang);

        Assert.True(result.Response.UnreadMembers.Count <= 100);
    }

    [Fact]
    public void A_name_is_bounded() => Assert.Equal(OssXmlError.LimitExceeded, Refusal($"<{Repeat("n", OssXmlReader.MaxNameBytes + 1)}/>"));

    [Fact]
    public void A_name_without_attributes_is_bounded_too()
    {
        var name = Repeat("n", OssXmlReader.MaxNameBytes + 1);
        Assert.Equal(OssXmlError.LimitExceeded, Refusal($"<{name}>text</{name}>"));
    }

    [Fact]
    public void An_attribute_is_bounded() =>
        Assert.Equal(OssXmlError.LimitExceeded, Refusal($"<r a='{Repeat("v", OssXmlReader.MaxAttributeBytes + 1)}'/>"));

    [Fact]
    public void Declared_prefixes_are_bounded() => Assert.Equal(
        OssXmlError.LimitExceeded,
        Refusal(string.Concat(
            Enumerable.Range(0, 43).Select(level => $"<r{level} xmlns:a{level}='u' xmlns:b{level}='u' xmlns:c{level}='u'>"))));

    [Fact]
    public void Prefixes_of_closed_elements_do_not_count_towards_the_bound() =>
        Assert.Equal(
            2001, Walk(Encoding.UTF8.GetBytes($"<r>{Repeat("<p:c xmlns:p='u' xmlns:q='u'><q:d/></p:c><c xmlns:p='u'/>", 1000)}</r>")));

    [Theory]
    [InlineData("<r><c xmlns:p='u'/><p:d/></r>")]
    [InlineData("<r><c xmlns:p='u'></c><p:d/></r>")]
    [InlineData("<r><c xmlns:p='u'><e/></c><p:d/></r>")]
    public void A_prefix_is_unknown_behind_the_element_that_declares_it(string document) =>
        Assert.Equal(OssXmlError.Malformed, Refusal(document));

    [Theory]
    [InlineData("<r xmlns:p='u'><c xmlns:q='u' p:a='' q:a=''/></r>", false)]
    [InlineData("<r xmlns:p='u'><c xmlns:p='v' xmlns:q='u' p:a='' q:a=''/></r>", true)]
    [InlineData("<r xmlns:p='v'><c xmlns:p='u'/><d xmlns:q='u' p:a='' q:a=''/></r>", true)]
    [InlineData("<r xmlns:p='u&#32;'><c xmlns:q='u ' p:a='' q:a=''/></r>", false)]
    public void The_innermost_declaration_of_a_prefix_counts(string document, bool sound) =>
        Assert.Equal(sound ? (OssXmlError?)null : OssXmlError.Malformed, Refusal(document));

    [Fact]
    public void A_look_ahead_leaves_declarations_as_they_were()
    {
        var reader = new OssXmlReader("<r xmlns:p='u'><c xmlns:q='v'><q:d/></c><p:e xmlns:q='w'>x</p:e></r>"u8);
        reader.Root();

        Assert.False(reader.ChildTextEquals("none"u8, "x"u8));
        Assert.True(reader.ChildTextEquals("e"u8, "x"u8));

        Assert.True(reader.ReadChild(1));
        Assert.True(reader.ReadChild(1));
        Assert.Equal("x", reader.ReadString());
    }

    [Theory]
    [InlineData("<c><a>x</a><b>1</b></c>")]
    [InlineData("&lt;")]
    [InlineData("<!-- -->")]
    [InlineData("<p:c/>")]
    [InlineData("<a/>")]
    public void A_large_document_ends_with_the_caller_s_cancellation(string piece)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var document = Encoding.UTF8.GetBytes(Filled("<r xmlns:p='u'>", piece, "</r>"));

        var cancelled = Assert.Throws<OperationCanceledException>(() => Walk(document, source.Token));

        Assert.Equal(source.Token, cancelled.CancellationToken);
    }

    private static OssXmlError? Refusal(string document)
    {
        try
        {
            Walk(Encoding.UTF8.GetBytes(document));
            return null;
        }
        catch (OssXmlException refused)
        {
            return refused.Error;
        }
    }

    private static int Walk(byte[] document, CancellationToken cancellationToken = default)
    {
        var reader = new OssXmlReader(document, strict: false, cancellationToken);
        reader.Root();
        return Walk(ref reader);
    }

    private static int Walk(ref OssXmlReader reader)
    {
        var count = 1;
        var depth = reader.Depth;
        while (reader.ReadChildren(depth))
        {
            while (reader.TryChild(depth, "a"u8))
            {
                count += reader.ReadString().Length;
            }

            if (reader.TryChild(depth, "c"u8))
            {
                count += Walk(ref reader);
            }
        }

        return count;
    }

    /// <summary>
    /// What <see cref="Walk(byte[], CancellationToken)"/> counts, by another reader, which leaves prefixes alone for its speed.
    /// </summary>
    private static int Count(string document)
    {
        using var reader = new XmlTextReader(new StringReader(document)) { Namespaces = false, DtdProcessing = DtdProcessing.Prohibit };
        var names = new Stack<string>();
        var count = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var isWalked = names.All(static name => name is "c" or "r");
                names.Push(reader.Name[(reader.Name.IndexOf(':', StringComparison.Ordinal) + 1)..]);
                count += names.Count == 1 || (isWalked && names.Peek() == "c") ? 1 : 0;
                if (reader.IsEmptyElement)
                {
                    names.Pop();
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                names.Pop();
            }
            else if (names.Count > 1 && names.Peek() == "a" && reader.HasValue)
            {
                count += reader.Value.Length;
            }
        }

        return count;
    }

    private static string Attributes(int count, string piece, int pieces) =>
        string.Concat(Enumerable.Range(0, count).Select(index => $" a{index}='{Repeat(piece, pieces / count)}'"));

    private static string Filled(string start, string piece, string end) => start + Repeat(piece, Size / piece.Length) + end;

    private static string Repeat(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();
}
