namespace OssGen.Samples.EncryptedBackup;

/// <summary>The backup of a folder: encrypted before it is sent, decrypted when it is received.</summary>
internal sealed class FolderBackup : IDisposable
{
    /// <summary>The folder of the backup in its bucket.</summary>
    public const string Prefix = "backup/";

    private readonly OssEncryptionClient _encrypting;
    private readonly OssTransfer _transfer;
    private readonly string _bucket;

    public FolderBackup(OssClient client, OssMasterKey key, string bucket)
    {
        _encrypting = new OssEncryptionClient(client, key);
        _transfer = new OssTransfer(_encrypting, new OssTransferOptions { ConcurrentFiles = 8 });
        _bucket = bucket;
    }

    /// <summary>Makes the backup like the folder. Only files whose size or time has changed are uploaded.</summary>
    public Task<OssDirectoryResult> BackUpAsync(string folder) => _transfer.UploadDirectoryAsync(
        folder, _bucket, Prefix, new OssUploadDirectoryOptions { Replace = OssReplaceRule.IfNewer, DeleteExtra = true });

    /// <summary>Downloads the backup.</summary>
    public Task<OssDirectoryResult> RestoreAsync(string folder) => _transfer.DownloadDirectoryAsync(_bucket, Prefix, folder);

    /// <summary>Downloads a version of a file of the backup.</summary>
    public Task<OssTransferResult> RestoreVersionAsync(string name, string versionId, string path) => _transfer.DownloadFileAsync(
        new GetObjectRequest { Bucket = _bucket, Key = Prefix + name, VersionId = versionId }, path);

    public void Dispose() => _encrypting.Dispose();
}
