using System.Globalization;
using OssGen.Text;
using OssGen.Time;

namespace OssGen;

/// <summary>Status, headers and other facts of a reply that aren't members of its result.</summary>
public sealed class OssResponse
{
    private const int MostUnread = 100;

    private readonly ResponseHeaders _headers;
    private List<OssUnreadMember>? _unread;

    /// <summary>A reply with given facts, for fakes and tests.</summary>
    /// <param name="statusCode">HTTP status code.</param>
    /// <param name="headers">Header names and values; null for none.</param>
    public OssResponse(int statusCode, IEnumerable<KeyValuePair<string, string>>? headers = null)
    {
        StatusCode = statusCode;
        _headers = headers is null ? ResponseHeaders.Empty : new ResponseHeaders([.. headers]);
    }

    internal OssResponse(HttpResponseMessage message, bool headersAreLatin1 = false)
    {
        StatusCode = (int)message.StatusCode;
        _headers = ResponseHeaders.Of(message, headersAreLatin1);
    }

    /// <summary>The facts of a result that didn't come from OSS: status 0 and no headers.</summary>
    public static OssResponse None { get; } = new(0);

    /// <summary>HTTP status code, such as 200.</summary>
    public int StatusCode { get; }

    /// <summary>
    /// Every header of the reply; names in any case. A header that was sent more than once has its values joined by a comma and a space.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The id OSS gave the call (<c>x-oss-request-id</c>), or null when the reply has none. Quote it to OSS's support.</summary>
    public string? RequestId => _headers.Find("x-oss-request-id");

    /// <summary>The server's clock when it answered (<c>Date</c>), or null when the reply has none or it isn't a date.</summary>
    public DateTimeOffset? ServerTime => OssTime.TryParse(_headers.Find("Date"), out var time) ? time : null;

    /// <summary>
    /// What the reply holds and the result doesn't, because it couldn't be read: a number that is none, a time of an unknown form, a
    /// document with another root. The member is unset, or its item absent from its list. Empty on nearly every reply; at most the first
    /// 100. What a result can't do without, such as a listing's <c>IsTruncated</c>, isn't noted here: it fails the call with
    /// <see cref="OssResponseException"/>.
    /// </summary>
    public IReadOnlyList<OssUnreadMember> UnreadMembers => _unread is null ? [] : _unread;

    /// <summary>Whether the whole body was read and had the CRC-64 that OSS reports.</summary>
    internal bool IsBodyVerified { get; set; }

    internal ResponseHeaders HeaderList => _headers;

    /// <summary>Whether a note more is kept. <see cref="None"/> belongs to no reply.</summary>
    internal bool TakesUnread => _unread is not { Count: >= MostUnread } && !ReferenceEquals(this, None);

    /// <summary>Whether the reply's document has another root than its operation's.</summary>
    internal bool HasOtherRoot { get; private set; }

    /// <summary>Notes that the document has another root.</summary>
    internal void NoteOtherRoot(string found, string expected)
    {
        HasOtherRoot = !ReferenceEquals(this, None);
        NoteUnread(found, "", $"the root element was expected to be '{expected}'; what is known in it was read");
    }

    /// <summary>Notes what couldn't be read.</summary>
    internal void NoteUnread(string name, string text, string reason)
    {
        if (TakesUnread)
        {
            (_unread ??= []).Add(new OssUnreadMember { Name = name, Text = text, Reason = reason });
        }
    }

    /// <summary>Notes, once for each name, that what OSS always sends isn't in the reply and wasn't noted as unreadable.</summary>
    internal void NoteAbsent(string name)
    {
        if (_unread is null || !_unread.Exists(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            NoteUnread(name, "", "OSS always sends it, and this reply doesn't have it");
        }
    }

    /// <summary>The status code and the request id.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StatusCode} {RequestId ?? "without request id"}");
}
