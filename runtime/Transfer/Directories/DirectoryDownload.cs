using System.Runtime.CompilerServices;
using OssGen.Files;
using OssGen.Transfer.Download;
using OssGen.Transfer.Schedule;
using OssGen.Validation;

namespace OssGen.Transfer.Directories;

/// <summary>Downloads the objects with a prefix to files in a folder.</summary>
internal sealed class DirectoryDownload(
    DirectorySides sides, AnchoredFolder target, DurableNames names, OssDownloadDirectoryOptions options)
{
    private readonly DirectoryJob _job = new(sides, options);
    private readonly FolderCollisions _folders = new();
    private readonly CaseCollisions? _cases = CaseCollisions.In(sides.Folder);

    internal static async Task<OssDirectoryResult> RunAsync(
        DirectorySides sides, OssDownloadDirectoryOptions options, CancellationToken cancellationToken)
    {
        var names = new DurableNames(sides.Whole);
        names.Create(sides.Folder);
        using var target = AnchoredFolder.Open(sides.Folder);
        var download = new DirectoryDownload(sides, target, names, options);
        return await download._job.RunAsync(
            download.FindAsync(cancellationToken),
            download.DownloadAsync,
            download.FindExtraAsync(cancellationToken),
            download.DeleteAsync,
            cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<PlannedDownload> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var entry in sides.ObjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            var (file, problem) = sides.FileOf(entry);
            if (_job.Takes(file))
            {
                yield return new PlannedDownload(file, problem ?? CollisionOf(sides.Prefix.RestOf(file.Key)));
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

    private ValueTask DownloadAsync(PlannedDownload planned, CancellationToken cancellationToken)
    {
        var file = planned.File;
        if (planned.Problem is { } problem)
        {
            _job.Fail(
                file,
                new IOException(
                    $"The key '{OssNameProblem.Shown(file.Key)}' {problem} Download that object by itself, to a file of another name."));
            return default;
        }

        return _job.MoveAsync(
            file, file.Path, () => StateOf(file.Path), (context, token) => GetAsync(context, file, token), cancellationToken);
    }

    // A special file can't be compared: it counts as missing, and the download refuses to replace it.
    private static FileState? StateOf(string path) =>
        FileKinds.OfEntry(path) is not FileKind.Missing and var kind && !kind.IsSpecial() && new FileInfo(path) is { Exists: true } existing
            ? new FileState(existing.Length, existing.LastWriteTimeUtc)
            : null;

    private async ValueTask<OssTransferResult> GetAsync(TransferContext context, OssDirectoryFile file, CancellationToken cancellationToken)
    {
        using var parent = target.OpenParent(file.Path, names);
        var one = new OssDownloadOptions
        {
            ExistingFile = options.Replace == OssReplaceRule.Never ? OssExistingFile.Skip : OssExistingFile.Replace,
            KeepLastModified = options.KeepLastModified,
        };
        var request = new GetObjectRequest { Bucket = sides.Bucket, Key = file.Key };
        var path = Path.Join(parent.Path, Path.GetFileName(file.Path));
        try
        {
            var download = new DownloadToFile(context, request, path, one) { Durability = Durability.Content };
            var result = await download.RunAsync(cancellationToken).ConfigureAwait(false);
            if (!result.Skipped)
            {
                names.Flush(parent);
            }

            return result;
        }
        catch (Exception failure) when (parent.Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    private async IAsyncEnumerable<OssDirectoryFile> FindExtraAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (local, remote) in sides.PairsAsync(lists: true, cancellationToken).ConfigureAwait(false))
        {
            if (local is not null && remote is null && !local.Kind.IsSpecial() && sides.FileOf(local) is var file
                && sides.Prefix.Contains(file.Key) && _cases?.Contains(local.Rest) != true && _job.Takes(file))
            {
                yield return file;
            }
        }
    }

    private ValueTask DeleteAsync(OssDirectoryFile file, CancellationToken cancellationToken)
    {
        try
        {
            using var parent = target.OpenParent(file.Path, names: null);
            File.Delete(Path.Join(parent.Path, Path.GetFileName(file.Path)));
            _job.Settle(file, OssDirectoryOutcome.Deleted);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _job.Fail(file, failure);
        }

        return default;
    }

    /// <summary>An object that is downloaded if the replace rule requires it.</summary>
    /// <param name="File">The object and its file.</param>
    /// <param name="Problem">Why the object can't be downloaded, worded as the end of a sentence about its key; null if it can.</param>
    private sealed record PlannedDownload(OssDirectoryFile File, string? Problem);
}
