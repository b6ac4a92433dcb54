using System.Globalization;
using OssGen.Text;
using OssGen.Time;

namespace OssGen;

/// <summary>The status, headers, and request ID of a response.</summary>
public sealed class OssResponse
{
    private const int MostUnread = 100;

    private readonly HeaderTable _headers;
    private List<OssUnreadMember>? _unread;

    /// <summary>Initializes a new instance of the <see cref="OssResponse"/> class, for test fakes.</summary>
    /// <param name="statusCode">The HTTP status code.</param>
    /// <param name="headers">The header names and values; null for none.</param>
    public OssResponse(int statusCode, IEnumerable<KeyValuePair<string, string>>? headers = null)
    {
        StatusCode = statusCode;
        _headers = headers is null ? default : HeaderTable.Of(headers);
    }

    internal OssResponse(HttpResponseMessage message, bool headersAreLatin1 = false)
    {
        StatusCode = (int)message.StatusCode;
        _headers = HeaderTable.Of(message, headersAreLatin1);
    }

    /// <summary>The response of a result that didn't come from OSS: its status is 0, and it has no headers.</summary>
    public static OssResponse None { get; } = new(0);

    /// <summary>The HTTP status code, such as 200.</summary>
    public int StatusCode { get; }

    /// <summary>
    /// All headers of the response. Names are case-insensitive. The values of a header that occurs more than once are joined by a comma and
    /// a space.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers => new ResponseHeaders(_headers);

    /// <summary>
    /// The ID of the request (<c>x-oss-request-id</c>), or null if the response has none. Quote this ID when you contact OSS support.
    /// </summary>
    public string? RequestId => _headers.Find("x-oss-request-id");

    /// <summary>
    /// The time at which the server sent the response, from the <c>Date</c> header, or null if the header is missing or can't be parsed.
    /// </summary>
    public DateTimeOffset? ServerTime => OssTime.TryParse(_headers.Find("Date"), out var time) ? time : null;

    /// <summary>
    /// The members that couldn't be read from the response, and the expected members that the response lacks. For nearly all responses, the
    /// list is empty.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A member can't be read if it is, for example, a malformed number, a time in an unknown format, or a document with an unexpected root
    /// element. Such a member is null in the result, has its default value if it isn't nullable, or is missing from its list. At most the
    /// first 100 members are recorded.
    /// </para>
    /// <para>
    /// A member that a result requires, such as <c>IsTruncated</c> in a listing, isn't recorded here. If such a member is absent or
    /// unreadable, the call fails with <see cref="OssResponseException"/>.
    /// </para>
    /// </remarks>
    public IReadOnlyList<OssUnreadMember> UnreadMembers => _unread is null ? [] : _unread;

    /// <summary>Whether the entire body was read and its CRC-64 matches the CRC-64 that OSS reports.</summary>
    internal bool IsBodyVerified { get; set; }

    internal HeaderTable HeaderList => _headers;

    /// <summary>Whether another unread member can be recorded. <see cref="None"/> is shared and therefore never records a member.</summary>
    internal bool TakesUnread => _unread is not { Count: >= MostUnread } && !ReferenceEquals(this, None);

    /// <summary>Whether the root element of the reply's document differs from the root element that the operation expects.</summary>
    internal bool HasOtherRoot { get; private set; }

    /// <summary>Records that the document has an unexpected root element.</summary>
    internal void NoteOtherRoot(string found, string expected)
    {
        HasOtherRoot = !ReferenceEquals(this, None);
        NoteUnread(found, "", $"the root element was expected to be '{expected}'; what is known in it was read");
    }

    /// <summary>Records a member that could not be read.</summary>
    internal void NoteUnread(string name, string text, string reason)
    {
        if (TakesUnread)
        {
            (_unread ??= []).Add(new OssUnreadMember { Name = name, Text = text, Reason = reason });
        }
    }

    /// <summary>
    /// Records that the reply lacks a member that OSS always sends. It has no effect if the member has already been recorded as missing or
    /// unreadable.
    /// </summary>
    internal void NoteAbsent(string name)
    {
        if (_unread is null || !_unread.Exists(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            NoteUnread(name, "", "OSS always sends it, and this reply doesn't have it");
        }
    }

    /// <summary>Returns a string with the status code and the request ID.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StatusCode} {RequestId ?? "without request id"}");
}
