namespace OssGen.Tool.Tests.Inference;

/// <summary>Hosts of services, whose first labels are no bucket of OSS.</summary>
public sealed class ServiceHostTests
{
    [Theory]
    [InlineData("bkt-123.cn-hangzhou.oss-vectors.aliyuncs.com", "Vectors")]
    [InlineData("bkt-123.cn-hangzhou-internal.oss-vectors.aliyuncs.com:443", "Vectors")]
    [InlineData("cn-hangzhou.OSS-vectors.aliyuncs.com", "Vectors")]
    [InlineData("cn-hangzhou. oss-vectors. aliyuncs.com", "Vectors")]
    [InlineData("cn-hangzhou.oss-tables.aliyuncs.com", "Tables")]
    [InlineData("cn-hangzhou-internal.oss-tables.aliyuncs.com", "Tables")]
    [InlineData("cn-hangzhou-b-internal.oss-data-acc.aliyuncs.com", "DataAccelerator")]
    [InlineData("bkt.cn-hangzhou-b-internal.oss-data-acc.aliyuncs.com", "DataAccelerator")]
    public void Are_refused_with_what_to_do(string host, string service)
    {
        var name = host.Replace(" ", "", StringComparison.Ordinal);
        string[] requests = [$"GET /?motto HTTP/1.1\nHost: {host}\n\n", $"GET https://{name}/?motto\n\n"];
        foreach (var request in requests)
        {
            foreach (var option in (string[][])[[], ["--package-spec", "none"]])
            {
                var run = InferredSpec.Run("# first\n" + request + "HTTP/1.1 200 OK\n", option);

                Assert.Equal((1, ""), (run.ExitCode, run.Output));
                Assert.Contains("exchanges.http(2,1): error OSSGEN301: ", run.Error, StringComparison.Ordinal);
                Assert.Contains($"the service {service}", run.Error, StringComparison.Ordinal);
                Assert.Contains($"service=\"{service}\"", run.Error, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("oss-vectors.oss-cn-hangzhou.aliyuncs.com")]
    [InlineData("my-oss-tables.oss-cn-hangzhou.aliyuncs.com")]
    [InlineData("b.oss-accelerate.aliyuncs.com")]
    public void Are_no_hosts_of_buckets_with_such_names(string host)
    {
        var spec = InferredSpec.Of($"GET /?motto HTTP/1.1\nHost: {host}\n\nHTTP/1.1 200 OK\n");

        Assert.Equal(host.Split('.')[0], spec.Descendants("Bucket").Single().Value);
    }
}
