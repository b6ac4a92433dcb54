using System.Text;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.Http;

public sealed class ServerDocumentTests
{
    [Fact]
    public void A_large_document_is_read_no_further_when_its_caller_is_gone()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        var request = Request(
            "<Delete>" + string.Concat(Enumerable.Repeat("<Object><Key>k</Key></Object>", 10_000)) + "</Delete>", gone.Token);

        var cancelled = Assert.Throws<OperationCanceledException>(() => Count(request));

        Assert.Equal(gone.Token, cancelled.CancellationToken);
    }

    [Fact]
    public void A_document_is_read_while_its_caller_is_there() =>
        Assert.Equal(10_000, Count(Request(
            "<Delete>" + string.Concat(Enumerable.Repeat("<Object><Key>k</Key></Object>", 10_000)) + "</Delete>", CancellationToken.None)));

    [Theory]
    [InlineData("<Delete/>", true)]
    [InlineData("\uFEFF<?xml version=\"1.0\"?>\n<!-- a --><!-- b --><p:Delete xmlns:p='u' a='1'>", true)]
    [InlineData("<Other><Delete/></Other>", false)]
    [InlineData("", false)]
    public void Says_what_root_a_document_has(string document, bool expected) =>
        Assert.Equal(expected, Request(document, CancellationToken.None).XmlRootIs("Delete"u8));

    // An expression with two ways to read the same comments tries all of their combinations: twice as many with each comment.
    [Fact]
    public void Many_comments_without_a_root_are_refused_at_once() =>
        Assert.Throws<OssXmlException>(
            () => Request(string.Concat(Enumerable.Repeat("<!---->", 140)), CancellationToken.None).XmlRootIs("Delete"u8));

    private static OssServerRequest Request(string document, CancellationToken aborted) =>
        new() { Method = "POST", Document = Encoding.UTF8.GetBytes(document), Aborted = aborted };

    private static int Count(OssServerRequest request)
    {
        var count = 0;
        var xml = request.Xml("Delete"u8);
        while (xml.ReadChild(1))
        {
            count++;
        }

        return count;
    }
}
