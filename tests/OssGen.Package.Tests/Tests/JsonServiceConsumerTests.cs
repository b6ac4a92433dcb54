using OssGen.Package.Tests.Building;
using OssGen.Package.Tests.Packing;

namespace OssGen.Package.Tests;

/// <summary>A project whose own spec has a service with a product and hosts, and JSON in bodies, results and a query.</summary>
[Collection(PackedCollection.Name)]
public sealed class JsonServiceConsumerTests(PackedSite site)
{
    [Fact]
    public async Task Calls_operations_of_its_own_service()
    {
        var consumer = Consumer.Create(site, "JsonService");

        var build = (await consumer.BuildAsync()).Succeeded();
        var run = (await consumer.RunAsync()).Succeeded();

        Assert.Empty(BuildMessage.In(build.Output));
        Assert.Equal(
            [
                "POST https://my-shop-1234567890.cn-hangzhou.gadgets.example.com/?findGadgets&settings=%7B%22deep%22%3Atrue%7D",
                "scope cn-hangzhou/gadgets/aliyun_v4_request",
                """{"sizes":[0.5,2],"condition":{"color":"red"}}""",
                """gadget lamp, red, {"watts":[5]}""",
                "gadget fan, no color, -",
                "refused FindGadgetsRequest.Sizes",
            ],
            run.Lines);
    }
}
