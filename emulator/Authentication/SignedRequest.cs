using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>A request together with the values that the signature functions need.</summary>
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

    /// <summary>
    /// The names of the operation's own query parameters. A V1 signature covers them in addition to a built-in list of names.
    /// </summary>
    public IReadOnlyList<string> OperationQuery { get; }

    public KeyValuePair<string, string>[] Headers { get; }

    /// <summary>The unescaped resource path. It contains the bucket even if the request has the bucket in its host.</summary>
    public string Resource { get; }

    /// <summary>Returns the query parameters except those with the given names.</summary>
    public KeyValuePair<string, string?>[] Query(params string[] without) =>
        [.. Request.QueryParameters.Where(pair => !without.Contains(pair.Key)).Select(
            pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))];
}
