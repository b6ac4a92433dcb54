using System.Globalization;
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
        var hold = call.Request.Header(Retention.HoldHeader);
        var mode = call.Request.Header(Retention.ModeHeader);
        var until = call.Request.HeaderIsoTime(Retention.UntilHeader);
        if (hold is not null || mode is not null || until is not null)
        {
            bucket.RequireObjectWorm();
        }

        RequestValidation.CheckKnown(Retention.HoldHeader, hold, LegalHoldStatus.Known);
        RequestValidation.CheckKnown(Retention.ModeHeader, mode, ObjectRetentionMode.Known);
        if (mode is null && until is null)
        {
            return bucket.ObjectWorm is { Mode: { } standard } worm
                ? new Retention(standard, worm.EndFrom(call.Store.Now)).ToHeaders()
                : [];
        }

        return mode is not null && until is not null
            ? New(call, mode, until.Value).ToHeaders()
            : throw OssErrors.InvalidArgument("An object's retention needs a mode and a date.", Retention.ModeHeader, mode ?? "");
    }

    /// <summary>Returns a retention that begins now. Throws OSS's error for a date that isn't in the future.</summary>
    public static Retention New(HandlerContext call, string mode, DateTimeOffset until) => until > call.Store.Now
        ? new Retention(mode, until)
        : throw OssErrors.InvalidArgument(
            "The retain until date must be in the future.", "RetainUntilDate", until.ToString("O", CultureInfo.InvariantCulture));
}
