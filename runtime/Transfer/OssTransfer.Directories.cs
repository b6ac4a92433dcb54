using System.Diagnostics.CodeAnalysis;
using OssGen.Pipeline;
using OssGen.Transfer.Directories;
using OssGen.Validation;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Uploads the files in a folder and its subfolders. The key of each object is the prefix followed by the file's path relative to the
    /// folder, with <c>/</c> as the separator.
    /// </summary>
    /// <remarks>
    /// Up to <see cref="OssTransferOptions.ConcurrentFiles"/> files are uploaded concurrently. Links to files are uploaded as files. Links
    /// to folders aren't followed, and no objects are created for the folders themselves. Set <see cref="OssDirectoryOptions.Replace"/> and
    /// <see cref="OssDirectoryOptions.DeleteExtra"/> to make the prefix a mirror of the folder.
    /// </remarks>
    /// <param name="folder">The path of the folder to upload.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">
    /// The folder in the bucket that the objects are stored in, with or without its trailing <c>/</c>; empty for the root of the bucket.
    /// </param>
    /// <param name="options">Options that select files and handle failures; null to upload all files and stop at the first failure.</param>
    /// <param name="cancellationToken">Cancels the transfer; files already transferred are kept.</param>
    /// <returns>The counts of the job, and the files that failed.</returns>
    /// <exception cref="ArgumentException">An argument is malformed; nothing was sent.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder doesn't exist.</exception>
    /// <exception cref="NotSupportedException">
    /// The client is an <see cref="OssEncryptionClient"/>, and <see cref="OssReplaceRule.IfDifferent"/> is requested.
    /// </exception>
    /// <exception cref="OssDirectoryException">A file failed, and <see cref="OssDirectoryOptions.ContinueOnError"/> is false.</exception>
    /// <exception cref="OssServiceException">The bucket can't be listed.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached to list the bucket.</exception>
    public virtual async Task<OssDirectoryResult> UploadDirectoryAsync(
        string folder,
        string bucket,
        [StringSyntax("oss-prefix")] string prefix = "",
        OssUploadDirectoryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        CheckDirectory(folder, bucket, prefix);
        if (prefix.Length > 0)
        {
            OssNameRules.CheckKey(prefix, nameof(prefix));
        }

        options ??= new OssUploadDirectoryOptions();
        CheckOptions(options);
        var source = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (!Directory.Exists(source))
        {
            throw new DirectoryNotFoundException($"There is no folder '{source}' to upload.");
        }

        return await TransferObservation.RunAsync("UploadDirectory", bucket, key: null, TransferAsync).ConfigureAwait(false);

        async Task<OssDirectoryResult> TransferAsync()
        {
            var sides = new DirectorySides(Begin(options.Progress), bucket, KeyPrefix.OfFolder(prefix), source);
            return await new DirectoryUpload(sides, options).RunAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Downloads the objects with a prefix to a folder and its subfolders. Files outside the folder are never created or changed.
    /// </summary>
    /// <remarks>
    /// <para>
    /// Up to <see cref="OssTransferOptions.ConcurrentFiles"/> objects are downloaded concurrently. A file is created or replaced only after
    /// the object has been downloaded completely and its CRC-64 has been verified. Set <see cref="OssDirectoryOptions.Replace"/> and
    /// <see cref="OssDirectoryOptions.DeleteExtra"/> to make the folder a mirror of the prefix.
    /// </para>
    /// <para>
    /// The download of an object fails if its key has no valid path below the folder (<c>..</c>, empty names, names that Windows forbids),
    /// is below another object's key, or maps to the same file name as another key on this system.
    /// </para>
    /// </remarks>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">
    /// The prefix of the objects to download. If the bucket has objects below the folder of that name, those are downloaded, so that
    /// <c>up</c> and <c>up/</c> mean the same; otherwise all objects whose keys start with the prefix, named by the rest of their keys
    /// after the prefix's last <c>/</c>. Empty for all objects.
    /// </param>
    /// <param name="folder">The path of the target folder; it and its subfolders are created as needed.</param>
    /// <param name="options">
    /// Options that select objects and handle failures; null to download all objects and stop at the first failure.
    /// </param>
    /// <param name="cancellationToken">Cancels the transfer; files already transferred are kept, incomplete ones are removed.</param>
    /// <returns>The counts of the job, and the objects that failed.</returns>
    /// <exception cref="ArgumentException">An argument is malformed; nothing was sent.</exception>
    /// <exception cref="IOException">The folder can't be created.</exception>
    /// <exception cref="NotSupportedException">
    /// The client is an <see cref="OssEncryptionClient"/>, and <see cref="OssReplaceRule.IfDifferent"/> is requested.
    /// </exception>
    /// <exception cref="OssDirectoryException">
    /// An object failed, and <see cref="OssDirectoryOptions.ContinueOnError"/> is false.
    /// </exception>
    /// <exception cref="OssServiceException">The bucket can't be listed.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached to list the bucket.</exception>
    public virtual async Task<OssDirectoryResult> DownloadDirectoryAsync(
        string bucket,
        string prefix,
        string folder,
        OssDownloadDirectoryOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        CheckDirectory(folder, bucket, prefix);
        options ??= new OssDownloadDirectoryOptions();
        CheckOptions(options);
        return await TransferObservation.RunAsync("DownloadDirectory", bucket, key: null, TransferAsync).ConfigureAwait(false);

        async Task<OssDirectoryResult> TransferAsync()
        {
            var whole = Begin(options.Progress);
            var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
            var sides = await DirectorySides.OfDownloadAsync(whole, bucket, prefix, target, cancellationToken).ConfigureAwait(false);
            return await DirectoryDownload.RunAsync(sides, options, cancellationToken).ConfigureAwait(false);
        }
    }

    private void CheckOptions(OssDirectoryOptions options)
    {
        options.Check();
        if (_encryption is not null && options.Replace == OssReplaceRule.IfDifferent)
        {
            throw new NotSupportedException(
                "The CRC-64 of an encrypted object is that of its ciphertext and can't be compared with a file's. "
                    + $"Set {nameof(OssDirectoryOptions.Replace)} to {nameof(OssReplaceRule.IfNewer)}, which compares size and time.");
        }
    }

    private static void CheckDirectory(string folder, string bucket, string prefix)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        OssNameRules.CheckBucket(bucket, nameof(bucket));
        ArgumentNullException.ThrowIfNull(prefix);
    }
}
