using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using OssGen.Emulator.Wire;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>
/// Compiled operations at work: the client writes a request, the server's codec reads it and writes a reply, which the client reads.
/// </summary>
internal sealed class MatrixTrip : HttpMessageHandler
{
    private readonly AssemblyLoadContext _context = new("matrix", isCollectible: true);
    private readonly Dictionary<string, Type> _types;
    private readonly OssClient _client;
    private Func<HttpRequestMessage, byte[], HttpResponseMessage> _answer = static (_, _) => throw new InvalidOperationException();

    public MatrixTrip(byte[] compiled)
    {
        using var assembly = new MemoryStream(compiled);
        _types = _context.LoadFromStream(assembly).GetTypes().Where(IsOfOperation).ToDictionary(static type => type.Name);
        _client = new OssClient(new()
        {
            Endpoint = "http://127.0.0.1",
            Region = "cn-hangzhou",
            Credentials = new OssCredentials("id", "secret"),
            HttpHandler = this,
            VerifyUploads = false,
        });
    }

    /// <summary>What got lost on the way: members that came back otherwise than they were sent, or an exception.</summary>
    public Task<IReadOnlyList<string>> MakeAsync(string operation) => MakeAsync(
        operation,
        MatrixValues.Record(_types[operation + "Request"], typeof(OssRequest)),
        MatrixValues.Record(_types[operation + "Result"], typeof(OssResult)));

    /// <summary>
    /// The same with nothing set but what the path needs. A request that must have more is refused by its member's name; an unset text of
    /// a result that is always sent is told as absent.
    /// </summary>
    public async Task<IReadOnlyList<string>> MakeUnsetAsync(string operation)
    {
        var lost = await MakeAsync(
            operation, MatrixValues.Unset(_types[operation + "Request"]), Activator.CreateInstance(_types[operation + "Result"])!);
        return [
            .. lost.Where(problem => !IsRefusal(problem, operation) && !problem.Contains("OSS always sends", StringComparison.Ordinal)),
        ];
    }

    private static bool IsRefusal(string problem, string operation) =>
        problem.StartsWith(nameof(ArgumentException), StringComparison.Ordinal)
            && problem.Contains(operation + "Request.", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> MakeAsync(string operation, object request, object result)
    {
        var lost = new List<string>();
        var codec = _types[operation + "Codec"].GetField("Instance")!.GetValue(null)!;
        _answer = (sent, body) =>
        {
            var received = Invoke(codec, "Read", Received(sent, body))!;
            lost.AddRange(MatrixValues.Differences(request, received, typeof(OssRequest)).Select(static member => "request's " + member));
            using var reply = new OssServerReply();
            Invoke(codec, "Write", result, reply);
            return Answer(reply);
        };
        try
        {
            var returned = await SendAsync((IOssRequest)request);
            lost.AddRange(MatrixValues.Differences(result, returned, typeof(OssResult)).Select(static member => "result's " + member));
            lost.AddRange(((OssResult)returned).Response.UnreadMembers.Select(static unread => "unread " + unread));
        }
        catch (Exception failure) when (failure is not Xunit.Sdk.XunitException)
        {
            lost.Add($"{failure.GetType().Name}: {failure.Message}");
        }

        return lost;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => _answer(request, request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken));

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _client.Dispose();
            _context.Unload();
        }
    }

    // Codecs of shapes are static.
    private static bool IsOfOperation(Type type)
        => type is { IsNested: false, Namespace: { } ns } and not { IsAbstract: true, IsSealed: true }
            && ns.StartsWith("Contoso", StringComparison.Ordinal);

    private static object? Invoke(object target, string method, params object[] arguments)
        => target.GetType().GetMethod(method)!.Invoke(target, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static OssServerRequest Received(HttpRequestMessage sent, byte[] body)
    {
        var target = sent.RequestUri!.PathAndQuery;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var headers = sent.Headers.NonValidated.Concat(sent.Content?.Headers.NonValidated ?? default);
        return new OssServerRequest
        {
            Method = sent.Method.Method,
            Bucket = "bucket",
            Key = "key",
            QueryParameters = [.. target[(mark + 1)..].Split('&').Select(Pair)],
            Headers = headers.ToDictionary(
                static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            Document = body,
        };
    }

    private static KeyValuePair<string, string> Pair(string text)
    {
        var parts = text.Split('=', 2);
        return KeyValuePair.Create(Uri.UnescapeDataString(parts[0]), parts.Length == 1 ? "" : Uri.UnescapeDataString(parts[1]));
    }

    private static HttpResponseMessage Answer(OssServerReply reply)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)reply.Status) { Content = new ByteArrayContent(reply.Document.ToArray()) };
        answer.Headers.Add("x-oss-request-id", "65F9C2A1B3D4E5F601234567");
        foreach (var (name, value) in reply.Headers)
        {
            if (!answer.Headers.TryAddWithoutValidation(name, value))
            {
                answer.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return answer;
    }

    private async Task<object> SendAsync(IOssRequest request)
    {
        var result = request.GetType().GetInterfaces()
            .Single(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IOssRequest<>))
            .GenericTypeArguments[0];
        var pending = typeof(OssClient).GetMethod(nameof(OssClient.SendAsync))!.MakeGenericMethod(result)
            .Invoke(_client, BindingFlags.DoNotWrapExceptions, null, [request, CancellationToken.None], null)!;
        var task = (Task)pending.GetType().GetMethod("AsTask")!.Invoke(pending, null)!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }
}
