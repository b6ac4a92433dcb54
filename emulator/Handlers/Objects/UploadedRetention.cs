using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// Determines the protection of an uploaded object: the retention and the legal hold that its headers specify, or else the bucket's default
/// retention.
/// </summary>
internal static class UploadedRetention
{
    public static IEnumerable<KeyValuePair<string, string?>> Read(HandlerContext call, BucketRecord bucket)
    {
        CheckHold(bucket, call.Request.Header(Retention.HoldHeader));
        var worm = bucket.ObjectWorm;
        var mode = call.Request.Header(Retention.ModeHeader);
        var until = call.Request.HeaderIsoTime(Retention.UntilHeader);
        if (mode is null && until is null)
        {
            return worm?.Mode is { } standard ? new Retention(standard, worm.EndFrom(call.Store.Now)).ToHeaders() : [];
        }

        if (worm is null)
        {
            throw OssErrors.InvalidRequest("The bucket has no object retention.");
        }

        if (mode is not (Retention.Governance or Retention.Compliance) || until is null)
        {
            throw OssErrors.InvalidArgument("An object's retention needs a mode and a date.", Retention.ModeHeader, mode ?? "");
        }

        CheckDate(call, until.Value);
        return new Retention(mode, until.Value).ToHeaders();
    }

    private static void CheckHold(BucketRecord bucket, string? hold)
    {
        if (hold is null)
        {
            return;
        }

        if (bucket.ObjectWorm is null)
        {
            throw OssErrors.InvalidRequest("The bucket has no object retention.");
        }

        if (hold is not (Retention.HoldOn or Retention.HoldOff))
        {
            throw OssErrors.InvalidArgument("A legal hold is ON or OFF.", Retention.HoldHeader, hold);
        }
    }

    public static void CheckDate(HandlerContext call, DateTimeOffset until)
    {
        if (until <= call.Store.Now)
        {
            throw OssErrors.InvalidArgument(
                "The retain until date must be in the future.",
                "RetainUntilDate",
                until.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
