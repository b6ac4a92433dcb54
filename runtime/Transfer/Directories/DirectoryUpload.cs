using System.Runtime.CompilerServices;
using OssGen.DeleteObjects;
using OssGen.Files;
using OssGen.Time;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen.Transfer.Directories;

/// <summary>Uploads the files of a folder as objects.</summary>
internal sealed class DirectoryUpload(DirectorySides sides, OssUploadDirectoryOptions options)
{
    private readonly DirectoryJob _job = new(sides, options);

    internal Task<OssDirectoryResult> RunAsync(CancellationToken cancellationToken) =>
        _job.RunAsync(FindAsync(cancellationToken), UploadAsync, FindExtraAsync(cancellationToken), DeleteAsync, cancellationToken);

    private async IAsyncEnumerable<PlannedUpload> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // No listing is needed when existing targets don't matter.
        var pairs = sides.PairsAsync(lists: options.Replace != OssReplaceRule.Always, cancellationToken);
        await foreach (var (local, remote) in pairs.ConfigureAwait(false))
        {
            if (local is not null && sides.FileOf(local) is var file && _job.Takes(file))
            {
                FileState? target = remote is null ? null : new FileState(remote.Size, OssTime.OrNull(remote.LastModified));
                yield return new PlannedUpload(file, local, target);
            }
        }
    }

    private ValueTask UploadAsync(PlannedUpload planned, CancellationToken cancellationToken)
    {
        if (planned.Local.Failure is { } failure)
        {
            _job.Fail(planned.File, failure);
            return default;
        }

        if (planned.Local.Kind.IsSpecial())
        {
            _job.Settle(
                planned.File,
                OssDirectoryOutcome.Skipped,
                reason: new IOException($"'{planned.Local.Path}' is {planned.Local.Kind.Describe()}, not a file. It was not uploaded."));
            return default;
        }

        return _job.MoveAsync(
            planned.File,
            planned.Local.Source,
            () => planned.Target,
            (context, token) => PutAsync(context, planned, token),
            cancellationToken);
    }

    private async ValueTask<OssTransferResult> PutAsync(TransferContext context, PlannedUpload planned, CancellationToken cancellationToken)
    {
        var isForbidden = options.Replace == OssReplaceRule.Never;
        var content = OssContent.FromFile(planned.Local.Source);
        var request = new PutObjectRequest { Bucket = sides.Bucket, Key = planned.File.Key, Content = content };
        request = (options.Prepare?.Invoke(request) ?? request) with { Bucket = sides.Bucket, Key = planned.File.Key, Content = content };
        try
        {
            request = isForbidden ? request with { ForbidOverwrite = true } : request;
            return await UploadOperation.RunAsync(context, request, new OssUploadOptions(), cancellationToken).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (isForbidden && error.Code == OssErrorCode.FileAlreadyExists)
        {
            return new OssTransferResult { Skipped = true };
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<OssDirectoryFile>> FindExtraAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var batch = new List<OssDirectoryFile>();
        await foreach (var (local, remote) in sides.PairsAsync(lists: true, cancellationToken).ConfigureAwait(false))
        {
            if (local?.Failure is { } failure)
            {
                // The folder can't be read, so it is unknown which objects below it have no file.
                _job.Fail(sides.FileOf(local), failure);
                _job.ThrowIfFatal();
                yield break;
            }

            if (local is null && sides.FileOf(remote!).File is var extra && _job.Takes(extra))
            {
                batch.Add(extra);
            }

            if (batch.Count == ObjectDeletion.MostKeys)
            {
                yield return batch;
                batch = [];
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async ValueTask DeleteAsync(IReadOnlyList<OssDirectoryFile> files, CancellationToken cancellationToken)
    {
        var keys = files.Select(static file => file.Key);
        var failures = await ObjectDeletion.DeleteAsync(sides.Whole.Client, sides.Bucket, keys, sides.Whole.Scope, cancellationToken)
            .ConfigureAwait(false);
        var reasons = failures.ToDictionary(static failure => failure.Key, static failure => failure.Exception, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (reasons.TryGetValue(file.Key, out var reason))
            {
                _job.Fail(file, reason);
            }
            else
            {
                _job.Settle(file, OssDirectoryOutcome.Deleted);
            }
        }
    }

    /// <summary>A file that is uploaded if the replace rule requires it.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Local">The file as found in the folder.</param>
    /// <param name="Target">The existing object; null if there is none, or if it doesn't matter.</param>
    private sealed record PlannedUpload(OssDirectoryFile File, LocalFile Local, FileState? Target);
}
