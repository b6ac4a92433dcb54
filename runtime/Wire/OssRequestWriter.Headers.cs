using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using OssGen.Text;
using OssGen.Validation;

namespace OssGen.Wire;

public sealed partial class OssRequestWriter
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>Adds a header. A null value adds nothing; an empty value adds an empty header.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value of the header; null for no header.</param>
    /// <param name="member">The C# name of the member that holds the value, for error messages.</param>
    /// <exception cref="ArgumentException">The value contains a control character or an unpaired surrogate.</exception>
    public void Header(string name, string? value, string? member = null)
    {
        if (value is not null)
        {
            OssFieldRules.CheckValue(name, value, member);
            _headers.Add(new(name, value));
        }
    }

    /// <inheritdoc cref="Header(string, string?, string?)"/>
    public void Header(string name, int? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?, string?)"/>
    public void Header(string name, long? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?, string?)"/>
    public void Header(string name, ulong? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?, string?)"/>
    public void Header(string name, bool? value) => Header(name, WireText.Of(value));

    /// <inheritdoc cref="Header(string, string?, string?)"/>
    public void Header(string name, double? value) => Header(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a header whose value is a time in HTTP date format. A null value adds nothing.</summary>
    public void Header(string name, DateTimeOffset? value) => Header(name, WireText.HttpDate(value));

    /// <summary>Adds a header whose value is the base64 encoding of a string's UTF-8 bytes. A null value adds nothing.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="text">The text; null for no header.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public void HeaderBase64(string name, string? text, string? member = null)
    {
        OssFieldRules.CheckText("header", name, text, member);
        Header(name, text is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Adds a header whose value is a percent-encoded string, with slashes unencoded. A null value adds nothing.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="text">The text; null for no header.</param>
    /// <param name="member">The C# name of the member that holds the text, for error messages.</param>
    /// <exception cref="ArgumentException">The text contains an unpaired surrogate.</exception>
    public void HeaderEscaped(string name, string? text, string? member = null)
    {
        OssFieldRules.CheckText("header", name, text, member);
        Header(name, text is null ? null : OssEscaping.EscapePath(text));
    }

    /// <summary>Adds a header whose value is a time in ISO 8601 format instead of HTTP date format. A null value adds nothing.</summary>
    public void HeaderIsoTime(string name, DateTimeOffset? value) => Header(name, WireText.Iso8601(value));

    /// <summary>
    /// Adds a header for each entry of a dictionary, such as user metadata. The name of the header is <paramref name="prefix"/> followed by
    /// the key of the entry.
    /// </summary>
    /// <param name="prefix">The prefix of the headers' names.</param>
    /// <param name="entries">The rest of the names, and the values; null for none.</param>
    /// <param name="member">The C# name of the member that holds the entries, for error messages.</param>
    /// <exception cref="ArgumentException">
    /// A name is empty, isn't a token or occurs twice, or a value is null, contains a control character or an unpaired surrogate, or begins
    /// or ends with a blank.
    /// </exception>
    public void HeaderMap(string prefix, IReadOnlyDictionary<string, string>? entries, string? member = null)
    {
        if (entries is null)
        {
            return;
        }

        foreach (var (name, value) in entries)
        {
            OssFieldRules.CheckName(name, member ?? nameof(entries));
            var full = prefix + name;
            if (value is null)
            {
                Required(false, $"{member ?? nameof(entries)}[\"{name}\"]");
            }

            if (HasHeader(full))
            {
                throw new ArgumentException($"The header '{full}' is given twice; header names ignore case.", member ?? nameof(entries));
            }

            OssFieldRules.CheckEnds(full, value, member);
            Header(full, value, member);
        }
    }

    /// <summary>Adds a header that specifies the source of a copy as <c>/bucket/escaped key?versionId=id</c>.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="bucket">The source bucket; null for the request's own.</param>
    /// <param name="key">The source key, unescaped.</param>
    /// <param name="versionId">The source version; null for none.</param>
    /// <param name="bucketMember">The C# name of the member that holds the bucket, for error messages.</param>
    /// <param name="keyMember">The C# name of the member that holds the key, for error messages.</param>
    /// <param name="versionIdMember">The C# name of the member that holds the version, for error messages.</param>
    /// <exception cref="ArgumentException">Bucket, key or version breaks a rule, which the message states.</exception>
    public void CopySource(
        string name,
        string? bucket,
        string key,
        string? versionId,
        [CallerArgumentExpression(nameof(bucket))] string bucketMember = "",
        [CallerArgumentExpression(nameof(key))] string keyMember = "",
        [CallerArgumentExpression(nameof(versionId))] string versionIdMember = "")
    {
        if (bucket is not null)
        {
            OssNameRules.CheckBucket(bucket, bucketMember);
        }

        OssNameRules.CheckKey(key, keyMember);
        OssFieldRules.CheckText("header", name, versionId, versionIdMember);
        _scratch.Clear();
        _scratch.Append((byte)'/');
        _scratch.Append(bucket ?? BucketName ?? throw new InvalidOperationException(
            "A copy without a source bucket needs the request's bucket, which is written first."));
        _scratch.Append((byte)'/');
        _scratch.AppendEscapedPath(key);
        if (!string.IsNullOrEmpty(versionId))
        {
            _scratch.Append("?versionId="u8);
            _scratch.Append(versionId);
        }

        Header(name, Encoding.UTF8.GetString(_scratch.Written));
    }
}
