using System.Reflection;

namespace OssGen.Conformance.Tests.Examples;

/// <summary>Sends a request record of any type through a real client.</summary>
internal static class ExampleCall
{
    private static readonly MethodInfo SendGeneric = typeof(ExampleCall).GetMethod(nameof(SendTypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What the client put on the wire, and what it made of the example's response.</summary>
    public static async Task<(CapturedRequest Sent, object Result)> SendAsync(SpecExample example, object request)
    {
        using var handler = new ExampleHandler(example.Response);
        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = "http://127.0.0.1",
            Credentials = new OssCredentials("example-id", "example-secret"),
            HttpHandler = handler,
        });
        var result = await (Task<object>)SendGeneric.MakeGenericMethod(example.ResultType).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [client, request], null)!;
        return (handler.Captured!, result);
    }

    private static async Task<object> SendTypedAsync<TResult>(OssClient client, IOssRequest<TResult> request)
        where TResult : notnull => await client.SendAsync(request);
}
