using static OssGen.Tool.Tests.Inference.InferredSpec;

namespace OssGen.Tool.Tests.Inference;

/// <summary>The types, lists, shapes and names of members that the tool infers from exchanges.</summary>
public sealed class InferredMemberTests
{
    [Theory]
    [InlineData("Count", "3", "long")]
    [InlineData("Days", "3", "int")]
    [InlineData("Days", "3000000000", "long")]
    [InlineData("Size", "3", "long")]
    [InlineData("Days", "03", null)]
    [InlineData("Days", "+3", null)]
    [InlineData("UploadId", "3", null)]
    [InlineData("Key", "true", null)]
    [InlineData("Enabled", "true", "bool")]
    [InlineData("Enabled", "True", "bool")]
    [InlineData("Enabled", "yes", null)]
    [InlineData("Created", "2012-02-24T06:38:30.000Z", "time")]
    [InlineData("Created", "2012-02-24T06:38:30+08:00", "time")]
    [InlineData("Created", "Fri, 24 Feb 2012 06:38:30 GMT", "time")]
    [InlineData("Created", "2012-02-24", null)]
    [InlineData("Version", "1.0", null)]
    [InlineData("Text", "hello", null)]
    [InlineData("Text", "", null)]
    public void Types_of_replies_fit_the_values(string name, string value, string? type)
    {
        var spec = InferredSpec.Of($"GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto><{name}>{value}</{name}></Motto>\n");

        Assert.Equal(type, (string?)spec.Descendants("element").Single().Attribute("type"));
    }

    [Theory]
    [InlineData("<Created>2012-02-24T06:38:30.000Z</Created>", "time")]
    [InlineData("<Created>2012-02-24T06:38:30Z</Created>", null)]
    [InlineData("<Enabled>true</Enabled>", "bool")]
    [InlineData("<Enabled>True</Enabled>", null)]
    public void Types_of_requests_are_those_that_the_client_writes_alike(string element, string? type)
    {
        var spec = InferredSpec.Of($"PUT /b/?motto HTTP/1.1\n\n<Motto>{element}</Motto>\n\nHTTP/1.1 200 OK\n");

        Assert.Equal(type, (string?)spec.Descendants("element").Single().Attribute("type"));
    }

    [Fact]
    public void What_all_exchanges_of_an_operation_have_is_required()
    {
        const string Exchanges = """
            PUT /b/?motto&mode=loud&level=1 HTTP/1.1
            x-oss-a: 1
            x-oss-b: 1

            <Motto><Text>a</Text><Days>1</Days></Motto>

            HTTP/1.1 200 OK

            PUT /b/?motto&mode=loud HTTP/1.1
            x-oss-a: 2

            <Motto><Text></Text></Motto>

            HTTP/1.1 200 OK
            """;

        var spec = InferredSpec.Of(Exchanges);

        Assert.Equal(
            ["mode", "x-oss-a", "Text"],
            Names(spec.Descendants().Where(static element => (string?)element.Attribute("required") == "true" && element.Name != "body")));
        Assert.Equal(2, spec.Descendants("example").Count());
    }

    [Fact]
    public void A_parameter_that_is_empty_in_an_exchange_is_not_required() =>
        Assert.Equal("query name=tone", InferredSpec.Of("GET /b/?motto&tone= HTTP/1.1\n\nHTTP/1.1 200 OK\n").Tag("query", "tone"));

    [Theory]
    [InlineData("<Text>a</Text><Text>b</Text>", "element name=Text list=string")]
    [InlineData("<Texts><Text>a</Text></Texts>", "element name=Texts/Text list=string")]
    [InlineData("<TextSet><Text>a</Text><Text>b</Text></TextSet>", "element name=TextSet/Text list=string")]
    [InlineData("<TextControl><Text>a</Text></TextControl>", "element name=TextControl/Text")]
    [InlineData("<TextControl><Text>a</Text><Text>b</Text></TextControl>", "element name=TextControl/Text list=string")]
    [InlineData("<Line><Text>a</Text><Size>1</Size></Line>", "element name=Line type=Line")]
    [InlineData("<Lines><Line><Text>a</Text><Size>1</Size></Line></Lines>", "element name=Lines/Line list=Line")]
    [InlineData("<CommonPrefixes><Text>a</Text></CommonPrefixes>", "element name=CommonPrefixes list=CommonPrefixes")]
    public void Lists_come_from_repetition_and_from_names(string content, string tag)
    {
        var spec = InferredSpec.Of($"GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto>{content}</Motto>\n");

        Assert.Equal(tag, spec.Element("operation")!.Element("result")!.Element("element")!.Tag());
    }

    [Fact]
    public void A_shape_of_the_package_is_used_where_it_fits_and_not_declared_again()
    {
        var fitting = InferredSpec.Of(Reply("<Owner><ID>1</ID><DisplayName>a</DisplayName></Owner><Size>1</Size>"));
        var other = InferredSpec.Of(Reply("<Owner><ID>1</ID><Mail>a</Mail></Owner><Size>1</Size>"));

        Assert.Equal("element name=Owner type=Owner", fitting.Tag("element", "Owner"));
        Assert.Empty(fitting.Elements("shape"));
        Assert.Equal("element name=Owner type=GetBucketMottoOwner", other.Tag("element", "Owner"));
        Assert.Equal("GetBucketMottoOwner", (string?)other.Element("shape")!.Attribute("name"));
    }

    [Fact]
    public void Alike_elements_share_a_shape_and_others_have_their_own()
    {
        var spec = InferredSpec.Of(Reply(
            "<First><Line><Text>a</Text><Size>1</Size></Line><Days>1</Days></First>"
                + "<Second><Line><Text>b</Text></Line><Days>1</Days></Second>"
                + "<Third><Line><Color>red</Color><Width>1</Width></Line><Days>1</Days></Third>"));

        Assert.Equal(["First", "Line", "Second", "Third", "ThirdLine"], Names(spec.Elements("shape")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_that_are_taken_or_reserved_are_replaced()
    {
        const string Exchange = """
            PUT /b/k?motto&text=1 HTTP/1.1
            x-oss-text: 2

            <Motto><Text>3</Text><Key>4</Key><ToString>5</ToString></Motto>

            HTTP/1.1 200 OK
            x-oss-response: 6
            """;

        var spec = InferredSpec.Of(Exchange);

        Assert.Equal("query name=text type=int required=true", spec.Tag("query", "text"));
        Assert.Contains("member=HeaderText", spec.Tag("header", "x-oss-text"), StringComparison.Ordinal);
        Assert.Contains("member=PutObjectMottoText", spec.Tag("element", "Text"), StringComparison.Ordinal);
        Assert.Contains("member=PutObjectMottoKey", spec.Tag("element", "Key"), StringComparison.Ordinal);
        Assert.Contains("member=HeaderResponse", spec.Tag("header", "x-oss-response"), StringComparison.Ordinal);
    }

    private static string Reply(string content) => $"GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Motto>{content}</Motto>\n";
}
