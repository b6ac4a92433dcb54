using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>A request in the form that the signature functions take.</summary>
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

    /// <summary>The operation's own bare query names, which V1 signs in addition to its built-in list.</summary>
    public IReadOnlyList<string> OperationQuery { get; }

    public KeyValuePair<string, string>[] Headers { get; }

    /// <summary>The unescaped resource, with the bucket wherever it was named.</summary>
    public string Resource { get; }

    /// <summary>The query without the parameters of those names.</summary>
    public KeyValuePair<string, string?>[] Query(params string[] without) =>
        [.. Request.QueryParameters.Where(pair => !without.Contains(pair.Key)).Select(
            pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))];
}
