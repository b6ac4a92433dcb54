using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using OssGen.Osscmd.Calls;
using OssGen.Osscmd.Output;
using OssGen.Osscmd.Sessions;
using OssGen.Text;

namespace OssGen.Osscmd.Deletion;

/// <summary>
/// Empties a bucket by deleting its objects page by page and aborting its multipart uploads. It reports progress, continues after failures,
/// and counts both deletions and failures.
/// </summary>
internal sealed class BucketEmptying(Session session, string bucket)
{
    private long _deleted;
    private long _cancelled;
    private bool _hasLookedForUploads;

    /// <summary>The number of objects and uploads that could not be deleted or aborted.</summary>
    internal long Failed { get; private set; }

    internal async Task DeleteObjectsAsync(string prefix, CancellationToken cancellationToken)
    {
        var deletions = OrderedCalls.RunAsync(PagesAsync(prefix, cancellationToken), DeleteAsync, cancellationToken);
        await foreach (var (page, failures) in deletions)
        {
            if (failures.Count == page.Keys.Count
                && failures is [{ Exception: OssServiceException or OssTransportException } whole, ..])
            {
                // The call failed as a whole, and the call for the next page would fail, too.
                ExceptionDispatchInfo.Throw(whole.Exception);
            }

            _deleted += page.Keys.Count - failures.Count;
            foreach (var failed in failures)
            {
                Fail($"delete {bucket}/{failed.Key} FAIL: {PlainMessage.Of(failed.Exception)}");
            }

            if (!session.Json)
            {
                var more = page.IsLast ? "" : $", marker:{page.Keys[^1]}";
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

    /// <summary>
    /// Returns the keys in their order and in full pages, as the lines of the progress show them, although the listing reads several ranges
    /// of keys at the same time. Only the last page may have no keys. If the listing fails, the keys before the failure are returned first.
    /// </summary>
    private async IAsyncEnumerable<KeyPage> PagesAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        await using var each = WholeListing.Of(session.Client, bucket, prefix).GetAsyncEnumerator(cancellationToken);
        var (isThere, failure) = await OrderedCalls.MoveAsync(each);
        while (isThere)
        {
            if (keys.Count == WholeListing.PageSize)
            {
                yield return new KeyPage(keys, IsLast: false);
                keys = [];
            }

            keys.Add(each.Current.Key);
            (isThere, failure) = await OrderedCalls.MoveAsync(each);
        }

        if (failure is null || (keys.Count > 0 && !cancellationToken.IsCancellationRequested))
        {
            yield return new KeyPage(keys, IsLast: failure is null);
        }

        failure?.Throw();
    }

    private async Task<(KeyPage Page, IReadOnlyList<OssDeletionFailure> Failures)> DeleteAsync(
        KeyPage page, CancellationToken cancellationToken) =>
        (page, await session.Client.DeleteObjectsAsync(bucket, page.Keys, cancellationToken));

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
            Fail($"{name} FAIL: {PlainMessage.Of(failure)}");
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

    /// <summary>Keys that are deleted by one call.</summary>
    /// <param name="Keys">The keys.</param>
    /// <param name="IsLast">Whether no keys follow.</param>
    private sealed record KeyPage(IReadOnlyList<string> Keys, bool IsLast);
}
