using OssGen.Content;

namespace OssGen.Encryption;

/// <summary>Validates replies before they are decrypted.</summary>
internal static class EncryptedReplies
{
    /// <summary>Returns the offset within the object at which the body of a reply begins.</summary>
    /// <param name="reply">A reply with the content of an encrypted object.</param>
    /// <param name="isComputed">Whether the request asked OSS to process or compress the content.</param>
    /// <exception cref="NotSupportedException">The request asked OSS to process or compress the content.</exception>
    /// <exception cref="OssResponseException">The reply doesn't specify the position.</exception>
    internal static long PositionOf(GetObjectResult reply, bool isComputed)
    {
        if (isComputed)
        {
            throw new NotSupportedException(
                "The object is encrypted, so that OSS can neither process nor compress it. Leave out Process and Accept-Encoding.");
        }

        if (reply.Response.StatusCode != 206)
        {
            return 0;
        }

        return ContentRange.TryParse(reply.ContentRange, out var range)
            ? range.Start
            : throw new OssResponseException($"The reply holds a part of an encrypted object, and its Content-Range '{reply.ContentRange}' "
                + "doesn't tell which, without which it can't be decrypted.") { Response = reply.Response };
    }

    /// <summary>Throws when the content key in a later reply differs from the content key in the first reply.</summary>
    /// <param name="encryption">The decryption; null if nothing is decrypted.</param>
    /// <param name="response">The later reply.</param>
    /// <param name="envelope">The envelope of the first reply; null for none.</param>
    /// <exception cref="OssIntegrityException">The envelopes differ.</exception>
    internal static void RequireSameKey(ContentEncryption? encryption, OssResponse response, EncryptionEnvelope? envelope)
    {
        if (encryption is not null && EncryptionEnvelope.Of(response) != envelope)
        {
            throw new OssIntegrityException(
                "The object's metadata names another key than when the download began: it changed meanwhile, or the download began with a "
                    + "client that doesn't decrypt. Download it again.");
        }
    }
}
