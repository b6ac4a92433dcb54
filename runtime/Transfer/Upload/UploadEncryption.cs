using OssGen.Encryption;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Plan;
using OssGen.Transfer.Schedule;

namespace OssGen.Transfer.Upload;

/// <summary>How one upload is encrypted.</summary>
/// <param name="Key">The object's key.</param>
/// <param name="PartSize">Bytes in a part, if it goes up in parts.</param>
internal sealed record UploadEncryption(ContentKey Key, long PartSize)
{
    /// <summary>Makes a key for the object, or takes up the one that an earlier run began with: the parts that OSS has are encrypted by it. Null where nothing is encrypted.</summary>
    /// <exception cref="ArgumentException">The upload was begun elsewhere, with a key that nobody knows here, or the metadata uses the encryption's names.</exception>
    /// <exception cref="OssEncryptionException">The master key can't wrap, or doesn't fit the earlier run's.</exception>
    internal static async ValueTask<UploadEncryption?> BeginAsync(TransferJob job, PutObjectRequest request, OssUploadOptions options, UploadSource source, CancellationToken cancellationToken)
    {
        if (job.Encryption is not { } encryption)
        {
            return null;
        }

        EncryptionHeaders.RequireFree(request.Metadata, request.ExtraHeaders);
        if (options.UploadId is not null)
        {
            throw new ArgumentException(
                $"An upload that was begun elsewhere can't be encrypted: OSS doesn't tell the key it was begun with. Leave {nameof(OssUploadOptions)}.{nameof(OssUploadOptions.UploadId)} out, and use {nameof(OssUploadOptions.CheckpointPath)} to go on after a failure.");
        }

        var found = options.CheckpointPath is { } path ? MultipartCheckpoint.Read(path, MultipartCheckpoints.UploadKind) : null;

        // Never for another content: what two contents encrypted by one key have in common can be seen.
        var isSame = found is not null && (found.Bucket, found.Key) == (request.Bucket, request.Key) && found.Source.ForeignTo(source.Identity) is null && found.Source.ChangeTo(source.Identity) is null;
        var key = isSame && found!.Envelope is { } envelope
            ? await encryption.OpenAsync(envelope, cancellationToken).ConfigureAwait(false)
            : await encryption.CreateKeyAsync(cancellationToken).ConfigureAwait(false);
        var partSize = found?.PartSize ?? (source.Length is { } known ? PartPlan.For(known, job.Options.PartSize, options.MaxParts ?? PartRules.MaxParts).PartSize : job.Options.PartSize);
        return new UploadEncryption(key, partSize);
    }
}
