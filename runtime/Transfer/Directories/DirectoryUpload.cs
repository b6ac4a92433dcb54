using System.Runtime.CompilerServices;
using OssGen.Content;
using OssGen.DeleteObjects;
using OssGen.Files;
using OssGen.Transfer.Schedule;
using OssGen.Transfer.Upload;

namespace OssGen.Transfer.Directories;

/// <summary>The files of a folder become objects.</summary>
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
        if (options.Replace == OssReplaceRule.Always)
        {
            foreach (var local in FolderWalk.Files(folder))
            {
                if (Plan(local, target: null) is { } planned)
                {
                    yield return planned;
                }
            }

            yield break;
        }

        await foreach (var (local, remote) in PairsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (local is not null && Plan(local, remote is null ? null : FileState.Of(remote)) is { } planned)
            {
                yield return planned;
            }
        }
    }

    private PlannedUpload? Plan(LocalFile local, FileState? target)
    {
        var file = new OssDirectoryFile(prefix.KeyOf(local.Rest), local.Path, local.State.Length, local.State.LastModified);
        return job.Takes(file) ? new PlannedUpload(file, local, target) : null;
    }

    private ValueTask UploadAsync(PlannedUpload planned, CancellationToken cancellationToken)
    {
        if (planned.Local.Failure is { } failure)
        {
            return job.FailAsync(planned.File, failure);
        }

        if (planned.Local.Kind.IsSpecial())
        {
            job.Settle(planned.File, OssDirectoryOutcome.Skipped, reason: new IOException($"'{planned.Local.Path}' is {planned.Local.Kind.Describe()}, not a file. It was not uploaded."));
            return default;
        }

        return job.MoveAsync(planned.File, token => IsDueAsync(planned, token), (part, token) => PutAsync(part, planned, token), cancellationToken);
    }

    private async ValueTask<bool> IsDueAsync(PlannedUpload planned, CancellationToken cancellationToken) => ReplaceRules.Judge(options.Replace, planned.Local.State, planned.Target) switch
    {
        ReplaceVerdict.Move => true,
        ReplaceVerdict.Leave => false,
        _ => !await ContentComparison.AreEqualAsync(job.Whole, bucket, planned.File.Key, planned.Local.Source, cancellationToken).ConfigureAwait(false),
    };

    private async ValueTask<OssTransferResult> PutAsync(TransferJob part, PlannedUpload planned, CancellationToken cancellationToken)
    {
        var isForbidden = options.Replace == OssReplaceRule.Never;
        var content = OssContent.FromFile(planned.Local.Source, contentType: ContentTypes.OfFileName(planned.Local.Path));
        var request = new PutObjectRequest { Bucket = bucket, Key = planned.File.Key, Content = content };
        if (options.Prepare is { } prepare)
        {
            request = prepare(request) with { Bucket = bucket, Key = planned.File.Key, Content = content };
        }

        try
        {
            request = isForbidden ? request with { ForbidOverwrite = true } : request;
            return await ObjectUpload.RunAsync(part, request, new OssUploadOptions(), cancellationToken).ConfigureAwait(false);
        }
        catch (OssServiceException error) when (isForbidden && error.Code == OssErrorCode.FileAlreadyExists)
        {
            return new OssTransferResult { Skipped = true };
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<OssDirectoryFile>> FindExtraAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var batch = new List<OssDirectoryFile>();
        await foreach (var (local, remote) in PairsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (local?.Failure is { } failure)
            {
                // What is below can't be told from what isn't there.
                await job.FailAsync(new OssDirectoryFile(prefix.KeyOf(local.Rest), local.Path, 0, null), failure).ConfigureAwait(false);
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
        var failures = await ObjectDeletion.DeleteAsync(job.Whole.Client, bucket, keys, job.Whole.Scope, cancellationToken).ConfigureAwait(false);
        var reasons = failures.ToDictionary(static failure => failure.Key, static failure => failure.Reason, StringComparer.Ordinal);
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
        var rest = prefix.RestOf(entry.Key!);
        var path = PathRules.ProblemOf(rest, OperatingSystem.IsWindows()) is null ? PathRules.PathOf(folder, rest) : "";
        var file = new OssDirectoryFile(entry.Key!, path, entry.Size ?? 0, entry.LastModified);
        return job.Takes(file) ? file : null;
    }

    private IAsyncEnumerable<(LocalFile? Local, ObjectEntry? Remote)> PairsAsync(CancellationToken cancellationToken) =>
        KeyJoin.PairsAsync(FolderWalk.Files(folder), _listing.ObjectsAsync(prefix, cancellationToken), prefix, cancellationToken);
}
