using System.Globalization;
using OssGen.Content;
using OssGen.Text;
using OssGen.Transfer.Plan;

namespace OssGen.Pipeline;

/// <summary>Checks that a successful reply contains the requested bytes, before any of them is returned.</summary>
internal static class ReplyExtent
{
    /// <exception cref="OssResponseException">The length is malformed, or the reply contains other bytes than requested.</exception>
    internal static void Check(Call call, OssResponse response)
    {
        var length = Length(call, response);
        if (call.Resume is not null || call.Writer!.HasQuery(WireNames.Process))
        {
            // A resuming stream checks the range itself, and content that OSS processes has no requested range.
            return;
        }

        var asked = call.Writer.FindHeader("Range");
        if (response.StatusCode == 206)
        {
            CheckPart(call, response, asked, length);
        }
        else if (
            asked is not null && response.StatusCode == 200 && call.Scope is null && call.Operation.ReplyBody == Wire.OssReplyBody.Stream)
        {
            // A transfer that requests the first part also accepts the entire object and checks it itself.
            CheckWhole(call, response, asked, length);
        }
    }

    private static long? Length(Call call, OssResponse response)
    {
        if (response.HeaderList.Find(WireNames.ContentLength) is not { } text)
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : throw Refused(call, response, $"its Content-Length '{text}' is no length");
    }

    private static void CheckPart(Call call, OssResponse response, string? asked, long? length)
    {
        if (asked is null)
        {
            throw Refused(call, response, "it holds a part of the object, and all of it was asked for");
        }

        var text = response.HeaderList.Find(WireNames.ContentRange);
        if (!ContentRange.TryParse(text, out var range))
        {
            throw Refused(call, response, $"it holds a part of the object, and its Content-Range '{text}' doesn't tell which");
        }

        if (!RequestedRange.TryParse(asked, out var wanted) || !wanted.IsAnsweredBy(range))
        {
            throw Refused(call, response, $"the range '{asked}' was asked for, and it holds '{text}'");
        }

        if (length is not null && length != range.Length)
        {
            throw Refused(
                call,
                response,
                FormattableString.Invariant($"its Content-Range '{text}' and its Content-Length {length} contradict each other"));
        }
    }

    /// <summary>
    /// Throws when a reply contains the entire object although a valid range was requested. OSS returns the entire object only for a range
    /// that exceeds the object, and only if the standard range behavior isn't requested. In any other case, the caller would receive bytes
    /// other than those requested.
    /// </summary>
    private static void CheckWhole(Call call, OssResponse response, string asked, long? length)
    {
        if (!RequestedRange.TryParse(asked, out var wanted))
        {
            return;
        }

        var isStandard = call.Writer!.FindHeader("x-oss-range-behavior") == "standard";
        if (length is not { } total || (wanted.In(total) != (0, total) && (isStandard || wanted.Fits(total))))
        {
            throw Refused(call, response, $"the range '{asked}' was asked for, and it holds the whole object");
        }
    }

    private static OssResponseException Refused(Call call, OssResponse response, string reason) => new(
        $"The reply to {call.Operation.Name} (status {response.StatusCode}, request id {response.RequestId}) was refused: {reason}.")
    {
        Response = response,
    };
}
