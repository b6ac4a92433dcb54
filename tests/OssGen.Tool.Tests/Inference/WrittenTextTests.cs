using System.Xml.Linq;

namespace OssGen.Tool.Tests.Inference;

/// <summary>Texts of exchanges in the spec that is written.</summary>
public sealed class WrittenTextTests
{
    [Theory]
    [InlineData("POST /b/?motto HTTP/1.1\n\na\u0001b\n\nHTTP/1.1 200 OK\n")]
    [InlineData("GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\na\u0001b\n")]
    [InlineData("GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\nx-oss-motto: a\u0001b\n")]
    [InlineData("GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 a\u0001b\n")]
    [InlineData("### a\u0001b\nGET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n")]
    public void A_character_that_xml_cannot_contain_is_replaced(string exchange)
    {
        var run = InferredSpec.Run(exchange);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("a\uFFFDb", XElement.Parse(run.Output).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_shape_of_a_request_without_required_elements_asks_for_limits()
    {
        const string Reply = "\n\nHTTP/1.1 204 No Content\n\n";
        var run = InferredSpec.Run(
            "PUT /b/?motto HTTP/1.1\n\n<Motto><Rule><Days>1</Days></Rule></Motto>" + Reply
                + "PUT /b/?motto HTTP/1.1\n\n<Motto><Rule><Text>a</Text></Rule></Motto>" + Reply);

        Assert.Contains(
            "<element name=\"Days\" type=\"int\"><!-- Write its meaning, unit, limits (min, max) and default. Seen: 1 -->",
            run.Output,
            StringComparison.Ordinal);
    }
}
