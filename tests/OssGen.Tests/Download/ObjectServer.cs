using System.Globalization;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Download;

/// <summary>A transport that serves one object with ranges and breaks each body off after a given number of bytes.</summary>
internal sealed class ObjectServer(byte[] bytes, params int[] breaks) : HttpMessageHandler
{
    private readonly List<SeenRequest> _seen = [];

    internal string ETag { get; set; } = "\"etag-1\"";

    /// <summary>The sum that is reported; by default the right one.</summary>
    internal ulong? Crc64 { get; set; } = OssCrc64.Compute(bytes);

    internal bool IgnoresRange { get; set; }

    /// <summary>Changes each reply.</summary>
    internal Action<HttpResponseMessage>? Change { get; set; }

    /// <summary>Changes the reply to a request for the rest.</summary>
    internal Action<HttpResponseMessage>? ChangeRest { get; set; }

    /// <summary>Bytes that follow the range in the body of a reply to a request for the rest.</summary>
    internal int Surplus { get; set; }

    /// <summary>Shifts the bytes that a resumed request gets, as a broken cache would.</summary>
    internal int Shift { get; set; }

    internal IReadOnlyList<SeenRequest> Seen => _seen;

    /// <summary>Bodies that have been closed.</summary>
    internal int Closed { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var seen = await SeenRequest.ReadAsync(request, cancellationToken);
        _seen.Add(seen);
        if (seen.Header("If-Match") is { } match && match != ETag)
        {
            return ScriptedHandler.Reply(
                412, "<Error><Code>PreconditionFailed</Code><Message>m</Message></Error>"u8.ToArray(), ("x-oss-request-id", "id-0"));
        }

        var range = IgnoresRange ? null : seen.Header("Range");
        var (start, end) = range is null ? (0, bytes.Length - 1) : Parse(range);
        start += _seen.Count > 1 ? Shift : 0;
        var limit = _seen.Count <= breaks.Length ? breaks[_seen.Count - 1] : int.MaxValue;
        byte[] part = [.. bytes[start..(end + 1)], .. new byte[_seen.Count > 1 ? Surplus : 0]];
        var body = new BreakingStream(part, limit, () => Closed++);
        var reply = ScriptedHandler.Reply(
            range is null ? 200 : 206, new StreamContent(body), ("ETag", ETag), ("Content-Length", Text(end + 1 - start)));
        reply.RequestMessage = request;
        reply.Headers.Add("x-oss-request-id", "id-0");
        if (Crc64 is { } crc)
        {
            reply.Headers.Add("x-oss-hash-crc64ecma", crc.ToString(CultureInfo.InvariantCulture));
        }

        if (range is not null)
        {
            reply.Content.Headers.TryAddWithoutValidation("Content-Range", $"bytes {Text(start)}-{Text(end)}/{Text(bytes.Length)}");
        }

        Change?.Invoke(reply);
        if (_seen.Count > 1)
        {
            ChangeRest?.Invoke(reply);
        }

        return reply;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private (int Start, int End) Parse(string range)
    {
        var parts = range["bytes=".Length..].Split('-');
        var last = bytes.Length - 1;
        return parts[0].Length == 0
            ? (bytes.Length - int.Parse(parts[1], CultureInfo.InvariantCulture), last)
            : (
                int.Parse(parts[0], CultureInfo.InvariantCulture),
                parts[1].Length == 0 ? last : Math.Min(last, int.Parse(parts[1], CultureInfo.InvariantCulture)));
    }

    private sealed class BreakingStream(byte[] body, int limit, Action closed) : MemoryStream(body)
    {
        private bool _closed;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= limit)
            {
                throw new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.");
            }

            return base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, Math.Min(limit, int.MaxValue) - Position)], cancellationToken);
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
