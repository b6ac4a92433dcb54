using System.Globalization;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>Reads the bodies and headers of upload requests.</summary>
internal static class UploadRequestReader
{
    private const int MaximumMetadataBytes = 8 * 1024;

    // No operation's request record has Content-Language.
    private static readonly string[] KeptHeaders =
        [.. StoredObjectMembers.Headers.Except(EncryptionMembers.Headers, StringComparer.OrdinalIgnoreCase), "Content-Language"];

    /// <summary>
    /// Writes the body of a request to the store and verifies it against the length and digests that the request specifies.
    /// </summary>
    public static Task<WrittenData> ReceiveAsync(HandlerContext call, OssContent content, CancellationToken cancellationToken)
    {
        var request = call.Request;
        RequireLength(request);
        var md5 = ContentMd5Header.Read(request);
        var crc = request.HeaderUInt64("x-oss-hash-crc64ecma");
        return call.Store.Writer.WriteAsync(
            content.OpenRead(),
            written =>
            {
                ContentMd5Header.Check(request, md5, written.Md5);
                if (crc is not null && crc != written.Crc64)
                {
                    throw OssErrors.InvalidCrc64();
                }
            },
            cancellationToken);
    }

    /// <summary>
    /// Throws OSS's error for a request with the condition of a download, which an upload would otherwise ignore.
    /// </summary>
    public static void RefuseConditions(OssServerRequest request)
    {
        if (Conditions.Headers.FirstOrDefault(name => request.Header(name) is not null) is { } header)
        {
            throw OssErrors.NotImplemented(header);
        }
    }

    /// <summary>Returns the object properties that the request's headers specify.</summary>
    public static NewObject Describe(HandlerContext call, BucketRecord bucket)
    {
        var request = call.Request;
        var acl = request.Header("x-oss-object-acl");
        RequestValidation.CheckObjectAcl(acl);
        PublicAccess.RequireObjectAcl(call, bucket, acl);
        return new NewObject(
            StorageClass(request, bucket),
            acl,
            Headers(call, bucket),
            request.HeaderBoolean("x-oss-forbid-overwrite") ?? false);
    }

    public static string StorageClass(OssServerRequest request, BucketRecord bucket)
    {
        var storageClass = request.Header("x-oss-storage-class");
        RequestValidation.CheckStorageClass(storageClass);
        return storageClass ?? bucket.StorageClass;
    }

    /// <summary>Returns the headers to store with the object. As in OSS, an empty header is none.</summary>
    public static StoredHeaders Headers(HandlerContext call, BucketRecord bucket)
    {
        var request = call.Request;
        var metadata = request.HeaderMap("x-oss-meta-");
        if (metadata.Sum(entry => ObjectRows.KeyBytes(entry.Key).Length + ObjectRows.KeyBytes(entry.Value).Length) > MaximumMetadataBytes)
        {
            throw OssErrors.InvalidArgument("The total size of user metadata exceeds 8 KB.", "x-oss-meta-", "");
        }

        var tags = ObjectTags.Read(request);
        if (!string.IsNullOrEmpty(tags))
        {
            Access.RequireTagging(call, bucket);
        }

        KeyValuePair<string, string?>[] sent =
        [
            .. KeptHeaders.Select(name => new KeyValuePair<string, string?>(name, request.Header(name))),
            .. StoredObjectMembers.HeaderPrefixes.SelectMany(prefix => request.HeaderMap(prefix)
                .Select(entry => new KeyValuePair<string, string?>(prefix + entry.Key, entry.Value))),
            .. UploadedEncryption.Read(call, bucket),
            new(ObjectTags.Header, tags),
            .. UploadedRetention.Read(call, bucket),
        ];
        var headers = StoredHeaders.Of(sent.Where(header => header.Value is { Length: > 0 }));
        foreach (var (name, value) in headers.Values)
        {
            HeaderText.RequireHeader(name, value);
        }

        return headers;
    }

    private static void RequireLength(OssServerRequest request)
    {
        if (request.Header("Content-Length") is { } text)
        {
            var length = long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            if (length > DataWriter.MaximumLength)
            {
                throw OssErrors.EntityTooLarge(length, DataWriter.MaximumLength);
            }
        }
        else if (!request.HasHeader("Transfer-Encoding"))
        {
            throw OssErrors.MissingContentLength();
        }
    }
}
