using System.Globalization;
using OssGen.Wire;

namespace OssGen;

/// <summary>The facts of a reply beside its modelled members.</summary>
public sealed class OssResponse
{
    private readonly ResponseHeaders _headers;

    /// <summary>A reply with given facts, for fakes and tests.</summary>
    /// <param name="status">HTTP status code.</param>
    /// <param name="headers">Header names and values; null for none.</param>
    public OssResponse(int status, IEnumerable<KeyValuePair<string, string>>? headers = null)
    {
        Status = status;
        _headers = headers is null ? ResponseHeaders.Empty : new ResponseHeaders([.. headers]);
    }

    internal OssResponse(HttpResponseMessage message)
    {
        Status = (int)message.StatusCode;
        _headers = ResponseHeaders.Of(message);
    }

    /// <summary>The facts of a result that didn't come from OSS: status 0 and no headers.</summary>
    public static OssResponse None { get; } = new(0);

    /// <summary>HTTP status code, such as 200.</summary>
    public int Status { get; }

    /// <summary>Every header of the reply; names in any case. A header that was sent more than once has its values joined by a comma and a space.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The id OSS gave the call (<c>x-oss-request-id</c>), or null when the reply has none. Quote it to OSS's support.</summary>
    public string? RequestId => _headers.Find("x-oss-request-id");

    /// <summary>The server's clock when it answered (<c>Date</c>), or null when the reply has none or it isn't a date.</summary>
    public DateTimeOffset? ServerTime => OssTime.TryParseHttp(_headers.Find("Date"), out var time) ? time : null;

    /// <summary>Whether the whole body was read and had the CRC-64 that OSS reports.</summary>
    internal bool IsBodyVerified { get; set; }

    internal ResponseHeaders HeaderList => _headers;

    /// <summary>Status and request id.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Status} {RequestId ?? "without request id"}");
}
