using System.ComponentModel;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>The route of an operation: the conditions by which a server recognizes the requests of the operation.</summary>
/// <param name="operation">The name in the OSS API, such as <c>PutBucketAcl</c>.</param>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="scope">The scope: service, bucket or object.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssRoute(string operation, string method, OssScope scope)
{
    /// <summary>The name of the operation in the OSS API.</summary>
    public string Operation { get; } = operation;

    /// <summary>The HTTP method in uppercase.</summary>
    public string Method { get; } = method;

    /// <summary>The resource that the path of the operation identifies: the service, a bucket or an object.</summary>
    public OssScope Scope { get; } = scope;

    /// <summary>The service to which the operation belongs, or null for OSS itself.</summary>
    public OssService? Service { get; init; }

    /// <summary>
    /// The segments of a path that begins with fixed text; a name in braces is a label. The default is an empty list: the path identifies
    /// the service, a bucket or an object.
    /// </summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The resource that is signed in front of the path, or null when the path itself is signed.</summary>
    public OssPlaceholders? Resource { get; init; }

    /// <summary>The query parameters that contain the values of placeholders of the resource.</summary>
    public IReadOnlyList<(string Placeholder, string Query)> ResourceQuery { get; init; } = [];

    /// <summary>
    /// The query parameters that every request of the operation has, with a fixed value. A null value denotes a name without a value
    /// (<c>acl</c> or <c>acl=</c>).
    /// </summary>
    public IReadOnlyList<(string Name, string? Value)> FixedQuery { get; init; } = [];

    /// <summary>The query parameters that every request of the operation has, with one of the given values.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Values)> ChosenQuery { get; init; } = [];

    /// <summary>The query parameters that every request of the operation has, with any value.</summary>
    public IReadOnlyList<string> RequiredQuery { get; init; } = [];

    /// <summary>The query parameters that only some requests of the operation have.</summary>
    public IReadOnlyList<string> OptionalQuery { get; init; } = [];

    /// <summary>Whether a request may have query parameters of any name, which the operation reads as a map.</summary>
    public bool TakesAnyQuery { get; init; }

    /// <summary>The headers that every request of the operation has, with any value.</summary>
    public IReadOnlyList<string> RequiredHeaders { get; init; } = [];

    /// <summary>The query parameters that a V1 signature of the operation covers, in addition to a built-in list of names.</summary>
    public IReadOnlyList<string> SignedQuery { get; init; } = [];

    /// <summary>Whether the bucket is optional. If true, the route also matches requests at service level.</summary>
    public bool BucketOptional { get; init; }

    /// <summary>The HTTP status of a successful reply. The default is 200.</summary>
    public int SuccessStatus { get; init; } = 200;

    /// <summary>Whether requests of the operation have a body although their method is GET, HEAD or DELETE.</summary>
    public bool HasBody { get; init; }

    /// <summary>
    /// Whether the handler receives the body as a stream. If false, the body is read into memory before the codec reads the request.
    /// </summary>
    public bool StreamsBody { get; init; }

    /// <summary>The scopes of the requests that the route matches.</summary>
    internal IEnumerable<OssScope> Scopes => BucketOptional && Scope == OssScope.Bucket ? [OssScope.Bucket, OssScope.Service] : [Scope];

    /// <summary>The names of all query parameters that requests of the operation may have, except those of a map.</summary>
    internal IEnumerable<string> QueryNames =>
        FixedQuery.Select(pair => pair.Name).Concat(ChosenQuery.Select(chosen => chosen.Name)).Concat(RequiredQuery).Concat(OptionalQuery);

    /// <summary>Whether a request can specify the version of its object.</summary>
    internal bool TakesVersion => OptionalQuery.Contains("versionId");

    /// <summary>Whether the server reads the body of a request.</summary>
    internal bool ReadsBody => HasBody || Method is not ("GET" or "HEAD" or "DELETE");

    /// <summary>Determines whether every request of the operation has a query parameter with the given name.</summary>
    internal bool AsksFor(string query) =>
        RequiredQuery.Contains(query) || FixedQuery.Any(pair => pair.Name == query) || ChosenQuery.Any(chosen => chosen.Name == query);

    /// <summary>
    /// Returns the number of segments with fixed text, if the path of a request has the form of this path, or otherwise -1. A path of a
    /// bucket or object has no segments.
    /// </summary>
    internal int FixedSegments(OssServerRequest request)
    {
        if (Path.Count != request.Segments.Count)
        {
            return -1;
        }

        var count = 0;
        for (var i = 0; i < Path.Count; i++)
        {
            if (IsLabel(Path[i]))
            {
                if (request.Segments[i].Length == 0)
                {
                    return -1;
                }
            }
            else if (Path[i] == request.Segments[i])
            {
                count++;
            }
            else
            {
                return -1;
            }
        }

        return count;
    }

    /// <summary>Returns the value of a placeholder of the resource in a request, or null when the request has no such value.</summary>
    internal string? Placeholder(string name, OssServerRequest request)
    {
        for (var i = 0; i < Path.Count; i++)
        {
            if (IsLabel(Path[i]) && Path[i].AsSpan()[1..^1].SequenceEqual(name))
            {
                return request.Segment(i);
            }
        }

        return ResourceQuery.FirstOrDefault(source => source.Placeholder == name).Query is { } query ? request.Query(query) : null;
    }

    private static bool IsLabel(string segment) => segment.StartsWith('{');

    /// <summary>
    /// Returns the number of conditions that a request satisfies in addition to method and scope, or -1 if it doesn't satisfy all of them.
    /// A query parameter with a value counts as two conditions.
    /// </summary>
    internal int Score(OssServerRequest request) => ScoreOfNames(request) is >= 0 and var score && HasRequired(request)
        ? score + RequiredQuery.Count + RequiredHeaders.Count
        : -1;

    /// <summary>
    /// Returns the number of conditions that a request satisfies, or -1 if it doesn't have all query parameters that name the operation. It
    /// may lack parameters and headers for which callers choose a value.
    /// </summary>
    internal int ScoreOfNames(OssServerRequest request)
    {
        // Most requests have no query, and most routes need one.
        if (request.QueryParameters.Count == 0 && FixedQuery.Count + ChosenQuery.Count > 0)
        {
            return -1;
        }

        for (var i = 0; i < FixedQuery.Count; i++)
        {
            var (name, value) = FixedQuery[i];
            if (request.Query(name) is not { } sent || sent != (value ?? ""))
            {
                return -1;
            }
        }

        return ChosenQuery.All(chosen => request.Query(chosen.Name) is { } sent && chosen.Values.Contains(sent))
            ? FixedQuery.Sum(pair => pair.Value is null ? 1 : 2) + ChosenQuery.Sum(chosen => chosen.Values.Contains("") ? 1 : 2)
            : -1;
    }

    private bool HasRequired(OssServerRequest request) =>
        (RequiredQuery.Count == 0 || RequiredQuery.All(request.HasQuery))
        && (RequiredHeaders.Count == 0 || RequiredHeaders.All(request.HasHeader));
}
