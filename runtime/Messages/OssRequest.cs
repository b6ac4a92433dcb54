using OssGen.Limits;
using OssGen.Wire;

namespace OssGen;

/// <summary>What every request takes in addition to its own members.</summary>
public abstract record OssRequest
{
    private readonly OssDictionary<string>? _extraHeaders;
    private readonly OssDictionary<string?>? _extraQuery;

    /// <summary>
    /// Headers that the operation doesn't model, sent and signed like the modelled ones; null (the default) for none. A name that the
    /// request sends itself, a control character in a value, and an empty name are refused with <see cref="ArgumentException"/> before
    /// anything is sent.
    /// </summary>
    public IReadOnlyDictionary<string, string>? ExtraHeaders
    {
        get => _extraHeaders;
        init => _extraHeaders = OssDictionary.Of(value);
    }

    /// <summary>
    /// Query parameters that the operation doesn't model, sent and signed like the modelled ones; a null or empty value is a bare name.
    /// Null (the default) for none. A name that the request sends itself is refused with <see cref="ArgumentException"/> before anything is
    /// sent.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? ExtraQuery
    {
        get => _extraQuery;
        init => _extraQuery = OssDictionary.Of(value);
    }

    /// <summary>The larger job that the request belongs to; null for a call on its own.</summary>
    internal CallScope? Scope { get; init; }
}
