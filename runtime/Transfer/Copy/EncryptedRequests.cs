using System.Globalization;
using OssGen.Encryption;
using OssGen.Text;

namespace OssGen.Transfer.Copy;

/// <summary>Extension methods that add encryption metadata to requests.</summary>
internal static class EncryptedRequests
{
    /// <summary>
    /// Returns the request with the encryption envelope added to its metadata; the content isn't encrypted yet. A digest in the request
    /// applies to the plain content, so it is moved to the metadata.
    /// </summary>
    /// <exception cref="ArgumentException">The metadata uses names reserved for encryption.</exception>
    internal static PutObjectRequest WithEnvelope(this PutObjectRequest request, ContentKey key, long? plainLength)
    {
        EncryptionHeaders.RequireFree(request.Metadata, request.ExtraHeaders);
        var metadata = Extended(request.Metadata, key.Envelope.ToMetadata());
        if (plainLength is { } length)
        {
            metadata[EncryptionHeaders.PlainLength] = length.ToString(CultureInfo.InvariantCulture);
        }

        var header = request.ExtraHeaders?.FirstOrDefault(
            static header => header.Key.Equals(WireNames.ContentMd5, StringComparison.OrdinalIgnoreCase));
        if (header is { Value: { } digest, Key: var given })
        {
            metadata[EncryptionHeaders.PlainMd5] = digest;
            request = request with { ExtraHeaders = request.ExtraHeaders!.Where(header => header.Key != given).ToDictionary() };
        }

        if (request.ContentMd5 is { } md5)
        {
            metadata[EncryptionHeaders.PlainMd5] = md5;
        }

        return request with { Metadata = metadata, ContentMd5 = null };
    }

    /// <summary>
    /// Returns the request with the additional encryption metadata of a multipart upload: the part size and, if known, the length of the
    /// content.
    /// </summary>
    /// <param name="request">The request, with its envelope.</param>
    /// <param name="length">The length of the content in bytes; null when it is known only at the end.</param>
    /// <param name="partSize">The size of a part in bytes; that of the first parts when they grow.</param>
    internal static PutObjectRequest WithPartSize(this PutObjectRequest request, long? length, long partSize)
    {
        var metadata = Extended(request.Metadata, [new(EncryptionHeaders.PartSize, partSize.ToString(CultureInfo.InvariantCulture))]);
        if (length is { } all)
        {
            metadata[EncryptionHeaders.DataSize] = all.ToString(CultureInfo.InvariantCulture);
        }

        return request with { Metadata = metadata };
    }

    /// <summary>
    /// Returns the copy request, with the envelope of the source added if the metadata comes from the request. Without the envelope, the
    /// copy couldn't be decrypted.
    /// </summary>
    /// <param name="request">The copy request.</param>
    /// <param name="client">The client that requests the source's headers.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    internal static async ValueTask<CopyObjectRequest> WithEnvelopeOfSourceAsync(
        this CopyObjectRequest request, OssClient client, CancellationToken cancellationToken)
    {
        EncryptionHeaders.RequireFree(request.Metadata, request.ExtraHeaders);
        if (!CopySource.Replaces(request))
        {
            return request;
        }

        var head = await client.SendAsync(CopySource.Head(request), cancellationToken).ConfigureAwait(false);
        var metadata = Extended(request.Metadata, EncryptionHeaders.All(head.Response));
        if (metadata.Count == (request.Metadata?.Count ?? 0))
        {
            return request;
        }

        // Content that is stored there meanwhile has another key.
        var eTag = request.CopySourceIfMatch ?? head.ETag;
        return eTag.Length > 0
            ? request with { Metadata = metadata, CopySourceIfMatch = eTag }
            : throw new OssResponseException(
                "The reply to HeadObject has no ETag, without which an encrypted object can't be copied safely.")
            {
                Response = head.Response,
            };
    }

    private static Dictionary<string, string> Extended(
        IReadOnlyDictionary<string, string>? metadata, IEnumerable<KeyValuePair<string, string>> added)
    {
        var extended = new Dictionary<string, string>(metadata ?? new Dictionary<string, string>(), StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in added)
        {
            extended[name] = value;
        }

        return extended;
    }
}
