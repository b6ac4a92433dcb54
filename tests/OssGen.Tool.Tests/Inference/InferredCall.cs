using System.Reflection;
using System.Xml.Linq;
using OssGen.TestSupport.Examples;

namespace OssGen.Tool.Tests.Inference;

/// <summary>The call that an inferred entry describes, made with the code that the generator emits for the entry.</summary>
internal static class InferredCall
{
    private static readonly XNamespace s_spec = "urn:ossgen:spec:1";

    /// <summary>
    /// Calls the generated method with the record that an example describes, against a server that answers with a response. Returns what
    /// was sent, and the differences between the result and what the example says that it is.
    /// </summary>
    public static async Task<(CapturedRequest Sent, IReadOnlyList<string> Differences)> MakeAsync(
        string spec, HttpMessage response, HeldOutSpec package)
    {
        var entry = XDocument.Parse(spec).Root!.Element(s_spec + "operation")!;
        var name = entry.Attribute("name")!.Value;
        var shown = entry.Element(s_spec + "example")!;
        var assembly = InferredAssembly.Of(spec, package);
        using var handler = new ExampleHandler(Served(response));
        using var client = new OssClient(new OssClientOptions
        {
            Endpoint = "http://127.0.0.1",
            Credentials = new OssCredentials("example-id", "example-secret"),
            HttpHandler = handler,
        });
        var type = assembly.GetType($"{InferredAssembly.Namespace}.{name}Request")!;
        var request = RecordBuilder.Build(type, shown.Element(s_spec + "call")!);
        var result = await CallAsync(assembly, name, client, request);
        var expected = RecordBuilder.Build(result.GetType(), shown.Element(s_spec + "returns")!);
        var differences = await RecordDifferences.FindAsync(expected, result);
        var unread = Response(result).UnreadMembers.Select(static member => $"{member} could not be read");
        return (handler.Captured!, [.. differences, .. unread]);
    }

    private static OssResponse Response(object result) =>
        (OssResponse)result.GetType().GetProperty(nameof(OssResult.Response))!.GetValue(result)!;

    // The generated method with the record: an extension member, which is a static method of its class.
    private static async Task<object> CallAsync(Assembly assembly, string name, OssClient client, object request)
    {
        var method = assembly.GetType($"{InferredAssembly.Namespace}.{name}Extension")!
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Single(method => method.Name == name + "Async"
                && method.GetParameters() is [_, { } record, _]
                && record.ParameterType == request.GetType());
        var call = method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [client, request, CancellationToken.None], null)!;
        var task = (Task)call.GetType().GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(call, null)!;
        await task;
        return task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)!;
    }

    // The length of a page's response is that of a body that the page shortens.
    private static HttpMessage Served(HttpMessage response) => response.WithHeaders(
        [.. response.Headers.Where(static header => !header.Key.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            && !header.Key.Equals("x-oss-request-id", StringComparison.OrdinalIgnoreCase)
            && !header.Key.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase))]);
}
