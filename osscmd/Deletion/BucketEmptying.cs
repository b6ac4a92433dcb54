using System.Globalization;
using System.Runtime.ExceptionServices;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Sessions;

namespace OssGen.Osscmd.Deletion;

/// <summary>
/// Empties a bucket by deleting its objects page by page and aborting its multipart uploads. It reports progress, continues after failures,
/// and counts both deletions and failures.
/// </summary>
internal sealed class BucketEmptying(Session session, string bucket)
{
    private const int PageSize = 1000;

    private long _deleted;
    private long _cancelled;
    private bool _hasLookedForUploads;

    /// <summary>The number of objects and uploads that could not be deleted or aborted.</summary>
    internal long Failed { get; private set; }

    internal async Task DeleteObjectsAsync(string prefix, CancellationToken cancellationToken)
    {
        var request = new ListObjectsRequest { Bucket = bucket, Prefix = prefix, MaxKeys = PageSize };
        await foreach (var page in session.Client.ListObjectsPages(request, cancellationToken))
        {
            var failures = await session.Client.DeleteObjectsAsync(
                bucket, page.Contents.Select(static entry => entry.Key), cancellationToken);
            if (failures.Count == page.Contents.Count
                && failures is [{ Exception: OssServiceException or OssTransportException } whole, ..])
            {
                // The call failed as a whole, and the call for the next page would fail, too.
                ExceptionDispatchInfo.Throw(whole.Exception);
            }

            _deleted += page.Contents.Count - failures.Count;
            foreach (var failed in failures)
            {
                Fail($"delete {bucket}/{failed.Key} FAIL: {failed.Exception.Message}");
            }

            if (!session.Json)
            {
                var more = page.IsTruncated ? $", marker:{page.NextMarker}" : "";
                await session.Out.WriteLineAsync(
                    string.Create(CultureInfo.InvariantCulture, $"delete_all_objects: Now {_deleted} objects deleted{more}"));
            }
        }
    }

    internal async Task CancelUploadsAsync(CancellationToken cancellationToken)
    {
        _hasLookedForUploads = true;
        await foreach (var upload in session.Client.ListMultipartUploads(new() { Bucket = bucket }, cancellationToken))
        {
            await CancelAsync(upload, cancellationToken);
        }

        if (_cancelled > 0 && !session.Json)
        {
            await session.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Now {_cancelled} parts deleted."));
        }
    }

    /// <summary>
    /// Writes the counts as JSON if --json is set. Otherwise, does nothing, because the counts have already been written as text.
    /// </summary>
    internal void Report()
    {
        if (!session.Json)
        {
            return;
        }

        JsonOutput.Write(session.Terminal, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("deletedObjects", _deleted);
            if (_hasLookedForUploads)
            {
                json.WriteNumber("cancelledUploads", _cancelled);
            }

            json.WriteNumber("failed", Failed);
            json.WriteEndObject();
        });
    }

    private async Task CancelAsync(MultipartUpload upload, CancellationToken cancellationToken)
    {
        var name = $"cancel upload object:{upload.Key}, upload_id:{upload.UploadId}";
        try
        {
            await session.Client.AbortMultipartUploadAsync(bucket, upload.Key, upload.UploadId, cancellationToken);
        }
        catch (OssServiceException gone) when (gone.Code == OssErrorCode.NoSuchUpload)
        {
            // The upload ended in the meantime, which is the desired outcome.
        }
        catch (Exception failure) when (failure is OssException or ArgumentException)
        {
            Fail($"{name} FAIL: {failure.Message}");
            return;
        }

        _cancelled++;
        if (!session.Json)
        {
            await session.Out.WriteLineAsync($"delete_all_parts: {name} OK");
        }
    }

    private void Fail(string line)
    {
        Failed++;
        session.Terminal.Error.WriteLine(line);
    }
}
