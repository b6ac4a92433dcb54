using System.Globalization;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>
/// A transport that serves one object, whole and by ranges, to many requests at once, with faults that a test asks for: as OSS does, a
/// range that doesn't fit gives the whole object unless the standard behaviour is asked for. Counts the bodies that are open.
/// </summary>
internal sealed class RangeServer(byte[] bytes) : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly List<SeenRequest> _seen = [];
    private int _open;

    internal byte[] Bytes { get; set; } = bytes;

    internal string? ETag { get; set; } = "\"etag-1\"";

    /// <summary>The sum that is reported; null for the right one.</summary>
    internal ulong? Crc64 { get; set; }

    internal bool IgnoresRange { get; set; }

    internal bool TellsNoSum { get; set; }

    /// <summary>Answers a request in the server's place; null lets the server answer.</summary>
    internal Func<SeenRequest, HttpResponseMessage?> Instead { get; set; } = static _ => null;

    /// <summary>After how many bytes the body that answers a request breaks off; null for never.</summary>
    internal Func<SeenRequest, int?> BreaksAfter { get; set; } = static _ => null;

    /// <summary>Changes the bytes that a request gets.</summary>
    internal Action<SeenRequest, byte[]> Damage { get; set; } = static (_, _) => { };

    /// <summary>Waited for before each answer.</summary>
    internal Func<SeenRequest, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>Called when a body is closed.</summary>
    internal Action Closed { get; set; } = static () => { };

    /// <summary>Bodies that were handed out and not closed.</summary>
    internal int Open => Volatile.Read(ref _open);

    /// <summary>The most bodies that were open at one time.</summary>
    internal int MostOpen { get; private set; }

    internal IReadOnlyList<SeenRequest> Seen
    {
        get
        {
            lock (_lock)
            {
                return [.. _seen];
            }
        }
    }

    /// <summary>The ranges that were asked for, in the order of their first bytes.</summary>
    internal IEnumerable<string?> Ranges =>
        Seen.Where(seen => seen.Method == "GET").Select(seen => seen.Header("Range")).OrderBy(range => range is null ? -1 : First(range));

    internal void Forget()
    {
        lock (_lock)
        {
            _seen.Clear();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await SeenRequest.ReadAsync(request, cancellationToken);
        lock (_lock)
        {
            _seen.Add(seen);
        }

        await Before(seen, cancellationToken);
        var reply = Instead(seen) ?? Answer(seen);
        reply.RequestMessage = request;
        ScriptedHandler.CompleteAsOss(seen, reply);
        return reply;
    }

    private static long First(string range) =>
        long.TryParse(range["bytes=".Length..].Split('-')[0], CultureInfo.InvariantCulture, out var first) ? first : long.MaxValue;

    private HttpResponseMessage Answer(SeenRequest seen)
    {
        if (seen.Header("If-Match") is { } match && match != ETag)
        {
            return ScriptedHandler.Error(412, "PreconditionFailed")(seen, default).Result;
        }

        var range = IgnoresRange || seen.Header("Range") is not { } header ? null : Parse(
            header, seen.Header("x-oss-range-behavior") == "standard");
        if (range is { From: var from } && from >= Bytes.Length)
        {
            return ScriptedHandler.Error(416, "InvalidRange")(seen, default).Result;
        }

        var (start, end) = range ?? (0, Bytes.Length - 1);
        var body = Bytes[start..(end + 1)];
        Damage(seen, body);
        var reply = ScriptedHandler.Reply(
            range is null ? 200 : 206, Content(seen, body),
            ("Content-Length", Text(body.Length)), ("Last-Modified", "Mon, 05 Aug 2013 06:23:23 GMT"), ("x-oss-request-id", "id-1"));
        if (ETag is not null)
        {
            reply.Headers.TryAddWithoutValidation("ETag", ETag);
        }

        if (!TellsNoSum)
        {
            reply.Headers.Add("x-oss-hash-crc64ecma", (Crc64 ?? OssCrc64.Compute(Bytes)).ToString(CultureInfo.InvariantCulture));
        }

        if (range is not null)
        {
            reply.Content.Headers.TryAddWithoutValidation("Content-Range", $"bytes {Text(start)}-{Text(end)}/{Text(Bytes.Length)}");
        }

        return reply;
    }

    private HttpContent Content(SeenRequest seen, byte[] body)
    {
        if (seen.Method == "HEAD")
        {
            return new ByteArrayContent([]);
        }

        lock (_lock)
        {
            MostOpen = Math.Max(MostOpen, ++_open);
        }

        return new StreamContent(new ServedStream(body, BreaksAfter(seen) ?? int.MaxValue, Close));
    }

    private void Close()
    {
        lock (_lock)
        {
            _open--;
        }

        Closed();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private (int From, int End)? Parse(string header, bool standard)
    {
        var parts = header["bytes=".Length..].Split('-');
        var last = Bytes.Length - 1;
        if (parts[0].Length == 0)
        {
            var suffix = int.Parse(parts[1], CultureInfo.InvariantCulture);
            return suffix <= Bytes.Length || standard ? (Math.Max(0, Bytes.Length - suffix), last) : null;
        }

        var from = int.Parse(parts[0], CultureInfo.InvariantCulture);
        var end = parts[1].Length == 0 ? last : (int)Math.Min(int.MaxValue, long.Parse(parts[1], CultureInfo.InvariantCulture));
        return from <= last && end <= last || standard ? (from, Math.Min(end, last)) : null;
    }

    private sealed class ServedStream(byte[] body, int limit, Action closed) : MemoryStream(body)
    {
        private bool _closed;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Position >= limit
                ? throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.")
                : base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, limit - Position)], cancellationToken);
        }

        protected override void Dispose(bool disposing)
        {
            if (!_closed)
            {
                _closed = true;
                closed();
            }

            base.Dispose(disposing);
        }
    }
}
