using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Wire;

/// <summary>
/// A writer that collects the data that a request sends: labels, query, headers and body. Names come from the spec, and values come from
/// the caller. Values are checked before anything is sent. Null members aren't sent.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssRequestWriter
{
    private readonly List<KeyValuePair<string, string?>> _query = [];

    internal OssRequestWriter()
    {
    }

    /// <summary>Sets the bucket that the request addresses.</summary>
    /// <param name="bucket">The name: 3 to 63 of a-z, 0-9 and <c>-</c>, with no <c>-</c> at either end.</param>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message states.</exception>
    public void Bucket(string bucket)
    {
        OssNameRules.CheckBucket(bucket, nameof(bucket));
        BucketName = bucket;
    }

    /// <summary>Sets the bucket of an operation that can also be called without a bucket.</summary>
    /// <param name="bucket">The name, as for <see cref="Bucket"/>; null for none.</param>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message states.</exception>
    public void OptionalBucket(string? bucket)
    {
        if (bucket is not null)
        {
            Bucket(bucket);
        }
    }

    /// <summary>Sets the key of the object that the request addresses.</summary>
    /// <param name="key">The key: 1 to 1,023 UTF-8 bytes, not starting with <c>/</c> or <c>\</c>.</param>
    /// <exception cref="ArgumentException">The key breaks a rule, which the message states.</exception>
    public void Key(string key) => Key(key, nameof(key));

    /// <inheritdoc cref="Key(string)"/>
    /// <param name="key">The key.</param>
    /// <param name="member">The C# name of the member that holds the key or its end, for error messages.</param>
    public void Key(string key, string member)
    {
        OssNameRules.CheckKey(key, member);
        ObjectKey = key;
    }

    /// <summary>Sets the host to which the request is sent, instead of the host of the endpoint.</summary>
    /// <param name="host">The host name, without scheme, port and path.</param>
    /// <param name="member">The C# name of the member that holds the host, for error messages.</param>
    /// <exception cref="ArgumentException">The text isn't a host name.</exception>
    public void Host(string host, [CallerArgumentExpression(nameof(host))] string member = "")
    {
        ArgumentException.ThrowIfNullOrEmpty(host, member);
        HostOverride = Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4
            ? host
            : throw new ArgumentException(
                $"'{OssNameProblem.Shown(host)}' is not a host name. Give it without scheme, port and path.", member);
    }

    /// <summary>Adds a query parameter without a value.</summary>
    public void Query(string name) => AddQuery(name, null);

    /// <summary>Adds a query parameter. A null value adds nothing; an empty value adds only the name.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value of the parameter; null for no parameter.</param>
    /// <param name="member">The C# name of the member that holds the value, for error messages.</param>
    /// <exception cref="ArgumentException">The value contains an unpaired surrogate.</exception>
    public void Query(string name, string? value, string? member = null)
    {
        if (value is not null)
        {
            AddQuery(name, value, member);
        }
    }

    /// <inheritdoc cref="Query(string, string?, string?)"/>
    public void Query(string name, int? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Query(string, string?, string?)"/>
    public void Query(string name, long? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Query(string, string?, string?)"/>
    public void Query(string name, ulong? value) => Query(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Query(string, string?, string?)"/>
    public void Query(string name, bool? value) => Query(name, WireText.Of(value));

    /// <inheritdoc cref="Query(string, string?, string?)"/>
    public void Query(string name, double? value) => Query(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>
    /// Adds a query parameter whose value is a time in ISO 8601 format, in UTC with milliseconds. A null value adds nothing.
    /// </summary>
    public void Query(string name, DateTimeOffset? value) => Query(name, WireText.Iso8601(value));

    /// <summary>Adds a query parameter whose value is a time in seconds since 1970. A null value adds nothing.</summary>
    public void QueryEpoch(string name, DateTimeOffset? value) => Query(name, value?.ToUnixTimeSeconds());

    /// <summary>Adds query parameters whose names the caller has chosen. An empty value adds only the name.</summary>
    /// <param name="parameters">The parameters; null for none.</param>
    /// <param name="member">The C# name of the member that holds the parameters, for error messages.</param>
    /// <exception cref="ArgumentException">A name is empty or already in use, or a value is null.</exception>
    public void QueryMap(IReadOnlyDictionary<string, string>? parameters, string? member = null)
    {
        if (parameters is null)
        {
            return;
        }

        foreach (var (name, value) in parameters)
        {
            if (value is null)
            {
                Required(false, $"{member ?? nameof(parameters)}[\"{OssNameProblem.Shown(name)}\"]");
            }

            AddCallerQuery(name, value, member);
        }
    }

    private void AddQuery(string name, string? value, string? member = null)
    {
        OssFieldRules.CheckQuery(name, value, member);
        _query.Add(new(name, value));
        _rendered = false;
    }

    private void AddCallerQuery(string name, string? value, string? member)
    {
        if (name.Length == 0)
        {
            throw new ArgumentException("A query parameter has an empty name.");
        }

        if (OssFieldRules.IsOwnQuery(name))
        {
            throw new ArgumentException($"The query parameter '{name}' belongs to the signature, which the client sets itself.");
        }

        if (HasQuery(name))
        {
            throw new ArgumentException($"The query parameter '{name}' is sent by the request itself; set the member instead.");
        }

        AddQuery(name, value, member);
    }
}
