namespace OssGen.Samples.EncryptedBackup;

/// <summary>The settings of a bucket that make it fit for backups. All of them can be repeated.</summary>
internal static class BackupBucket
{
    /// <summary>Creates the bucket if necessary, and sets versioning, default encryption and retention.</summary>
    public static async Task PrepareAsync(OssClient client, string bucket, int retentionDays)
    {
        if (!await client.BucketExistsAsync(bucket))
        {
            await client.PutBucketAsync(new() { Bucket = bucket, Acl = BucketAcl.Private });
        }

        // A file that is replaced or deleted by mistake stays as an earlier version. With the access key of an administrator, versions
        // can be deleted, too, or expire: only rights without that (RAM) or retention of versions (object WORM) prevent it.
        await client.PutBucketVersioningAsync(bucket, VersioningStatus.Enabled);

        // The content is encrypted before it is sent; this is for whatever else gets into the bucket.
        await client.PutBucketEncryptionAsync(bucket, ServerSideEncryption.Aes256);
        await client.PutBucketLifecycleAsync(bucket, Retention(retentionDays));
    }

    // Without such rules, earlier versions and the parts of interrupted uploads would be kept, and charged, for ever.
    private static LifecycleRule[] Retention(int days) =>
    [
        new()
        {
            Id = "keep-earlier-versions",
            Prefix = FolderBackup.Prefix,
            Status = LifecycleRuleStatus.Enabled,
            NoncurrentVersionExpiration = new() { NoncurrentDays = days },
            Expiration = new() { ExpiredObjectDeleteMarker = true },
            AbortMultipartUpload = new() { Days = 3 },
        },
    ];
}
