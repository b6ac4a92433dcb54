using System.Text;
using OssGen.Emulator.Handlers;
using OssGen.Wire;

namespace OssGen.Emulator.Tests.EndToEnd;

/// <summary>A caller without the right to an operation is refused before any byte of the body is read, let alone parsed.</summary>
public sealed class AccessBeforeBodyTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Bucket = "closed-to-bodies";

    public static TheoryData<string> Served => [.. HandlerRegistry.All.Select(operation => operation.Route.Operation)];

    // The keys of a DeleteMultipleObjects are in its body.
    public static TheoryData<string> OfBuckets => [.. HandlerRegistry.All
        .Where(operation => operation.Route.Service is null && operation.Route.Scope != OssScope.Service)
        .Select(operation => operation.Route.Operation)
        .Except(["DeleteMultipleObjects", "OptionObject"])];

    public async Task InitializeAsync()
    {
        await fixture.Client().PutBucketAsync(Bucket);
        await fixture.Client().PutObjectAsync(Bucket, "k", "hello, oss");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // A server that wants the body says 100 Continue first, and would wait for it: none is ever sent.
    [Theory]
    [MemberData(nameof(Served))]
    public async Task Nobody_s_body_is_not_read(string operation)
    {
        var served = HandlerRegistry.All.Single(each => each.Route.Operation == operation);

        var reply = await RawConnection.SendAsync(fixture.Emulator.Endpoint, Head(served, Bucket));

        Assert.StartsWith("HTTP/1.1 403 ", reply, StringComparison.Ordinal);
    }

    // What a condition on the tags of the body decides can't be decided before.
    [Theory]
    [MemberData(nameof(OfBuckets))]
    public async Task A_body_that_a_policy_denies_to_everyone_is_not_read(string operation)
    {
        const string Open = "denied-bodies";
        await fixture.Client().PutBucketAsync(new() { Bucket = Open, Acl = BucketAcl.PublicReadWrite });
        await fixture.Client().PutObjectAsync(Open, "k", "hello, oss");
        await fixture.Client().PutBucketPolicyAsync(
            Open,
            """{"Version":"1","Statement":[{"Effect":"Deny","Principal":"*","Action":"oss:*","Resource":"acs:oss:*:*:denied-bodies*"}]}""");
        var served = HandlerRegistry.All.Single(each => each.Route.Operation == operation);

        var reply = await RawConnection.SendAsync(fixture.Emulator.Endpoint, Head(served, Open));

        Assert.StartsWith("HTTP/1.1 403 ", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PutBucketOverwriteConfig")]
    [InlineData("PutBucketObjectWormConfiguration")]
    public async Task Of_a_bucket_that_is_not_there_any_document_is_malformed(string operation)
    {
        var (subResource, document) = operation == "PutBucketOverwriteConfig"
            ? ("overwriteConfig", "<OverwriteConfiguration><Rule><ID>1</ID><Action>forbid</Action></Rule></OverwriteConfiguration>")
            : ("objectWorm", "<ObjectWormConfiguration><ObjectWormEnabled>Enabled</ObjectWormEnabled></ObjectWormConfiguration>");

        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => fixture.Client().SendAsync(new Configurations.RawCall("PUT", "no-such-bucket-here", subResource, document)).AsTask());

        Assert.Equal((400, "MalformedXML", "0015-00000231"), (error.StatusCode, error.Code, error.EC));
    }

    private static string Head(ServedOperation served, string bucket)
    {
        var route = served.Route;
        var path = route.Scope switch
        {
            OssScope.Service => "/",
            OssScope.Bucket => $"/{bucket}",
            _ => $"/{bucket}/k",
        };
        var query = route.FixedQuery.Select(pair => string.IsNullOrEmpty(pair.Value) ? pair.Name : $"{pair.Name}={pair.Value}")
            .Concat(route.ChosenQuery.Select(chosen => $"{chosen.Name}={chosen.Values[0]}"))
            .Concat(route.RequiredQuery.Select(name => $"{name}=1"));
        var head = new StringBuilder($"{route.Method} {path}?{string.Join('&', query)} HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        if (route.Service?.UserAgent is { } userAgent)
        {
            head.Append("User-Agent: ").Append(userAgent).Append("\r\n");
        }

        foreach (var header in route.RequiredHeaders)
        {
            head.Append(header).Append(": ").Append(header.EndsWith("-source", StringComparison.Ordinal) ? $"/{bucket}/k" : "1").Append(
                "\r\n");
        }

        return head.Append("Expect: 100-continue\r\nContent-Length: 1000000\r\n\r\n").ToString();
    }
}
