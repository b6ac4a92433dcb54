using System.ComponentModel;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>The route of an operation: the conditions by which its requests are recognized.</summary>
/// <param name="operation">The name in the OSS API, such as <c>PutBucketAcl</c>.</param>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="scope">The scope: service, bucket or object.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssRoute(string operation, string method, OssScope scope)
{
    /// <summary>The name of the operation in the OSS API.</summary>
    public string Operation { get; } = operation;

    /// <summary>The HTTP method in upper case.</summary>
    public string Method { get; } = method;

    /// <summary>The scope of the operation: service, bucket or object.</summary>
    public OssScope Scope { get; } = scope;

    /// <summary>
    /// Query parameters that every request of the operation has. A null value stands for a name without a value (<c>acl</c> or
    /// <c>acl=</c>).
    /// </summary>
    public IReadOnlyList<(string Name, string? Value)> FixedQuery { get; init; } = [];

    /// <summary>Query parameters that every request of the operation has, with one of these values.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Values)> ChosenQuery { get; init; } = [];

    /// <summary>Query parameters that every request of the operation has, with any value.</summary>
    public IReadOnlyList<string> RequiredQuery { get; init; } = [];

    /// <summary>Headers that every request of the operation has, with any value.</summary>
    public IReadOnlyList<string> RequiredHeaders { get; init; } = [];

    /// <summary>Query parameters that a V1 signature of the operation covers, in addition to those of the built-in list.</summary>
    public IReadOnlyList<string> SignedQuery { get; init; } = [];

    /// <summary>Whether the bucket is optional, so that the route also matches requests at service level.</summary>
    public bool BucketOptional { get; init; }

    /// <summary>The status of a successful reply.</summary>
    public int SuccessStatus { get; init; } = 200;

    /// <summary>
    /// Whether the handler receives the body as a stream; otherwise it is read into memory before the codec reads the request.
    /// </summary>
    public bool StreamsBody { get; init; }

    /// <summary>Determines whether every request of the operation has a query parameter of that name.</summary>
    internal bool AsksFor(string query) =>
        RequiredQuery.Contains(query) || FixedQuery.Any(pair => pair.Name == query) || ChosenQuery.Any(chosen => chosen.Name == query);

    /// <summary>
    /// Returns the number of conditions that a request meets in addition to method and scope, where a query value counts twice; -1 when it
    /// doesn't meet one of them.
    /// </summary>
    internal int Score(OssServerRequest request)
    {
        foreach (var (name, value) in FixedQuery)
        {
            if (request.Query(name) is not { } sent || sent != (value ?? ""))
            {
                return -1;
            }
        }

        if (!ChosenQuery.All(chosen => request.Query(chosen.Name) is { } sent && chosen.Values.Contains(sent)))
        {
            return -1;
        }

        return RequiredQuery.All(request.HasQuery) && RequiredHeaders.All(request.HasHeader)
            ? FixedQuery.Sum(pair => pair.Value is null ? 1 : 2) + ChosenQuery.Sum(chosen => chosen.Values.Contains("") ? 1 : 2) + RequiredQuery.Count + RequiredHeaders.Count
            : -1;
    }
}
