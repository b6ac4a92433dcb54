using OssGen.Limits;
using OssGen.Wire;

namespace OssGen;

/// <summary>The base class of all requests, which provides the members that all requests have in common.</summary>
public abstract record OssRequest
{
    private readonly OssDictionary<string>? _extraHeaders;
    private readonly OssDictionary<string?>? _extraQuery;

    /// <summary>
    /// Additional headers to send with the request. The headers are signed in the same way as those that OssGen sets. The default is null.
    /// </summary>
    /// <remarks>
    /// A name that the request sets itself, an empty name, or a control character in a value causes an <see cref="ArgumentException"/>
    /// before the request is sent.
    /// </remarks>
    public IReadOnlyDictionary<string, string>? ExtraHeaders
    {
        get => _extraHeaders;
        init => _extraHeaders = OssDictionary.Of(value);
    }

    /// <summary>
    /// Additional query parameters to send with the request. The parameters are signed in the same way as those that OssGen sets. The
    /// default is null.
    /// </summary>
    /// <remarks>
    /// A null or empty value sends the name without a value. A name that the request sets itself causes an <see cref="ArgumentException"/>
    /// before the request is sent.
    /// </remarks>
    public IReadOnlyDictionary<string, string?>? ExtraQuery
    {
        get => _extraQuery;
        init => _extraQuery = OssDictionary.Of(value);
    }

    /// <summary>The state of the larger operation to which the request belongs, or null for a separate call.</summary>
    internal CallScope? Scope { get; init; }
}
