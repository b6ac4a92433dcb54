using System.Security.Cryptography;
using System.Text;
using OssGen.Tests.Faults;
using OssGen.Tests.Requests;
using OssGen.Wire;

namespace OssGen.Tests.Signing;

/// <summary>What operations of a service sign. Expected signatures are computed here, step by step, and not by the library.</summary>
public sealed class ServiceSignatureTests
{
    private const string Account = "123456789012";
    private const string Bucket = "acs:osstables:cn-hangzhou:123456789012:bucket/my-tables";

    [Fact]
    public async Task Vectors_sign_their_resource_in_place_of_the_service() => await AssertSignedAsync(
        ServiceCall.ListVectorBuckets, "GET", "/acs%3Aossvector%3Acn-hangzhou%3A%3A/", "", "oss", "/");

    [Fact]
    public async Task Vectors_sign_the_resource_of_their_bucket() => await AssertSignedAsync(
        ServiceCall.PutVectors,
        "POST",
        "/acs%3Aossvector%3Acn-hangzhou%3A123456789012%3Amy-vectors/",
        "putVectors",
        "oss",
        "/?putVectors");

    [Fact]
    public async Task Tables_sign_the_resource_of_the_service_with_a_doubled_slash() => await AssertSignedAsync(
        ServiceCall.CreateTableBucket, "PUT", "/acs%3Aosstables%3Acn-hangzhou%3A%3Abucket//buckets", "", "osstables", "/buckets");

    [Fact]
    public async Task Tables_sign_the_decoded_path_behind_the_name_of_the_bucket() => await AssertSignedAsync(
        ServiceCall.PutTableBucketPolicy(Bucket),
        "PUT",
        "/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket/my-tables"
            + "/buckets/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket/my-tables/policy",
        "",
        "osstables",
        "/buckets/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket%2Fmy-tables/policy");

    [Theory]
    [InlineData(Bucket, null, "tableBucketARN")]
    [InlineData(null, Bucket + "/table/4a05", "tableArn")]
    public async Task A_table_s_name_begins_with_the_bucket_s(string? bucket, string? table, string query)
    {
        var value = Uri.EscapeDataString(bucket ?? table!);
        await AssertSignedAsync(
            ServiceCall.GetTable(bucket, table),
            "GET",
            "/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket/my-tables/get-table",
            $"{query}={value}",
            "osstables",
            $"/get-table?{query}={value}");
    }

    [Fact]
    public async Task Generated_requests_are_signed_likewise()
    {
        await AssertSignedAsync(
            new GetTableRequest { TableArn = Bucket + "/table/4a05" },
            "GET",
            "/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket/my-tables/get-table",
            "tableArn=acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket%2Fmy-tables%2Ftable%2F4a05",
            "osstables",
            "/get-table?tableArn=acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket%2Fmy-tables%2Ftable%2F4a05",
            signedHeaders: "content-type:application/json\n");
        await AssertSignedAsync(
            new ListTableBucketsRequest(),
            "GET",
            "/acs%3Aosstables%3Acn-hangzhou%3A%3Abucket//buckets",
            "",
            "osstables",
            "/buckets",
            signedHeaders: "content-type:application/json\n");
        await AssertSignedAsync(
            new DeleteNamespaceRequest { TableBucketArn = Bucket, Namespace = "my_namespace" },
            "DELETE",
            "/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket/my-tables"
                + "/namespaces/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket/my-tables/my_namespace",
            "",
            "osstables",
            "/namespaces/acs%3Aosstables%3Acn-hangzhou%3A123456789012%3Abucket%2Fmy-tables/my_namespace",
            signedHeaders: "content-type:application/json\n");
    }

    [Fact]
    public async Task The_client_s_product_precedes_the_service_s() => await AssertSignedAsync(
        ServiceCall.CreateTableBucket,
        "PUT",
        "/acs%3Aosstables%3Acn-hangzhou%3A%3Abucket//buckets",
        "",
        "mine",
        "/buckets",
        static options => options.Product = "mine");

    [Fact]
    public void A_presigned_url_is_signed_for_the_resource()
    {
        using var client = TestClient.Create(new ScriptedHandler(), static options => Configure(options));

        var url = client.Presign(ServiceCall.PutVectors, TimeSpan.FromMinutes(1)).Url;

        const string Start = "https://my-vectors-123456789012.cn-hangzhou.oss-vectors.aliyuncs.com/?putVectors&";
        Assert.StartsWith(Start, url, StringComparison.Ordinal);
        var query = url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..url.IndexOf("&x-oss-signature=", StringComparison.Ordinal)];
        var canonical = $"POST\n/acs%3Aossvector%3Acn-hangzhou%3A123456789012%3Amy-vectors/\n{query}\n\n\nUNSIGNED-PAYLOAD";
        Assert.EndsWith("&x-oss-signature=" + Signature(canonical, "oss"), url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_without_a_resource_is_signed_by_V1_as_it_is()
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(200));
        var operation = new OssOperation("GetThing", "GET", OssScope.Service) { Service = new OssService("Things", "things.example") };
        using var client = TestClient.Create(handler, static options => options.SignatureVersion = OssSignatureVersion.V1);

        await client.SendAsync(new ServiceCall(operation, static writer =>
        {
            writer.Segment("things");
            writer.Label("a/b", "GetThingRequest.Id");
        }));

        var seen = Assert.Single(handler.Seen);
        var text = $"GET\n\n\n{seen.Header("Date")}\n/things/a/b";
        Assert.Equal($"OSS test-id:{OssSignatureV1.Signature("test-secret-key", text)}", seen.Header("Authorization"));
        Assert.Equal("/things/a%2Fb", seen.Uri.AbsolutePath);
    }

    private static async Task AssertSignedAsync<TResult>(
        IOssRequest<TResult> call,
        string method,
        string path,
        string query,
        string product,
        string sent,
        Action<OssClientOptions>? change = null,
        string signedHeaders = "")
        where TResult : OssResult
    {
        var handler = new ScriptedHandler(ScriptedHandler.Answer(200, "{}"));
        using var client = TestClient.Create(handler, options =>
        {
            Configure(options);
            change?.Invoke(options);
        });

        await client.SendAsync(call);

        var seen = Assert.Single(handler.Seen);
        Assert.Equal(sent, seen.Uri.PathAndQuery);
        const string Headers = "x-oss-content-sha256:UNSIGNED-PAYLOAD\nx-oss-date:20260504T030201Z\n";
        var signature = Signature($"{method}\n{path}\n{query}\n{signedHeaders}{Headers}\n\nUNSIGNED-PAYLOAD", product);
        Assert.Equal(
            $"OSS4-HMAC-SHA256 Credential=test-id/20260504/cn-hangzhou/{product}/aliyun_v4_request,Signature={signature}",
            seen.Header("Authorization"));
    }

    private static void Configure(OssClientOptions options)
    {
        (options.Endpoint, options.Region, options.AccountId) = (null, "cn-hangzhou", Account);
    }

    private static string Signature(string canonical, string product)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        var text = $"OSS4-HMAC-SHA256\n20260504T030201Z\n20260504/cn-hangzhou/{product}/aliyun_v4_request\n{hash}";
        var key = Encoding.UTF8.GetBytes("aliyun_v4test-secret-key");
        foreach (var part in new[] { "20260504", "cn-hangzhou", product, "aliyun_v4_request" })
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
