using System.Globalization;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Performs the callback of an upload. If the callback fails, the object remains stored.</summary>
internal static class UploadCallbackRunner
{
    private static readonly string TooLong = string.Create(
        CultureInfo.InvariantCulture, $"The body of the callback has more than {CallbackTemplate.MaximumLength} characters.");

    /// <summary>
    /// Sends the callback and returns the body of the server's response, or returns null when the upload has no callback. Throws OSS's
    /// error if the callback fails.
    /// </summary>
    /// <param name="call">The call of the upload.</param>
    /// <param name="callback">The callback; null for none.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="record">The uploaded object.</param>
    /// <param name="cancellationToken">Cancels the callback.</param>
    public static async Task<string?> RunAsync(
        HandlerContext call,
        UploadCallback? callback,
        BucketRecord bucket,
        ObjectRecord record,
        CancellationToken cancellationToken)
    {
        if (callback is null)
        {
            return null;
        }

        if (callback.Failure is { } failure)
        {
            throw OssErrors.CallbackFailed(failure, Headers(bucket, record));
        }

        var values = Values(callback, bucket, record);
        values["operation"] = call.Operation;
        values["reqId"] = call.Request.Origin.RequestId;
        values["clientIp"] = call.Request.Origin.ClientIp;
        if (callback.Body.Contains("${imageInfo.", StringComparison.Ordinal)
            && await ImageHeaderOfAsync(call, bucket, record, cancellationToken) is { } image)
        {
            values["imageInfo.format"] = image.Format;
            values["imageInfo.width"] = image.Width;
            values["imageInfo.height"] = image.Height;
        }

        if (CallbackTemplate.Fill(callback.Body, values, callback.IsJson) is not { } body)
        {
            throw OssErrors.CallbackFailed(TooLong, Headers(bucket, record));
        }

        var outcome = await call.Callbacks.SendAsync(callback, body, call.Request.Origin.ServerAddress, cancellationToken);
        return outcome.Body ?? throw OssErrors.CallbackFailed(outcome.Failure!, Headers(bucket, record));
    }

    private static Dictionary<string, object> Values(UploadCallback callback, BucketRecord bucket, ObjectRecord record)
    {
        var values = callback.Variables.ToDictionary(variable => variable.Key, variable => (object)variable.Value);
        values["bucket"] = bucket.Name;
        values["object"] = record.Key;
        values["etag"] = record.ETag;
        values["size"] = record.Size;
        values["mimeType"] = record.Headers["Content-Type"] ?? "application/octet-stream";
        values["crc64"] = record.Crc64.ToString(CultureInfo.InvariantCulture);
        values["contentMd5"] = ObjectReplyValues.ContentMd5(record) ?? "";
        return values;
    }

    // Another upload may have replaced the object in the meantime; what it stored isn't described.
    private static async Task<ImageHeader?> ImageHeaderOfAsync(
        HandlerContext call, BucketRecord bucket, ObjectRecord record, CancellationToken cancellationToken)
    {
        using var opened = call.Store.Objects.Open(bucket, record.Key);
        if (opened?.Record.Content != record.Content)
        {
            return null;
        }

        var beginning = new byte[Math.Min(record.Size, ImageHeader.SoughtLength)];
        await using var content = opened.OpenStream(0, beginning.Length);
        await content.ReadExactlyAsync(beginning, cancellationToken);
        return ImageHeader.Read(beginning);
    }

    private static IEnumerable<KeyValuePair<string, string>> Headers(BucketRecord bucket, ObjectRecord record)
    {
        yield return new("ETag", record.QuotedETag);
        yield return new("x-oss-hash-crc64ecma", record.Crc64.ToString(CultureInfo.InvariantCulture));
        if (ObjectReplyValues.VersionId(bucket, record) is { } version)
        {
            yield return new("x-oss-version-id", version);
        }
    }
}
