using OssGen.Emulator.Tests.Http;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A request that names an operation which the emulator lacks is never taken for the operation without that name.</summary>
public sealed class SubResourceTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "sub-resources";

    private static readonly string[] Methods = ["GET", "HEAD", "PUT", "POST", "DELETE"];

    private readonly OssClient _v1 = fixture.Client(OssSignatureVersion.V1);

    private readonly OssClient _v4 = fixture.Client();

    public static TheoryData<string> Names => [.. CatalogueNames.All, "wormId", "comp", "link", "regionList"];

    public async Task InitializeAsync()
    {
        await _v4.PutBucketAsync(Bucket);
        await _v4.PutObjectAsync(Bucket, "k", "hello, oss");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_operation_that_is_not_there_is_called_so_and_changes_nothing(string name)
    {
        foreach (var scope in Enum.GetValues<OssScope>())
        {
            foreach (var method in Methods.Where(method => !IsServed(name, scope, method)))
            {
                await RequireNotImplementedAsync(_v4, new(Bucket, method, scope, name, []));
                await RequireNotImplementedAsync(_v1, new(Bucket, method, scope, name, []));
                await RequireNotImplementedAsync(_v1, new(Bucket, method, scope, name, [name]));
            }
        }

        Assert.Equal([Bucket], (await _v4.ListBucketsAsync()).Buckets.Select(bucket => bucket.Name));
        Assert.Equal(["k"], (await _v4.ListObjectsAsync(Bucket)).Contents.Select(entry => entry.Key));
        await using var got = await _v4.GetObjectAsync(Bucket, "k");
        Assert.Equal("hello, oss", await new StreamReader(got.Content).ReadToEndAsync());
    }

    [Theory]
    [InlineData("PUT", "uploadId")]
    [InlineData("PUT", "partNumber")]
    [InlineData("GET", "partNumber")]
    [InlineData("HEAD", "uploadId")]
    [InlineData("DELETE", "partNumber")]
    public async Task Half_of_a_part_s_address_is_no_plain_request(string method, string name)
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => _v4.SendAsync(new NamedOperation(Bucket, method, OssScope.Object, name, [])).AsTask());

        Assert.Equal("InvalidArgument", error.Code);
        await using var got = await _v4.GetObjectAsync(Bucket, "k");
        Assert.Equal("hello, oss", await new StreamReader(got.Content).ReadToEndAsync());
    }

    private static async Task RequireNotImplementedAsync(OssClient client, NamedOperation operation)
    {
        var error = await Record.ExceptionAsync(() => client.SendAsync(operation).AsTask());

        Assert.True(
            error is OssServiceException { StatusCode: 400, Code: "NotImplemented" },
            $"{operation.Method} {operation.Scope} ?{operation.Name}: {error?.Message ?? "succeeded"}");
    }

    // `tagging` at service level filters the list of buckets.
    private static bool IsServed(string name, OssScope scope, string method) =>
        (name == "tagging" && scope == OssScope.Service && method == "GET")
        || HandlerRegistry.All.Any(operation => operation.Route.Method == method
            && (operation.Route.Scope == scope || (operation.Route.BucketOptional && scope == OssScope.Service))
            && (operation.Route.FixedQuery.Any(pair => pair.Name == name) || operation.Route.RequiredQuery.Contains(name)));
}
