using System.Reflection;

namespace OssGen.Conformance.Tests.Examples;

/// <summary>Sends a request record of any type through a real client.</summary>
internal static class ExampleCall
{
    private static readonly MethodInfo SendGeneric =
        typeof(ExampleCall).GetMethod(nameof(SendTypedAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>What the client put on the wire, and what it made of the example's response.</summary>
    public static async Task<(CapturedRequest Sent, object Result)> SendAsync(SpecExample example, object request)
    {
        using var handler = new ExampleHandler(example.Response);
        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = "http://127.0.0.1",
            Region = "cn-hangzhou",
            AccountId = "1234567890",
            Credentials = new OssCredentials("example-id", "example-secret"),
            HttpHandler = handler,
        });
        var result = await SendAsync(client, request);
        return (handler.Captured!, result);
    }

    /// <summary>The error with which a server refuses an example's request; null where it doesn't.</summary>
    public static async Task<OssServiceException?> RefusalAsync(OssClient client, SpecExample example)
    {
        try
        {
            var result = await SendAsync(client, RecordBuilder.Build(example.RequestType, example.Call));
            (result as IDisposable)?.Dispose();
            return null;
        }
        catch (OssServiceException refusal)
        {
            return refusal;
        }
    }

    /// <summary>Sends a request record of any type.</summary>
    public static Task<object> SendAsync(OssClient client, object request)
    {
        var resultType = request.GetType().GetInterfaces().Single(type => type.IsGenericType
            && type.GetGenericTypeDefinition() == typeof(IOssRequest<>)).GenericTypeArguments[0];
        return (Task<object>)SendGeneric.MakeGenericMethod(resultType)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [client, request], null)!;
    }

    private static async Task<object> SendTypedAsync<TResult>(OssClient client, IOssRequest<TResult> request)
        where TResult : notnull => await client.SendAsync(request);
}
