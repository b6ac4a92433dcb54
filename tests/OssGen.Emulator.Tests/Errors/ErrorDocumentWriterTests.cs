using System.Text;
using System.Xml.Linq;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Tests.Errors;

public sealed class ErrorDocumentWriterTests
{
    [Fact]
    public void Children_stand_in_the_service_s_order()
    {
        var document = XDocument.Parse(Write(OssErrors.NoSuchKey("k")));

        Assert.Equal(
            ["Code", "Message", "RequestId", "HostId", "Key", "EC", "RecommendDoc"],
            document.Root!.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void The_document_starts_as_the_service_s_does() => Assert.StartsWith(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>NoSuchBucket</Code>\n",
        Write(OssErrors.NoSuchBucket("b")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("a<b>&\"c\"")]
    [InlineData("line\nbreak\r\n")]
    [InlineData("文 😀")]
    public void Any_text_comes_back_as_it_was(string key) =>
        Assert.Equal(key, XDocument.Parse(Write(OssErrors.NoSuchKey(key))).Root!.Element("Key")!.Value);

    [Fact]
    public void A_control_character_does_not_spoil_the_document() =>
        Assert.Equal("a\uFFFDb", XDocument.Parse(Write(OssErrors.NoSuchKey("a\u0001b"))).Root!.Element("Key")!.Value);

    [Theory]
    [InlineData("a\uFFFEb")]
    [InlineData("a\uFFFFb")]
    [InlineData("a\u0000b")]
    public void A_character_that_XML_cannot_hold_is_replaced(string key) =>
        Assert.Equal("a\uFFFDb", XDocument.Parse(Write(OssErrors.NoSuchKey(key))).Root!.Element("Key")!.Value);

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced()
    {
        foreach (var half in new[] { '\ud800', '\udc00' })
        {
            Assert.Equal("a\uFFFDb", XDocument.Parse(Write(OssErrors.NoSuchKey($"a{half}b"))).Root!.Element("Key")!.Value);
        }
    }

    private static string Write(Wire.OssFaultException fault) =>
        Encoding.UTF8.GetString(ErrorDocumentWriter.Write(fault, "51FE0D97DFE05B372544222E", "b.oss.aliyuncs.com"));
}
