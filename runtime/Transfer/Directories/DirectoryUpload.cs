using System.Runtime.CompilerServices;
using OssGen.Content;
using OssGen.DeleteObjects;
using OssGen.Files;
using OssGen.Time;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen.Transfer.Directories;

/// <summary>Uploads the files of a folder as objects.</summary>
internal sealed class DirectoryUpload(DirectoryJob job, string folder, string bucket, KeyPrefix prefix, OssUploadDirectoryOptions options)
{
    private readonly ObjectListing _listing = new(job.Whole, bucket);

    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        await job.RunAsync(FindAsync(cancellationToken), UploadAsync, cancellationToken).ConfigureAwait(false);
        if (options.DeleteExtra && job.Result.Failed == 0)
        {
            await job.RunAsync(FindExtraAsync(cancellationToken), DeleteAsync, cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<PlannedUpload> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // No listing is needed when existing targets don't matter.
        var pairs = options.Replace == OssReplaceRule.Always
            ? FolderWalk.Files(folder).ToAsyncEnumerable().Select(static local => ((LocalFile?)local, (ObjectEntry?)null))
            : PairsAsync(cancellationToken);
        await foreach (var (local, remote) in pairs.ConfigureAwait(false))
        {
            if (local is not null && FileOf(local) is var file && job.Takes(file))
            {
                FileState? target = remote is null ? null : new FileState(remote.Size, OssTime.OrNull(remote.LastModified));
                yield return new PlannedUpload(file, local, target);
            }
        }
    }

    private OssDirectoryFile FileOf(LocalFile local) =>
        new() { Key = prefix.KeyOf(local.Rest), Path = local.Path, Length = local.State.Length, LastModified = local.State.LastModified };

    private ValueTask UploadAsync(PlannedUpload planned, CancellationToken cancellationToken)
    {
        if (planned.Local.Failure is { } failure)
        {
            return job.FailAsync(planned.File, failure);
        }

        if (planned.Local.Kind.IsSpecial())
        {
            job.Settle(
                planned.File,
                OssDirectoryOutcome.Skipped,
                reason: new IOException($"'{planned.Local.Path}' is {planned.Local.Kind.Describe()}, not a file. It was not uploaded."));
            return default;
        }

        return job.MoveAsync(
            planned.File,
            token => ReplaceRules.IsDueAsync(
                job.Whole, options.Replace, planned.Local.State, planned.Target, bucket, planned.File.Key, planned.Local.Source, token),
            (context, token) => PutAsync(context, planned, token),
            cancellationToken);
    }

    private async ValueTask<OssTransferResult> PutAsync(TransferContext context, PlannedUpload planned, CancellationToken cancellationToken)
    {
        var isForbidden = options.Replace == OssReplaceRule.Never;
        var content = OssContent.FromFile(planned.Local.Source, contentType: ContentTypes.OfFileName(planned.Local.Path));
        var request = new PutObjectRequest { Bucket = bucket, Key = planned.File.Key, Content = content };
        request = (options.Prepare?.Invoke(request) ?? request) with { Bucket = bucket, Key = planned.File.Key, Content = content };
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
        await foreach (var (local, remote) in PairsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (local?.Failure is { } failure)
            {
                // The folder can't be read, so it is unknown which objects below it have no file.
                await job.FailAsync(FileOf(local), failure).ConfigureAwait(false);
                yield break;
            }

            if (local is null && Extra(remote!) is { } extra)
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
        var failures = await ObjectDeletion.DeleteAsync(job.Whole.Client, bucket, keys, job.Whole.Scope, cancellationToken)
            .ConfigureAwait(false);
        var reasons = failures.ToDictionary(static failure => failure.Key, static failure => failure.Exception, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (reasons.TryGetValue(file.Key, out var reason))
            {
                await job.FailAsync(file, reason).ConfigureAwait(false);
            }
            else
            {
                job.Settle(file, OssDirectoryOutcome.Deleted);
            }
        }
    }

    private OssDirectoryFile? Extra(ObjectEntry entry)
    {
        var rest = prefix.RestOf(entry.Key);
        var path = PathRules.ProblemOf(rest, OperatingSystem.IsWindows()) is null ? PathRules.PathOf(folder, rest) : "";
        var file = new OssDirectoryFile
        {
            Key = entry.Key,
            Path = path,
            Length = entry.Size,
            LastModified = OssTime.OrNull(entry.LastModified),
        };
        return job.Takes(file) ? file : null;
    }

    private IAsyncEnumerable<(LocalFile? Local, ObjectEntry? Remote)> PairsAsync(CancellationToken cancellationToken) =>
        FileObjectMerge.PairsAsync(FolderWalk.Files(folder), _listing.ObjectsAsync(prefix, cancellationToken), prefix, cancellationToken);

    /// <summary>A file that is uploaded if the replace rule requires it.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Local">The file as found in the folder.</param>
    /// <param name="Target">The existing object; null if there is none, or if it doesn't matter.</param>
    private sealed record PlannedUpload(OssDirectoryFile File, LocalFile Local, FileState? Target);
}
