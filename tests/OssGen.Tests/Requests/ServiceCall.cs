using OssGen.Wire;

namespace OssGen.Tests.Requests;

/// <summary>A call of an operation that belongs to a service of the tests' own.</summary>
internal sealed record ServiceCall(OssOperation Operation, Action<OssRequestWriter> Writing) : OssRequest, IOssRequest<ServiceCallResult>
{
    internal static readonly OssService Vectors = new("Vectors", "{region}.oss-vectors.aliyuncs.com")
    {
        InternalEndpoint = "{region}-internal.oss-vectors.aliyuncs.com",
        BucketHost = "{Bucket}-{account}",
        Product = "oss",
        UserAgent = "vectors-client",
    };

    internal static readonly OssService Tables = new("Tables", "{region}.oss-tables.aliyuncs.com") { Product = "osstables" };

    internal static readonly OssService Accelerator = new("Accelerator", "{Zone}-internal.oss-data-acc.aliyuncs.com");

    OssOperation IOssRequest.Operation => Operation;

    internal static ServiceCall ListVectorBuckets { get; } =
        new(
            new("ListVectorBuckets", "GET", OssScope.Service) { Service = Vectors, Resource = new("acs:ossvector:{region}::") },
            static _ => { });

    internal static ServiceCall PutVectors { get; } =
        new(
            new("PutVectors", "POST", OssScope.Bucket) { Service = Vectors, Resource = new("acs:ossvector:{region}:{account}:{Bucket}") },
            static writer =>
            {
                writer.Bucket("my-vectors");
                writer.Query("putVectors");
            });

    internal static ServiceCall PutTableBucketPolicy(string arn) =>
        new(
            new("PutTableBucketPolicy", "PUT", OssScope.Service) { Service = Tables, Resource = new("{TableBucketArn}") },
            writer =>
            {
                writer.Segment("buckets");
                writer.Label(arn, "PutTableBucketPolicyRequest.TableBucketArn");
                writer.Segment("policy");
                writer.Placeholder("TableBucketArn", arn, "PutTableBucketPolicyRequest.TableBucketArn");
            });

    internal static ServiceCall GetTable(string? bucketArn, string? tableArn) =>
        new(
            new("GetTable", "GET", OssScope.Service) { Service = Tables, Resource = new("{TableBucketArn|TableArn before /table/}") },
            writer =>
            {
                writer.Segment("get-table");
                writer.Placeholder("TableBucketArn", bucketArn, "GetTableRequest.TableBucketArn");
                writer.Placeholder("TableArn", tableArn, "GetTableRequest.TableArn");
                writer.Query("tableBucketARN", bucketArn);
                writer.Query("tableArn", tableArn);
            });

    internal static ServiceCall CreateTableBucket { get; } =
        new(
            new("CreateTableBucket", "PUT", OssScope.Service) { Service = Tables, Resource = new("acs:osstables:{region}::bucket/") },
            static writer => writer.Segment("buckets"));

    internal static ServiceCall GetAccelerator(string? zone) =>
        new(
            new("GetAccelerator", "GET", OssScope.Bucket) { Service = Accelerator },
            writer =>
            {
                writer.Bucket("my-bucket");
                writer.Placeholder("Zone", zone, "GetAcceleratorRequest.Zone");
                writer.Query("dataAccelerator");
            });

    void IOssRequest.Write(OssRequestWriter writer) => Writing(writer);

    ServiceCallResult IOssRequest<ServiceCallResult>.Read(OssResponseReader reply) => new() { Response = reply.Response };
}

/// <summary>The result of such a call.</summary>
internal sealed record ServiceCallResult : OssResult;
