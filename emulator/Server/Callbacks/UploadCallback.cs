using System.Text;
using System.Text.Json;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Callbacks;

/// <summary>The callback of an upload: the servers to call after the object is stored, and the request that is sent to them.</summary>
/// <param name="Urls">The URLs to call, in order, until one of the servers responds successfully.</param>
/// <param name="Host">The Host header of the request; null for the host of the URL.</param>
/// <param name="Body">The body of the request, with <c>${variables}</c>.</param>
/// <param name="IsJson">Whether values are inserted as JSON; otherwise they are percent-encoded, as in a form.</param>
/// <param name="Variables">The custom variables of the upload, whose names begin with <c>x:</c>.</param>
internal sealed record UploadCallback(
    IReadOnlyList<Uri> Urls, string? Host, string Body, bool IsJson, IReadOnlyDictionary<string, string> Variables)
{
    private const string Parameter = "callback";
    private const string VariablesParameter = "callback-var";
    private const string HeaderPrefix = "x-oss-";
    private const int MaximumBytes = 5 * 1024;
    private const int MaximumUrls = 5;

    /// <summary>The query parameters that specify a callback and its variables.</summary>
    public static IReadOnlyList<string> ParameterNames { get; } = [Parameter, VariablesParameter];

    /// <summary>
    /// The reason for which the callback fails after the object is stored, without being sent; null if it can be sent.
    /// </summary>
    public string? Failure { get; init; }

    /// <summary>Determines whether a request specifies a callback. An empty one counts as none.</summary>
    public static bool IsAskedFor(OssServerRequest request) =>
        request.Header(HeaderPrefix + Parameter) is { Length: > 0 } || request.Query(Parameter) is { Length: > 0 };

    /// <summary>
    /// Determines whether a request of an operation can specify a callback. SDKs send the callback of a multipart upload also when they
    /// initiate it, which has no effect.
    /// </summary>
    public static bool IsTakenBy(string operation) => operation is "PutObject" or "InitiateMultipartUpload" or "CompleteMultipartUpload";

    /// <summary>
    /// Reads the callback of a request from its headers or query parameters. Returns null if the request has no callback or the callback
    /// contains no URL.
    /// </summary>
    /// <param name="request">The upload request.</param>
    /// <param name="policy">The rules for callbacks.</param>
    /// <param name="caller">The account that uploads; null for an anonymous request.</param>
    /// <exception cref="OssFaultException">The callback is malformed, or the policy doesn't allow it for the caller.</exception>
    public static UploadCallback? Read(OssServerRequest request, CallbackPolicy policy, OssAccount? caller)
    {
        var variables = Sent(request, VariablesParameter);
        return Sent(request, Parameter) is { } callback
            ? Read(callback, variables is null ? new Dictionary<string, string>() : ParseVariables(variables), policy, caller)
            : null;
    }

    /// <summary>Parses the callback parameter. Returns null if the parameter contains no URL.</summary>
    /// <param name="callback">The base64-encoded JSON of the callback.</param>
    /// <param name="variables">The custom variables.</param>
    /// <param name="policy">The rules for callbacks.</param>
    /// <param name="caller">The account that uploads; null for an anonymous request.</param>
    /// <exception cref="OssFaultException">The callback is malformed, or the policy doesn't allow it for the caller.</exception>
    public static UploadCallback? Read(
        string callback, IReadOnlyDictionary<string, string> variables, CallbackPolicy policy, OssAccount? caller)
    {
        var read = Parse(callback, variables);
        if (read is not null)
        {
            policy.Require(read, caller);
        }

        return read;
    }

    private static UploadCallback? Parse(string callback, IReadOnlyDictionary<string, string> variables)
    {
        using var json = Json(callback, Parameter);
        if (Text(json.RootElement, "callbackUrl") is not { Length: > 0 } urls)
        {
            return null;
        }

        if (Text(json.RootElement, "callbackBody") is not { Length: > 0 } body)
        {
            throw OssErrors.InvalidArgument("The callback body is empty.", Parameter, callback);
        }

        CallbackTemplate.Check(body);
        return new UploadCallback(
            ParseUrls(urls),
            ParseHost(Text(json.RootElement, "callbackHost")),
            body,
            IsJsonType(Text(json.RootElement, "callbackBodyType")),
            variables)
        {
            Failure = variables.Keys.FirstOrDefault(name => !name.StartsWith("x:", StringComparison.Ordinal)) is { } wrong
                ? $"The callback variable {wrong} does not begin with x:."
                : null,
        };
    }

    private static bool IsJsonType(string? type) => type switch
    {
        null or "" or "application/x-www-form-urlencoded" => false,
        "application/json" => true,
        _ => throw OssErrors.InvalidArgument(
            "The callbackBodyType is neither application/x-www-form-urlencoded nor application/json.", Parameter, type),
    };

    private static Uri[] ParseUrls(string text)
    {
        var urls = text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return urls.Length <= MaximumUrls ? [.. urls.Select(ParseUrl)] : throw OssErrors.InvalidArgument(
            $"The callbackUrl names more than {MaximumUrls} servers.", Parameter, text);
    }

    private static Uri ParseUrl(string text) =>
        Uri.TryCreate(text.Contains("://", StringComparison.Ordinal) ? text : "http://" + text, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            ? url
            : throw OssErrors.InvalidArgument("The callbackUrl is invalid.", Parameter, text);

    private static string? ParseHost(string? host) => host is null or "" ? null
        : Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var url)
            && url.Authority.Equals(host, StringComparison.OrdinalIgnoreCase) ? host
        : throw OssErrors.InvalidArgument("The callbackHost is invalid.", Parameter, host);

    private static Dictionary<string, string> ParseVariables(string text)
    {
        using var json = Json(text, VariablesParameter);
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variable in json.RootElement.EnumerateObject())
        {
            if (variable.Name.Any(char.IsAsciiLetterUpper) || variable.Value.ValueKind != JsonValueKind.String)
            {
                throw OssErrors.InvalidArgument(
                    "The callback variables must be strings whose names have no capitals.", VariablesParameter, variable.Name);
            }

            variables[variable.Name] = variable.Value.GetString()!;
        }

        return variables;
    }

    private static string? Sent(OssServerRequest request, string name)
    {
        var header = request.Header(HeaderPrefix + name) is { Length: > 0 } inHeader ? inHeader : null;
        var query = request.Query(name) is { Length: > 0 } inUrl ? inUrl : null;
        return header is null || query is null ? header ?? query : throw OssErrors.InvalidArgument(
            "The callback is given both in a header and in the URL.", name, query);
    }

    private static JsonDocument Json(string text, string parameter)
    {
        var bytes = new byte[text.Length];
        if (text.Length > MaximumBytes * 4 / 3 || !Convert.TryFromBase64String(text, bytes, out var count))
        {
            throw OssErrors.InvalidArgument("The callback configuration is not base64 encoded.", parameter, text);
        }

        try
        {
            var json = StrictJson.Parse(bytes.AsMemory(0, count));
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("no object");
        }
        catch (JsonException)
        {
            throw OssErrors.InvalidArgument(
                "The callback configuration is not json format.", parameter, Encoding.UTF8.GetString(bytes, 0, count));
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
