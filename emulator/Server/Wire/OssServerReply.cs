using System.ComponentModel;
using System.Globalization;
using System.Text;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>A successful reply, which is collected before it is sent.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class OssServerReply : IDisposable
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>The HTTP status of the reply. The default is 200.</summary>
    public int Status { get; set; } = 200;

    /// <summary>The headers of the reply, in the order in which they were added.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>The body if the body is in memory; otherwise, an empty value.</summary>
    public ReadOnlyMemory<byte> Document { get; private set; }

    /// <summary>The body if the body is streamed; otherwise, null.</summary>
    public Stream? Body { get; private set; }

    /// <summary>Adds a header. Does nothing if the value is null.</summary>
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

    /// <summary>Adds a header that contains an HTTP date. Does nothing if the value is null.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The time.</param>
    public void Header(string name, DateTimeOffset? value) => Header(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Adds a header that contains a time in seconds since 1970. Does nothing if the value is null.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The time.</param>
    public void HeaderEpoch(string name, DateTimeOffset? value) => Header(name, value?.ToUnixTimeSeconds());

    /// <summary>Adds a header that contains base64-encoded UTF-8 text. Does nothing if the text is null.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="text">The text.</param>
    public void HeaderBase64(string name, string? text) =>
        Header(name, text is null ? null : Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    /// <summary>Adds a header that contains percent-encoded text. Does nothing if the text is null.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="text">The text before encoding.</param>
    public void HeaderEscaped(string name, string? text) => Header(name, text is null ? null : OssEscaping.EscapePath(text));

    /// <summary>Adds a header that contains an ISO 8601 time. Does nothing if the value is null.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The time.</param>
    public void HeaderIsoTime(string name, DateTimeOffset? value) =>
        Header(name, value?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    /// <summary>
    /// Adds a header for each entry of a dictionary. Each name is the prefix followed by the key of the entry. Does nothing if the
    /// dictionary is null.
    /// </summary>
    /// <param name="prefix">The prefix of the header names.</param>
    /// <param name="entries">The names without prefix, and the values; null for none.</param>
    public void HeaderMap(string prefix, IReadOnlyDictionary<string, string>? entries)
    {
        foreach (var (name, value) in entries ?? new Dictionary<string, string>())
        {
            Header(prefix + name, value);
        }
    }

    /// <summary>Sets a text body and its Content-Type header. Does nothing if the text is null.</summary>
    /// <param name="text">The text, sent as UTF-8.</param>
    /// <param name="contentType">The content type.</param>
    public void Text(string? text, string contentType)
    {
        if (text is not null)
        {
            Document = Encoding.UTF8.GetBytes(text);
            Header("Content-Type", contentType);
        }
    }

    /// <summary>Sets a streamed body. The stream is disposed after it is sent.</summary>
    /// <param name="content">The stream.</param>
    public void Content(Stream content) => Body = content;

    /// <summary>Whether the streamed body is sent in compressed form.</summary>
    internal bool IsCompressed { get; private set; }

    /// <summary>Removes the document and its type.</summary>
    internal void OmitDocument()
    {
        Document = default;
        Remove("Content-Type");
    }

    /// <summary>
    /// Sends the streamed body compressed with gzip. The reply then has neither the length nor the ETag, which are those of the object.
    /// </summary>
    internal void CompressBody()
    {
        IsCompressed = true;
        Remove("Content-Length");
        Remove("ETag");
        Header("Content-Encoding", "gzip");
    }

    private void Remove(string name) => _headers.RemoveAll(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Disposes the streamed body and returns rented buffers to their pool.</summary>
    public void Dispose()
    {
        _xml?.Dispose();
        _json?.Dispose();
        Body?.Dispose();
    }
}
