using System.Globalization;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Performs the callback of an upload. If the callback fails, the object remains stored.</summary>
internal static class UploadCallbackRunner
{
    /// <summary>
    /// Sends the callback and returns the body of the server's response, or returns null when the upload has no callback. Throws OSS's
    /// error if the callback fails.
    /// </summary>
    public static async Task<string?> RunAsync(
        HandlerContext call, UploadCallback? callback, BucketRecord bucket, ObjectRecord record, CancellationToken cancellationToken)
    {
        if (callback is null)
        {
            return null;
        }

        if (callback.Failure is { } failure)
        {
            throw OssErrors.CallbackFailed(failure, Headers(bucket, record));
        }

        var body = CallbackTemplate.Fill(callback.Body, Values(callback, bucket, record), callback.IsJson);
        var outcome = await call.Callbacks.SendAsync(callback, body, cancellationToken);
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
