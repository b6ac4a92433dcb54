using OssGen.Conformance.Tests.Examples;
using OssGen.Emulator.Wire;

namespace OssGen.Conformance.Tests.Routing;

public sealed class RoutingTests
{
    public static TheoryData<string, string> Examples => SpecExamples.Cases();

    [Theory]
    [MemberData(nameof(Examples))]
    public void Routes_the_example_to_its_operation_whatever_the_order_of_the_table(string operation, string name)
    {
        var request = ServerSide.Request(SpecExamples.Find(operation, name));

        var forwards = new OssRouter(ServerSide.Routes).Match(request);
        var backwards = new OssRouter(ServerSide.Routes.Reverse()).Match(request);

        Assert.Equal(operation, forwards?.Operation);
        Assert.Equal(operation, backwards?.Operation);
    }

    [Fact]
    public void The_table_has_every_operation_once() =>
        Assert.Equal(
            SpecExamples.Operations.Order(StringComparer.Ordinal),
            ServerSide.Routes.Select(route => route.Operation).Order(StringComparer.Ordinal));

    [Fact]
    public void A_sub_resource_that_no_operation_has_is_routed_nowhere()
    {
        var request = ServerSide.Request(HttpMessage.Parse("GET /oss-test-sample/?asyncFetch HTTP/1.1"));

        Assert.Null(new OssRouter(ServerSide.Routes).Match(request));
    }

    [Theory]
    [InlineData("GET /oss-test-sample/?acl= HTTP/1.1", "GetBucketAcl")]
    [InlineData("GET /oss-test-sample/?acl HTTP/1.1", "GetBucketAcl")]
    [InlineData("POST /oss-test-sample/k?uploads= HTTP/1.1", "InitiateMultipartUpload")]
    [InlineData("GET /oss-test-sample/k?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-signature=0 HTTP/1.1", "GetObject")]
    [InlineData("GET /oss-test-sample/k?OSSAccessKeyId=id&Expires=1&Signature=s HTTP/1.1", "GetObject")]
    public void A_bare_name_equals_an_empty_value_and_signatures_do_not_count(string startLine, string operation) =>
        Assert.Equal(operation, new OssRouter(ServerSide.Routes).Match(ServerSide.Request(HttpMessage.Parse(startLine)))?.Operation);
}
