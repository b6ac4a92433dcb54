using System.Reflection;
using OssGen.Conformance.Tests.Examples;
using OssGen.Conformance.Tests.Keys;

namespace OssGen.Conformance.Tests.Signatures;

/// <summary>
/// Every example, signed by the client and verified by the emulator. What the operation answers is not the point here:
/// most examples name objects and uploads that don't exist.
/// </summary>
public sealed class ExampleSignatureTests(KeySite site) : IClassFixture<KeySite>
{
    private static readonly MethodInfo SendGeneric =
        typeof(ExampleSignatureTests).GetMethod(nameof(SendTypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    // AccessForbidden judges a preflight, by its bucket's rules, not who asks.
    private const string ShutOut = "(?s)^(403 (?!.*AccessForbidden)|5.. )";

    public static TheoryData<string, string, OssAddressingStyle, OssSignatureVersion> Cases()
    {
        var cases = new TheoryData<string, string, OssAddressingStyle, OssSignatureVersion>();
        foreach (var example in SpecExamples.All)
        {
            cases.Add(example.Operation, example.Name, OssAddressingStyle.Path, OssSignatureVersion.V4);
            cases.Add(example.Operation, example.Name, OssAddressingStyle.VirtualHosted, OssSignatureVersion.V4);
            if (ServerSide.Routes.Single(route => route.Operation == example.Operation).Resource is null)
            {
                cases.Add(example.Operation, example.Name, OssAddressingStyle.Path, OssSignatureVersion.V1);
                cases.Add(example.Operation, example.Name, OssAddressingStyle.VirtualHosted, OssSignatureVersion.V1);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_signed_request_is_let_in(string operation, string name, OssAddressingStyle style, OssSignatureVersion version)
    {
        var example = SpecExamples.Find(operation, name);
        using var client = site.NewClient(style, version, []);
        await PrepareAsync(client);

        var outcome = await OutcomeAsync(client, example.ResultType, RecordBuilder.Build(example.RequestType, example.Call));

        Assert.DoesNotMatch(ShutOut, outcome);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_presigned_request_is_let_in(string operation, string name, OssAddressingStyle style, OssSignatureVersion version)
    {
        var example = SpecExamples.Find(operation, name);
        using var client = site.NewClient(style, version, []);
        using var connection = site.NewConnection();
        await PrepareAsync(client);

        var presigned = client.Presign((IOssRequest)RecordBuilder.Build(example.RequestType, example.Call), TimeSpan.FromMinutes(1));
        using var request = new HttpRequestMessage(presigned.Method, presigned.Uri) { Content = new StringContent(example.Request.Body) };
        request.Content.Headers.ContentType = null;
        if (ServerSide.Routes.Single(route => route.Operation == operation).Service?.UserAgent is { } token)
        {
            request.Headers.UserAgent.ParseAdd(token);
        }

        foreach (var (header, value) in presigned.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(header, value))
            {
                request.Content.Headers.TryAddWithoutValidation(header, value);
            }
        }

        using var reply = await connection.SendAsync(request, CancellationToken.None);

        Assert.DoesNotMatch(ShutOut, $"{(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync()}");
    }

    // Examples block public access, while others open the bucket.
    private static async Task PrepareAsync(OssClient client)
    {
        await client.PutBucketAsync("oss-test-sample");
        await client.DeletePublicAccessBlockAsync();
        await client.DeleteBucketPublicAccessBlockAsync("oss-test-sample");
    }

    private static Task<string> OutcomeAsync(OssClient client, Type resultType, object request) =>
        (Task<string>)SendGeneric.MakeGenericMethod(resultType)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [client, request], null)!;

    private static async Task<string> SendTypedAsync<TResult>(OssClient client, IOssRequest<TResult> request)
        where TResult : OssResult
    {
        try
        {
            return $"{(await client.SendAsync(request)).Response.StatusCode} ";
        }
        catch (OssServiceException error)
        {
            return $"{error.StatusCode} {error.Code}: {error.Message}";
        }
    }
}
