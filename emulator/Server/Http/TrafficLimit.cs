using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Http;

/// <summary>
/// The limit of the bandwidth of a transfer, which the requester asks for. The transfer is delayed so that at no time more bytes have
/// passed than the limit allows since its beginning.
/// </summary>
internal sealed class TrafficLimit(long bitsPerSecond, TimeProvider time)
{
    /// <summary>The name of the header, query parameter or form field that contains the limit.</summary>
    public const string Parameter = "x-oss-traffic-limit";

    private const string DelayHeader = "x-oss-qos-delay-time";

    private const long Minimum = 245_760;
    private const long Maximum = 838_860_800;

    // A part of a transfer takes a twentieth of a second, so that the bytes flow evenly.
    private const int PartsPerSecond = 20;

    private static readonly string[] Operations =
        ["PutObject", "PostObject", "AppendObject", "CopyObject", "UploadPart", "UploadPartCopy", "GetObject"];

    private long? _started;
    private long _passed;
    private TimeSpan _delay;

    /// <summary>The number of bytes that are transferred at a time.</summary>
    public int PartSize { get; } = (int)(bitsPerSecond / 8 / PartsPerSecond);

    /// <summary>
    /// Returns the limit of a request, or null if there is none or the operation can't be limited. Throws OSS's error for an invalid limit.
    /// </summary>
    public static TrafficLimit? Read(OssServerRequest request, string operation, TimeProvider time)
    {
        if (!Operations.Contains(operation) || (request.Header(Parameter) ?? request.Query(Parameter)) is not { } value)
        {
            return null;
        }

        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= Minimum and <= Maximum
            ? new TrafficLimit(limit, time)
            : throw OssErrors.InvalidArgument(
                $"The value of {Parameter} must be a number of bits per second from {Minimum} to {Maximum}.", Parameter, value);
    }

    /// <summary>Waits until a number of further bytes may have passed.</summary>
    public async ValueTask PassAsync(long count, CancellationToken cancellationToken)
    {
        var started = _started ??= time.GetTimestamp();
        _passed += count;
        var now = time.GetTimestamp();
        var delay = Duration(_passed) - time.GetElapsedTime(started, now);
        if (delay > TimeSpan.Zero)
        {
            // Task.Delay waits for whole milliseconds, and cuts fractions off.
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds)), time, cancellationToken);
            _delay += time.GetElapsedTime(now);
        }
    }

    /// <summary>Limits the transfer of a request's body.</summary>
    public OssServerRequest Limit(OssServerRequest request) => request.WithBody(new LimitedStream(request.Body, this));

    /// <summary>
    /// Limits the transfer of a reply's body, and adds the delay to the reply: what the request was delayed, or what the body will be.
    /// </summary>
    public void Limit(OssServerReply reply)
    {
        var delay = _delay;
        if (reply.Body is { } body)
        {
            reply.Content(new LimitedStream(body, this));
            delay += Duration(Length(reply));
        }

        reply.Header(DelayHeader, (long)delay.TotalMilliseconds);
    }

    private static long Length(OssServerReply reply) =>
        reply.Headers.FirstOrDefault(header => header.Key == "Content-Length").Value is { } length
            ? long.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;

    private TimeSpan Duration(long bytes) => TimeSpan.FromSeconds(bytes * 8d / bitsPerSecond);
}
