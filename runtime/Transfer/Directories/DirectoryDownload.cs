using System.Runtime.CompilerServices;
using OssGen.Files;
using OssGen.Time;
using OssGen.Transfer.Download;
using OssGen.Transfer.Schedule;
using OssGen.Validation;

namespace OssGen.Transfer.Directories;

/// <summary>Downloads the objects with a prefix to files in a folder.</summary>
internal sealed class DirectoryDownload(DirectoryJob job, string bucket, string folder, OssDownloadDirectoryOptions options)
{
    private readonly ObjectListing _listing = new(job.Whole, bucket);
    private readonly FolderCollisions _folders = new();
    private AnchoredFolder? _target;
    private CaseCollisions? _cases;
    private KeyPrefix _prefix;

    internal async Task RunAsync(string prefix, CancellationToken cancellationToken)
    {
        _prefix = await _listing.ResolveAsync(prefix, cancellationToken).ConfigureAwait(false);
        Directory.CreateDirectory(folder);
        using var target = AnchoredFolder.Open(folder);
        _target = target;
        _cases = CaseCollisions.In(folder);
        await job.RunAsync(FindAsync(cancellationToken), DownloadAsync, cancellationToken).ConfigureAwait(false);
        if (options.DeleteExtra && job.Result.Failed == 0)
        {
            await job.RunAsync(FindExtraAsync(cancellationToken), DeleteAsync, cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<PlannedDownload> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var entry in _listing.ObjectsAsync(_prefix, cancellationToken).ConfigureAwait(false))
        {
            var rest = _prefix.RestOf(entry.Key);
            var problem = PathRules.ProblemOf(rest, OperatingSystem.IsWindows());
            var file = new OssDirectoryFile
            {
                Key = entry.Key,
                Path = problem is null ? PathRules.PathOf(folder, rest) : "",
                Length = entry.Size,
                LastModified = OssTime.OrNull(entry.LastModified),
            };
            if (job.Takes(file))
            {
                yield return new PlannedDownload(file, problem ?? CollisionOf(rest));
            }
        }
    }

    private string? CollisionOf(string rest)
    {
        if (_folders.Take(rest) is { } rival)
        {
            return $"is below '{OssNameProblem.Shown(rival)}', which is an object itself and can't be file and folder at once.";
        }

        return _cases?.Add(rest) == false ? "differs only by case from another key's, which is the same name in this folder." : null;
    }

    private ValueTask DownloadAsync(PlannedDownload planned, CancellationToken cancellationToken) => planned.Problem is { } problem
        ? job.FailAsync(
            planned.File,
            new IOException($"The key '{OssNameProblem.Shown(planned.File.Key)}' {problem} Download that object by itself, to a file of another name."))
        : job.MoveAsync(
            planned.File,
            token => IsDueAsync(planned.File, token),
            (context, token) => GetAsync(context, planned.File, token),
            cancellationToken);

    private ValueTask<bool> IsDueAsync(OssDirectoryFile file, CancellationToken cancellationToken)
    {
        if (FileKinds.OfEntry(file.Path).IsSpecial())
        {
            // A special file can't be compared: the download refuses to replace it.
            return new ValueTask<bool>(true);
        }

        var existing = new FileInfo(file.Path);
        FileState? target = existing.Exists ? new FileState(existing.Length, existing.LastWriteTimeUtc) : null;
        return ReplaceRules.IsDueAsync(
            job.Whole,
            options.Replace,
            new FileState(file.Length, file.LastModified),
            target,
            bucket,
            file.Key,
            file.Path,
            cancellationToken);
    }

    private async ValueTask<OssTransferResult> GetAsync(TransferContext context, OssDirectoryFile file, CancellationToken cancellationToken)
    {
        using var parent = _target!.OpenParent(folder, file.Path, creates: true);
        var one = new OssDownloadOptions
        {
            ExistingFile = options.Replace == OssReplaceRule.Never ? OssExistingFile.Skip : OssExistingFile.Replace,
            KeepLastModified = options.KeepLastModified,
        };
        var request = new GetObjectRequest { Bucket = bucket, Key = file.Key };
        var path = Path.Join(parent.Path, Path.GetFileName(file.Path));
        try
        {
            return await new DownloadToFile(context, request, path, one).RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (parent.Names(failure))
        {
            throw parent.Explain(failure);
        }
    }

    private async IAsyncEnumerable<OssDirectoryFile> FindExtraAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var pairs = FileObjectMerge.PairsAsync(
            FolderWalk.Files(folder), _listing.ObjectsAsync(_prefix, cancellationToken), _prefix, cancellationToken);
        await foreach (var (local, remote) in pairs.ConfigureAwait(false))
        {
            if (local is null || remote is not null || local.Kind.IsSpecial() || !_prefix.Contains(_prefix.KeyOf(local.Rest))
                || _cases?.Contains(local.Rest) == true)
            {
                continue;
            }

            var file = new OssDirectoryFile
            {
                Key = _prefix.KeyOf(local.Rest),
                Path = local.Path,
                Length = local.State.Length,
                LastModified = local.State.LastModified,
            };
            if (job.Takes(file))
            {
                yield return file;
            }
        }
    }

    private async ValueTask DeleteAsync(OssDirectoryFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var parent = _target!.OpenParent(folder, file.Path, creates: false);
            File.Delete(Path.Join(parent.Path, Path.GetFileName(file.Path)));
            job.Settle(file, OssDirectoryOutcome.Deleted);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await job.FailAsync(file, failure).ConfigureAwait(false);
        }
    }

    /// <summary>An object that is downloaded if the replace rule requires it.</summary>
    /// <param name="File">The object and its file.</param>
    /// <param name="Problem">Why the object can't be downloaded, worded as the end of a sentence about its key; null if it can.</param>
    private sealed record PlannedDownload(OssDirectoryFile File, string? Problem);
}
