using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Authentication;

/// <summary>A request together with the values that the signature functions need.</summary>
internal sealed class SignedRequest
{
    private readonly OssRoute? _route;
    private readonly string _path;

    /// <param name="request">The request.</param>
    /// <param name="operationQuery">The operation's own query parameter names.</param>
    /// <param name="route">The route of the operation; null when the request matches none.</param>
    public SignedRequest(OssServerRequest request, IReadOnlyList<string> operationQuery, OssRoute? route)
    {
        Request = request;
        _route = route;
        OperationQuery = operationQuery;
        Headers = [.. request.Headers];
        _path = request.Segments.Count > 0 ? string.Join('/', request.Segments) : request.Key;
        Resource = request.Bucket.Length == 0 ? $"/{_path}" : $"/{request.Bucket}/{_path}";
    }

    public OssServerRequest Request { get; }

    /// <summary>
    /// The names of the operation's own query parameters. A V1 signature covers them in addition to a built-in list of names.
    /// </summary>
    public IReadOnlyList<string> OperationQuery { get; }

    /// <summary>The product for which a V4 signature must be made.</summary>
    public string Product => Request.Service?.Product ?? SigningScopes.OssProduct;

    public KeyValuePair<string, string>[] Headers { get; }

    /// <summary>The unescaped resource path. It contains the bucket even if the request has the bucket in its host.</summary>
    public string Resource { get; }

    /// <summary>
    /// Returns the unescaped resource that a V4 signature covers, which for some services contains the region and the account.
    /// </summary>
    /// <exception cref="OssFaultException">The request lacks a parameter that is part of the resource.</exception>
    public string ResourceOf(string region, string account)
    {
        if (_route?.Resource is not { } resource)
        {
            return Resource;
        }

        var expanded = resource.Expand(
            name => name switch
            {
                "region" => region,
                "account" => account,
                "Bucket" => Request.Bucket,
                _ => _route.Placeholder(name, Request),
            },
            out var missing);
        return expanded is null
            ? throw OssErrors.InvalidArgument("A parameter that identifies the resource is missing.", missing!, "")
            : $"/{expanded}/{_path}";
    }

    /// <summary>Returns the query parameters except those with the given names.</summary>
    public KeyValuePair<string, string?>[] Query(params string[] without) =>
        [.. Request.QueryParameters.Where(pair => !without.Contains(pair.Key)).Select(
            pair => new KeyValuePair<string, string?>(pair.Key, pair.Value))];
}
