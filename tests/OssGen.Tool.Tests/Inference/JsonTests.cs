using OssGen.TestSupport.Examples;
using OssGen.TestSupport.Folders;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Inference;

public sealed class JsonTests
{
    private const string Request = """
        POST /mottos-bucket/?queryMottos HTTP/1.1
        Content-Type: application/json

        {"indexName": "m", "topK": 3, "loud": true, "vector": {"float32": [0.5, 1]}, "filter": {"$and": [{"a": 1}]},
         "grid": [[1, 2], [3]], "since": "2025-01-01T00:00:00.000Z", "none": null, "tags": [], "words": ["a", "b"],
         "parts": [{"name": "x", "size": 1}, {"name": "y"}], "nextToken": "t"}
        """;

    private const string Response = """
        HTTP/1.1 200 OK
        Content-Type: application/json

        {"mottos": [{"key": "a", "distance": 0.5, "data": {"float32": [1, 2]}}, {"key": "b", "metadata": {"c d": 1}}],
         "tags": [], "none": null, "total": 2, "nextToken": "u", "since": "2025-01-01T00:00:00Z"}
        """;

    [Fact]
    public async Task A_request_with_objects_is_sent_again_and_its_reply_is_read()
    {
        using var folder = new TemporaryFolder();
        using var package = new HeldOutSpec(null);
        await File.WriteAllTextAsync(folder["motto.http"], Request + "\n\n" + Response);

        var run = ToolRun.Of("infer", folder["motto.http"], "--name", "QueryMottos", "--package-spec", package.Folder);
        Assert.True(run.ExitCode == 0, run.Error);
        var (sent, differences) = await InferredCall.MakeAsync(run.Output, HttpMessage.Parse(Response), package);

        Assert.Equal(SentRequest.Of(HttpMessage.Parse(Request)), SentRequest.Of(sent));
        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("indexName", "element name=indexName required=true")]
    [InlineData("topK", "element name=topK type=int required=true")]
    [InlineData("loud", "element name=loud type=bool required=true")]
    [InlineData("vector", "element name=vector type=Vector required=true")]
    [InlineData("float32", "element name=float32 list=double")]
    [InlineData("filter", "element name=filter type=json required=true")]
    [InlineData("grid", "element name=grid type=json required=true")]
    [InlineData("since", "element name=since type=time required=true")]
    [InlineData("none", "element name=none type=json")]
    [InlineData("tags", "element name=tags type=json required=true")]
    [InlineData("words", "element name=words list=string required=true")]
    [InlineData("parts", "element name=parts list=Parts required=true")]
    [InlineData("mottos", "element name=mottos list=Mottos")]
    [InlineData("distance", "element name=distance type=double")]
    [InlineData("metadata", "element name=metadata type=json")]
    [InlineData("total", "element name=total type=long")]
    public void Properties_have_the_types_of_their_values(string name, string tag) =>
        Assert.StartsWith(tag, InferredSpec.Of(Request + "\n\n" + Response).Tag("element", name), StringComparison.Ordinal);

    [Fact]
    public void Objects_are_shapes_of_json_and_pages_continue_with_a_property()
    {
        var spec = InferredSpec.Of(Request + "\n\n" + Response);

        Assert.All(spec.Elements("shape"), static shape => Assert.Equal("json", (string?)shape.Attribute("form")));
        Assert.Equal("NextToken", (string?)spec.Descendants("token").Single().Attribute("to"));
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("{}")]
    [InlineData("{\"a b\": 1}")]
    [InlineData("{\"a\": 1, \"A\": 2}")]
    public void A_body_that_no_properties_describe_is_a_text(string body)
    {
        var spec = InferredSpec.Of($"GET /b/?mottos HTTP/1.1\n\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{body}\n");

        Assert.Equal("Json", (string?)spec.Descendants("result").Single().Attribute("json"));
    }
}
