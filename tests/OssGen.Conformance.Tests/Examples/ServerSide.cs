using System.Reflection;
using System.Text;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Conformance.Tests.Examples;

/// <summary>The emulator's generated half of the wire format, which is internal to it.</summary>
internal static class ServerSide
{
    private static readonly Assembly Emulator = typeof(OssRoute).Assembly;

    public static IReadOnlyList<OssRoute> Routes { get; } = (IReadOnlyList<OssRoute>)Member("OssGen.Emulator.OssRoutes", "All");

    /// <summary>An example's request as the emulator's host hands it on.</summary>
    public static OssServerRequest Request(SpecExample example) =>
        Request(example.Request, Routes.Single(route => route.Operation == example.Operation).Service);

    /// <summary>A request to a service, or to OSS itself, as the emulator's host hands it on.</summary>
    public static OssServerRequest Request(HttpMessage message, OssService? service = null)
    {
        var target = message.Target.Split('?', 2);
        var segments = target[0][1..].Split('/').Select(Uri.UnescapeDataString).ToList();
        var isFixed = Routes.Any(route => route.Service == service && route.Path is [var first, ..] && first == segments[0]);
        var body = Encoding.UTF8.GetBytes(message.Body);
        return new OssServerRequest
        {
            Method = message.Method,
            Host = "127.0.0.1",
            Service = service,
            Segments = isFixed ? segments : [],
            Bucket = isFixed ? "" : segments[0],
            Key = isFixed ? "" : string.Join('/', segments.Skip(1)),
            QueryParameters = [.. target.Skip(1).SelectMany(query => query.Split('&')).Select(Parameter)],
            Headers = message.Headers.ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
            Document = body,
            Body = new MemoryStream(body),
        };
    }

    public static object Read(string operation, OssServerRequest request) => Invoke(operation, "Read", request)!;

    public static OssServerReply Write(string operation, object result)
    {
        var reply = new OssServerReply { Status = Routes.Single(route => route.Operation == operation).SuccessStatus };
        Invoke(operation, "Write", result, reply);
        return reply;
    }

    private static object? Invoke(string operation, string method, params object[] arguments)
    {
        var codec = Member($"OssGen.Emulator.{operation}Codec", "Instance");
        return codec.GetType().GetMethod(method)!.Invoke(codec, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static object Member(string type, string name)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var owner = Emulator.GetType(type) ?? throw new InvalidOperationException($"The emulator has no type {type}.");
        return owner.GetField(name, Static)?.GetValue(null) ?? owner.GetProperty(name, Static)!.GetValue(null)!;
    }

    private static KeyValuePair<string, string> Parameter(string text)
    {
        var parts = text.Split('=', 2);
        return new(Uri.UnescapeDataString(parts[0]), parts.Length > 1 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
