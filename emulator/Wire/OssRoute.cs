using System.ComponentModel;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>What tells an operation's requests from those of others.</summary>
/// <param name="operation">The OSS API's name, such as <c>PutBucketAcl</c>.</param>
/// <param name="method">HTTP method in upper case.</param>
/// <param name="scope">What the path names.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OssRoute(string operation, string method, OssScope scope)
{
    /// <summary>The OSS API's name.</summary>
    public string Operation { get; } = operation;

    /// <summary>The HTTP method.</summary>
    public string Method { get; } = method;

    /// <summary>What the path names.</summary>
    public OssScope Scope { get; } = scope;

    /// <summary>
    /// Query parameters that every request of the operation carries; a null value stands for a bare name (<c>acl</c> or <c>acl=</c>).
    /// </summary>
    public IReadOnlyList<(string Name, string? Value)> FixedQuery { get; init; } = [];

    /// <summary>Query parameters that every request of the operation carries with one of these values.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Values)> ChosenQuery { get; init; } = [];

    /// <summary>Query parameters that must be there, whatever their value.</summary>
    public IReadOnlyList<string> RequiredQuery { get; init; } = [];

    /// <summary>Headers that must be there, whatever their value.</summary>
    public IReadOnlyList<string> RequiredHeaders { get; init; } = [];

    /// <summary>Query parameters that a V1 signature covers because of the operation, in addition to the built-in list.</summary>
    public IReadOnlyList<string> SignedQuery { get; init; } = [];

    /// <summary>The bucket may be left out, so the route answers at service level too.</summary>
    public bool BucketOptional { get; init; }

    /// <summary>The status of a successful reply.</summary>
    public int SuccessStatus { get; init; } = 200;

    /// <summary>The body is handed on as a stream; otherwise it is read into memory before the codec sees the request.</summary>
    public bool StreamsBody { get; init; }

    /// <summary>Whether every request of the operation carries a query parameter of that name.</summary>
    internal bool AsksFor(string query) =>
        RequiredQuery.Contains(query) || FixedQuery.Any(pair => pair.Name == query) || ChosenQuery.Any(chosen => chosen.Name == query);

    /// <summary>
    /// How many conditions a request meets in addition to method and scope, a query value counting twice; -1 when one of them fails.
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
