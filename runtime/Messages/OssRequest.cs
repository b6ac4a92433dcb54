using OssGen.Limits;
using OssGen.Wire;

namespace OssGen;

/// <summary>The base class of all requests, with the members that they have in common.</summary>
public abstract record OssRequest
{
    private readonly OssDictionary<string>? _extraHeaders;
    private readonly OssDictionary<string?>? _extraQuery;

    /// <summary>
    /// Additional headers that the operation doesn't model, sent and signed like the others; null (the default) for none. A name that the
    /// request sets itself, an empty name or a control character in a value throws an <see cref="ArgumentException"/> before anything is
    /// sent.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ExtraHeaders
    {
        get => _extraHeaders;
        init => _extraHeaders = OssDictionary.Of(value);
    }

    /// <summary>
    /// Additional query parameters that the operation doesn't model, sent and signed like the others; null (the default) for none. A null
    /// or empty value sends the name alone. A name that the request sets itself throws an <see cref="ArgumentException"/> before anything
    /// is sent.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? ExtraQuery
    {
        get => _extraQuery;
        init => _extraQuery = OssDictionary.Of(value);
    }

    /// <summary>The larger operation to which the request belongs; null for a separate call.</summary>
    internal CallScope? Scope { get; init; }
}
