using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>A request with the values that the signature functions need.</summary>
internal sealed class SignedRequest
{
    public SignedRequest(OssServerRequest request, IReadOnlyList<string> operationQuery)
    {
        Request = request;
        OperationQuery = operationQuery;
        Headers = [.. request.Headers];
        Resource = request.Bucket.Length == 0 ? "/" : $"/{request.Bucket}/{request.Key}";
    }

    public OssServerRequest Request { get; }

    /// <summary>The operation's own query parameter names, which a V1 signature covers in addition to its built-in list.</summary>
    public IReadOnlyList<string> OperationQuery { get; }

    public KeyValuePair<string, string>[] Headers { get; }

    /// <summary>The unescaped resource path. It contains the bucket, whether the request named it in the host or in the path.</summary>
    public string Resource { get; }

    /// <summary>Returns the query parameters except those with the given names.</summary>
    public KeyValuePair<string, string?>[] Query(params string[] without) =>
        [.. Request.QueryParameters.Where(pair => !without.Contains(pair.Key)).Select(
            pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))];
}
