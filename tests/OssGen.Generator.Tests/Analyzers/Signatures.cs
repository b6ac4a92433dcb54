namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Signature V1 where V4 is possible.</summary>
public sealed class Signatures
{
    [Fact]
    public Task V1_is_found_where_the_region_is_set_too() => CallAnalysis.VerifyStatementsAsync("""
        var options = new OssClientOptions { SignatureVersion = {|OSSGEN110:OssSignatureVersion.V1|}, Region = "cn-hangzhou" };
        var later = new OssClientOptions();
        later.Region = Environment.MachineName;
        later.SignatureVersion = {|OSSGEN110:OssSignatureVersion.V1|};
        Action<OssClientOptions> configure = set =>
        {
            set.SignatureVersion = {|OSSGEN110:OssSignatureVersion.V1|};
            set.Region = "cn-hangzhou";
        };
        var initial = new OssClientOptions { Region = "cn-hangzhou", Endpoint = "https://oss-cn-hangzhou.aliyuncs.com" };
        initial.SignatureVersion = {|OSSGEN110:OssSignatureVersion.V1|};
        """);

    [Fact]
    public Task V1_without_a_region_and_other_versions_are_left_alone() => CallAnalysis.VerifyStatementsAsync("""
        var one = new OssClientOptions { SignatureVersion = OssSignatureVersion.V1, Endpoint = "oss.example.com" };
        var two = new OssClientOptions { SignatureVersion = OssSignatureVersion.V1, Region = null };
        var four = new OssClientOptions { SignatureVersion = OssSignatureVersion.V4, Region = "cn-hangzhou" };
        var (first, second) = (new OssClientOptions(), new OssClientOptions());
        first.Region = "cn-hangzhou";
        second.SignatureVersion = OssSignatureVersion.V1;
        var empty = new OssClientOptions { SignatureVersion = OssSignatureVersion.V1, Region = "" };
        var own = new OssClientOptions { SignatureVersion = OssSignatureVersion.V1, Region = "a", Endpoint = "https://oss.example.com" };
        var corrected = new OssClientOptions { SignatureVersion = OssSignatureVersion.V1, Region = "cn-hangzhou" };
        corrected.SignatureVersion = OssSignatureVersion.V4;
        var cleared = new OssClientOptions { SignatureVersion = OssSignatureVersion.V1, Region = "cn-hangzhou" };
        cleared.Region = null;
        """);
}
