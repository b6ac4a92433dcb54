namespace OssGen.Tool.Tests.Inference;

/// <summary>The elements of replies that are pages of a listing.</summary>
public sealed class PageElementTests
{
    [Theory]
    [InlineData("IsTruncated", "IsTruncated")]
    [InlineData("isTruncated", "IsTruncated")]
    [InlineData("Truncated", "Truncated")]
    [InlineData("ListTruncated", "ListTruncated")]
    [InlineData("HasMore", "HasMore")]
    [InlineData("hasMore", "HasMore")]
    public void The_element_that_says_that_more_follows_names_and_pages_a_listing(string element, string member)
    {
        string Reply(string more) =>
            "HTTP/1.1 200 OK\n\n<Mottos><Motto>a</Motto><Motto>b</Motto>"
                + $"<{element}>{more}</{element}><NextMarker>b</NextMarker></Mottos>\n\n";
        var page = $"GET /b/?mottos HTTP/1.1\n\n{Reply("true")}GET /b/?mottos&marker=b HTTP/1.1\n\n{Reply("false")}";

        Assert.Equal(member, (string?)InferredSpec.Of(page).Descendants("paginate").Single().Attribute("more"));

        var single = InferredSpec.Of($"GET /b/?mottos HTTP/1.1\n\nHTTP/1.1 200 OK\n\n<Mottos><{element}>true</{element}></Mottos>\n");
        Assert.Equal("ListBucketMottos", (string?)single.Element("operation")!.Attribute("name"));
    }
}
