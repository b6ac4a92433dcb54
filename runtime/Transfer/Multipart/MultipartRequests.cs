using System.Security.Cryptography;
using System.Text;
using OssGen.Limits;
using OssGen.Wire;

namespace OssGen.Transfer.Multipart;

/// <summary>Every request of a multipart upload, and with them what the object is like that it makes.</summary>
internal sealed record MultipartRequests
{
    /// <summary>What begins it: everything that OSS wants to know then.</summary>
    internal required InitiateMultipartUploadRequest Initiate { get; init; }

    /// <summary>OSS takes the rule of access only at the end.</summary>
    internal ObjectAcl? Acl { get; init; }

    internal string? Callback { get; init; }

    internal string? CallbackVar { get; init; }

    /// <summary>The object shall be protected from the start, which PutObject alone can ask for.</summary>
    internal bool HasRetention { get; init; }

    /// <summary>Bits per second of each part.</summary>
    internal long? TrafficLimit { get; init; }

    internal CallScope? Scope { get; init; }

    internal string Bucket => Initiate.Bucket;

    internal string Key => Initiate.Key;

    /// <summary>
    /// The requests for an upload of what a request would store the object in one call. Extra headers and parameters go with the call that
    /// begins the upload.
    /// </summary>
    /// <param name="request">The request; each of its members goes into the calls that know it.</param>
    /// <param name="scope">What all calls share.</param>
    internal static MultipartRequests Of(PutObjectRequest request, CallScope? scope) => new()
    {
        Initiate = new InitiateMultipartUploadRequest
        {
            Bucket = request.Bucket,
            Key = request.Key,
            ContentType = request.ContentType ?? request.Content.ContentType,
            CacheControl = request.CacheControl,
            ContentDisposition = request.ContentDisposition,
            ContentEncoding = request.ContentEncoding,
            Expires = request.Expires,
            Metadata = request.Metadata,
            ForbidOverwrite = request.ForbidOverwrite,
            ServerSideEncryption = request.ServerSideEncryption,
            ServerSideDataEncryption = request.ServerSideDataEncryption,
            ServerSideEncryptionKeyId = request.ServerSideEncryptionKeyId,
            StorageClass = request.StorageClass,
            Tagging = request.Tagging,
            RequestPayer = request.RequestPayer,
            ExtraHeaders = request.ExtraHeaders,
            ExtraQuery = request.ExtraQuery,
            Scope = scope,
        },
        Acl = request.Acl,
        Callback = request.Callback,
        CallbackVar = request.CallbackVar,
        HasRetention = request.ObjectWormMode is not null || request.ObjectWormRetainUntilDate is not null,
        TrafficLimit = request.TrafficLimit,
        Scope = scope,
    };

    /// <summary>Refuses what only a call with the whole body can carry.</summary>
    /// <exception cref="ArgumentException">
    /// The extra headers hold a digest of the body, or the object shall be protected from the start.
    /// </exception>
    internal void RequirePartable()
    {
        if (HasRetention)
        {
            throw new ArgumentException(
                "ObjectWormMode and ObjectWormRetainUntilDate go with PutObject alone, and this content goes up in parts. Upload it "
                    + "without them, then protect the object by PutObjectRetention.");
        }

        if (Initiate.ExtraHeaders?.Keys.Any(static name => name.Equals("Content-MD5", StringComparison.OrdinalIgnoreCase)) == true)
        {
            throw new ArgumentException(
                "The extra header 'Content-MD5' describes a whole body, and this content goes up in parts. Leave it out: the CRC-64 of "
                    + "each part and of the whole is compared anyway.");
        }

        if ((Initiate.ExtraHeaders?.Keys.FirstOrDefault(IsCallback) ?? Initiate.ExtraQuery?.Keys.FirstOrDefault(IsCallback)) is { } callback)
        {
            throw new ArgumentException(
                $"The extra '{callback}' would go with the call that begins the upload, which makes no callback, and this content goes up in parts. Set {nameof(PutObjectRequest.Callback)} and {nameof(PutObjectRequest.CallbackVar)} instead.");
        }
    }

    private static bool IsCallback(string name) => name is "callback" or "callback-var"
        || name.Equals("x-oss-callback", StringComparison.OrdinalIgnoreCase)
            || name.Equals("x-oss-callback-var", StringComparison.OrdinalIgnoreCase);

    internal UploadPartRequest Part(string uploadId, int number, OssContent content) => new()
    {
        Bucket = Bucket,
        Key = Key,
        UploadId = uploadId,
        PartNumber = number,
        Content = content,
        TrafficLimit = TrafficLimit,
        RequestPayer = Initiate.RequestPayer,
        Scope = Scope,
    };

    internal CompleteMultipartUploadRequest Complete(string uploadId, IReadOnlyList<CompletedPart> parts) => new()
    {
        Bucket = Bucket,
        Key = Key,
        UploadId = uploadId,
        Parts = parts,
        ForbidOverwrite = Initiate.ForbidOverwrite,
        Acl = Acl,
        Callback = Callback,
        CallbackVar = CallbackVar,
        RequestPayer = Initiate.RequestPayer,
        Scope = Scope,
    };

    /// <summary>Ends the upload; on its own, since the transfer's attempts may be used up.</summary>
    internal AbortMultipartUploadRequest Abort(string uploadId) =>
        new() { Bucket = Bucket, Key = Key, UploadId = uploadId, RequestPayer = Initiate.RequestPayer };

    internal ListPartsRequest ListParts(string uploadId) =>
        new() { Bucket = Bucket, Key = Key, UploadId = uploadId, RequestPayer = Initiate.RequestPayer, Scope = Scope };

    internal HeadObjectRequest Head() => new() { Bucket = Bucket, Key = Key, RequestPayer = Initiate.RequestPayer, Scope = Scope };

    /// <summary>Tells apart uploads that make objects with other headers.</summary>
    internal string HashHeaders()
    {
        var writer = new OssRequestWriter();
        ((IOssRequest)Initiate).Write(writer);
        writer.AddExtras(Initiate);
        var headers = writer.HeaderPairs.ToArray().Select(static pair => $"{pair.Key}:{pair.Value}\n");
        var query = writer.QueryPairs.ToArray().Select(static pair => $"{pair.Key}={pair.Value}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(headers.Concat(query)))));
    }
}
