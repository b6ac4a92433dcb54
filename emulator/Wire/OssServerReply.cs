using System.ComponentModel;
using System.Globalization;
using System.Text;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>Collects a successful reply before it is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssServerReply : IDisposable
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>HTTP status.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Headers in the order written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>A body in memory; empty for none.</summary>
    public ReadOnlyMemory<byte> Document { get; private set; }

    /// <summary>A streamed body, or null.</summary>
    public Stream? Body { get; private set; }

    /// <summary>Adds a header; null adds none.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The header's value.</param>
    public void Header(string name, string? value)
    {
        if (value is not null)
        {
            _headers.Add(new(name, value));
        }
    }

    /// <inheritdoc cref="Header(string, string)"/>
    public void Header(string name, int? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string)"/>
    public void Header(string name, long? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string)"/>
    public void Header(string name, ulong? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string)"/>
    public void Header(string name, bool? value) => Header(name, value is { } set ? (set ? "true" : "false") : null);

    /// <inheritdoc cref="Header(string, string)"/>
    public void Header(string name, double? value) => Header(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a header as an HTTP date; null adds none.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The time.</param>
    public void Header(string name, DateTimeOffset? value) => Header(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a header as seconds since 1970; null adds none.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The time.</param>
    public void HeaderEpoch(string name, DateTimeOffset? value) => Header(name, value?.ToUnixTimeSeconds());

    /// <summary>Adds a header that holds UTF-8 text in base64; null adds none.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="text">The text.</param>
    public void HeaderBase64(string name, string? text) =>
        Header(name, text is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    /// <summary>Adds a header that holds percent-encoded text; null adds none.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="text">The text, not encoded.</param>
    public void HeaderEscaped(string name, string? text) => Header(name, text is null ? null : OssEscaping.EscapePath(text));

    /// <summary>Adds a header as ISO 8601; null adds none.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The time.</param>
    public void HeaderIsoTime(string name, DateTimeOffset? value) =>
        Header(name, value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>Adds one header for each entry.</summary>
    /// <param name="prefix">The prefix of each name.</param>
    /// <param name="entries">Names and values, or null for none.</param>
    public void HeaderMap(string prefix, IReadOnlyDictionary<string, string>? entries)
    {
        foreach (var (name, value) in entries ?? new Dictionary<string, string>())
        {
            Header(prefix + name, value);
        }
    }

    /// <summary>Sets a text body; null sets none.</summary>
    /// <param name="text">The text, sent as UTF-8.</param>
    /// <param name="contentType">Its type.</param>
    public void Text(string? text, string contentType)
    {
        if (text is not null)
        {
            Document = Encoding.UTF8.GetBytes(text);
            Header("Content-Type", contentType);
        }
    }

    /// <summary>Sets a streamed body; it is disposed of once sent.</summary>
    /// <param name="content">The stream.</param>
    public void Content(Stream content) => Body = content;

    /// <summary>Closes a streamed body and gives buffers back.</summary>
    public void Dispose()
    {
        _xml?.Dispose();
        Body?.Dispose();
    }
}
