using OssGen.Content;

namespace OssGen.Encryption;

/// <summary>What has to be known of replies to decrypt them.</summary>
internal static class EncryptedReplies
{
    /// <summary>Position in the object of the first byte of a reply's body.</summary>
    /// <param name="reply">The reply; its object is encrypted.</param>
    /// <param name="isComputed">Whether the request asked OSS to process or compress the content.</param>
    /// <exception cref="NotSupportedException">It did.</exception>
    /// <exception cref="OssResponseException">The reply doesn't tell.</exception>
    internal static long PositionOf(GetObjectResult reply, bool isComputed)
    {
        if (isComputed)
        {
            throw new NotSupportedException("The object is encrypted, so that OSS can neither process nor compress it. Leave out Process and Accept-Encoding.");
        }

        if (reply.Response.StatusCode != 206)
        {
            return 0;
        }

        return ContentRange.TryParse(reply.ContentRange, out var range)
            ? range.Start
            : throw new OssResponseException($"The reply holds a part of an encrypted object, and its Content-Range '{reply.ContentRange}' doesn't tell which, without which it can't be decrypted.") { Response = reply.Response };
    }

    /// <summary>Sees to it that a later reply is about a content with the same key.</summary>
    /// <param name="encryption">Decrypts; null where nothing is decrypted.</param>
    /// <param name="response">The reply.</param>
    /// <param name="envelope">The key that the content had at first, wrapped; null for none.</param>
    /// <exception cref="OssIntegrityException">It isn't.</exception>
    internal static void RequireSameKey(ContentEncryption? encryption, OssResponse response, EncryptionEnvelope? envelope)
    {
        if (encryption is not null && EncryptionEnvelope.Of(response) != envelope)
        {
            throw new OssIntegrityException("The object's metadata names another key than when the download began: it changed meanwhile, or the download began with a client that doesn't decrypt. Download it again.");
        }
    }
}
