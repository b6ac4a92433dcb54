using OssGen.Transfer.Directories;
using OssGen.Validation;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Uploads the files of a folder and of those below it, <see cref="OssTransferOptions.ConcurrentFiles"/> at a time; their keys are the
    /// paths below the folder with <c>/</c>, behind the prefix. Links to files are uploaded as files, links to folders aren't followed, and
    /// folders as such make no objects. With <see cref="OssDirectoryOptions.Replace"/> and <see cref="OssDirectoryOptions.DeleteExtra"/>
    /// the prefix becomes a mirror of the folder.
    /// </summary>
    /// <param name="folder">The folder.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">The folder that the objects appear in, with or without its <c>/</c>; empty for the bucket itself.</param>
    /// <param name="options">Which files move and what happens at failures; null for all, and the end at the first failure.</param>
    /// <param name="cancellationToken">Cancels the transfer; files that are transferred stay.</param>
    /// <returns>Counts, and the files that failed.</returns>
    /// <exception cref="ArgumentException">An argument is malformed; nothing was sent.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="NotSupportedException">
    /// The client is an <see cref="OssEncryptionClient"/>, and <see cref="OssReplaceRule.IfDifferent"/> is asked for.
    /// </exception>
    /// <exception cref="OssDirectoryException">A file failed, and <see cref="OssDirectoryOptions.ContinueOnError"/> is off.</exception>
    /// <exception cref="OssServiceException">The bucket can't be listed.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached for the listing.</exception>
    public virtual async Task<OssDirectoryResult> UploadDirectoryAsync(
        string folder, string bucket, string prefix =
            "", OssUploadDirectoryOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckDirectory(folder, bucket, prefix);
        if (prefix.Length > 0)
        {
            OssNameRules.CheckKey(prefix, nameof(prefix));
        }

        options ??= new OssUploadDirectoryOptions();
        options.Check();
        CheckComparable(options);
        var source = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(source))
        {
            throw new DirectoryNotFoundException($"There is no folder '{source}' to upload.");
        }

        var whole = Begin(options.Progress);
        using var context = new DirectoryJob(whole, options);
        await new DirectoryUpload(context, source, bucket, KeyPrefix.OfFolder(prefix), options)
            .RunAsync(cancellationToken)
            .ConfigureAwait(false);
        whole.Progress.End();
        return context.Result;
    }

    /// <summary>
    /// Downloads the objects of a prefix into a folder, <see cref="OssTransferOptions.ConcurrentFiles"/> at a time. Each file appears
    /// whole, after its CRC-64 was compared. A key that has no path below the folder (<c>..</c>, empty names, what Windows forbids), is
    /// below another object's key, or is the same name as another here, fails; nothing is ever written outside of the folder. With
    /// <see cref="OssDirectoryOptions.Replace"/> and <see cref="OssDirectoryOptions.DeleteExtra"/> the folder becomes a mirror of the
    /// prefix.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">
    /// Which objects. If there are any below the folder of that name, those: <c>up</c> and <c>up/</c> are the same then. Otherwise all
    /// whose keys start with it, under their names from its last <c>/</c> on. Empty for all.
    /// </param>
    /// <param name="folder">The folder; it is made where it is missing, and others below it as they are needed.</param>
    /// <param name="options">Which objects move and what happens at failures; null for all, and the end at the first failure.</param>
    /// <param name="cancellationToken">Cancels the transfer; files that are transferred stay, others leave nothing.</param>
    /// <returns>Counts, and the objects that failed.</returns>
    /// <exception cref="ArgumentException">An argument is malformed; nothing was sent.</exception>
    /// <exception cref="IOException">The folder can't be made.</exception>
    /// <exception cref="NotSupportedException">
    /// The client is an <see cref="OssEncryptionClient"/>, and <see cref="OssReplaceRule.IfDifferent"/> is asked for.
    /// </exception>
    /// <exception cref="OssDirectoryException">An object failed, and <see cref="OssDirectoryOptions.ContinueOnError"/> is off.</exception>
    /// <exception cref="OssServiceException">The bucket can't be listed.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached for the listing.</exception>
    public virtual async Task<OssDirectoryResult> DownloadDirectoryAsync(
        string bucket, string prefix, string folder, OssDownloadDirectoryOptions? options =
            null, CancellationToken cancellationToken = default)
    {
        CheckDirectory(folder, bucket, prefix);
        options ??= new OssDownloadDirectoryOptions();
        options.Check();
        CheckComparable(options);
        var whole = Begin(options.Progress);
        using var context = new DirectoryJob(whole, options);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        await new DirectoryDownload(context, bucket, target, options).RunAsync(prefix, cancellationToken).ConfigureAwait(false);
        whole.Progress.End();
        return context.Result;
    }

    private void CheckComparable(OssDirectoryOptions options)
    {
        if (_encryption is not null && options.Replace == OssReplaceRule.IfDifferent)
        {
            throw new NotSupportedException(
                $"The CRC-64 of an encrypted object is that of its ciphertext and can't be compared with a file's. Set {nameof(OssDirectoryOptions.Replace)} to {nameof(OssReplaceRule.IfNewer)}, which compares size and time.");
        }
    }

    private static void CheckDirectory(string folder, string bucket, string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        OssNameRules.CheckBucket(bucket, nameof(bucket));
        ArgumentNullException.ThrowIfNull(prefix);
    }
}
