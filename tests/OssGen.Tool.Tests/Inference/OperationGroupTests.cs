using System.Xml.Linq;

namespace OssGen.Tool.Tests.Inference;

/// <summary>Which exchanges are of one operation, by their routes and by the names that comments state.</summary>
public sealed class OperationGroupTests
{
    private const string Store = "PUT /b/k HTTP/1.1\n\nhello\n\nHTTP/1.1 200 OK\n\n###\n";
    private const string Clone =
        "PUT /b/k HTTP/1.1\nx-oss-copy-source: /b/other\n\nHTTP/1.1 200 OK\n\n<Copied><ETag>a</ETag></Copied>\n\n###\n";
    private const string Get = "GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n###\n";

    [Theory]
    [InlineData("StoreThing,CloneThing", "# @name StoreThing\n" + Store + "# @name CloneThing\n" + Clone)]
    [InlineData("StoreThing,CloneThing", "# @name StoreThing\n" + Store + "# @name CloneThing\n" + Clone + "# @name StoreThing\n" + Store)]
    [InlineData("StoreThing", "# @name StoreThing\n" + Store + Store)]
    [InlineData("StoreThing", Store + "# @name StoreThing\n" + Store)]
    [InlineData("GetBucketMotto,StoreThing", Get + "# @name StoreThing\n" + Store)]
    [InlineData("GetBucketMotto2,GetBucketMotto", Get + "# @name GetBucketMotto\n" + Store)]
    [InlineData("GetBucketMotto,StoreThing", "GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n\n# @name StoreThing\n" + Store)]
    [InlineData("GetBucketMotto,StoreThing", "GET /b/?motto HTTP/1.1\n\nHTTP/1.1 200 OK\n# @name StoreThing\n" + Store)]
    public void A_stated_name_distinguishes_operations_of_a_route(string names, string exchanges)
    {
        var run = InferredSpec.Run(exchanges);

        var spec = XElement.Parse(run.Output);
        var operations = spec.Elements(spec.Name.Namespace + "operation").Select(static element => (string)element.Attribute("name")!);
        Assert.Equal(names.Split(','), operations);
    }

    [Fact]
    public void Each_named_operation_has_the_members_of_its_own_exchanges()
    {
        var run = InferredSpec.Run("# @name StoreThing\n" + Store + "# @name CloneThing\n" + Clone);

        var spec = XElement.Parse(run.Output);
        XElement Operation(string name) => spec.Elements().Single(element => (string?)element.Attribute("name") == name);
        Assert.Equal("Content", (string?)Operation("StoreThing").Element(spec.Name.Namespace + "body")!.Attribute("stream"));
        Assert.Null(Operation("CloneThing").Element(spec.Name.Namespace + "body"));
        Assert.Empty(Operation("StoreThing").Elements(spec.Name.Namespace + "header"));
    }

    [Fact]
    public void An_unnamed_exchange_of_several_named_operations_is_an_error()
    {
        var run = InferredSpec.Run("# @name StoreThing\n" + Store + "# @name CloneThing\n" + Clone + Store);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(
            "exchanges.http(18,1): error OSSGEN301: PUT /{Bucket}/{Key} is the route of StoreThing and CloneThing",
            run.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StoreThing", Get, "PUT /{Bucket}/{Key}, and this exchange is of GET /{Bucket}?motto")]
    [InlineData("STORETHING", Store, "STORETHING is the name of another operation, PUT /{Bucket}/{Key}")]
    public void Two_operations_with_one_name_are_an_error(string name, string exchange, string message)
    {
        var run = InferredSpec.Run("# @name StoreThing\n" + Store + $"# @name {name}\n" + exchange);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("exchanges.http(10,1): error OSSGEN301: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_names_one_operation()
    {
        var run = InferredSpec.Run("# @name StoreThing\n" + Store + "# @name CloneThing\n" + Clone, "--name", "MoveThing");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("PUT /{Bucket}/{Key} (StoreThing), PUT /{Bucket}/{Key} (CloneThing)", run.Error, StringComparison.Ordinal);
    }
}
