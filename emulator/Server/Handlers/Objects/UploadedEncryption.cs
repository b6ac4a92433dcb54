using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers.Objects;

/// <summary>
/// Determines the encryption of an uploaded object, which its headers specify, or else the bucket. Only KMS has keys and an algorithm of
/// its own for the data.
/// </summary>
internal static class UploadedEncryption
{
    private const string Algorithm = "x-oss-server-side-encryption";
    private const string DataAlgorithm = "x-oss-server-side-data-encryption";
    private const string KeyId = "x-oss-server-side-encryption-key-id";

    /// <summary>The KMS key of objects whose upload specifies none.</summary>
    public const string DefaultKeyId = "00000000-0000-4000-8000-000000000000";

    /// <summary>Returns the headers to store with the object. Throws OSS's error for an unknown algorithm.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Read(HandlerContext call, BucketRecord bucket)
    {
        var asked = Asked(call.Request) ?? BucketEncryption.Of(call, bucket);
        yield return new(Algorithm, asked?.SseAlgorithm.Value);
        if (asked?.SseAlgorithm == ServerSideEncryption.Kms)
        {
            yield return new(DataAlgorithm, asked.KmsDataEncryption?.Value);
            yield return new(KeyId, asked.KmsMasterKeyId is { Length: > 0 } key ? key : DefaultKeyId);
        }
    }

    /// <summary>
    /// Returns the encryption that a request's headers specify, as the rule of the bucket, or null if they specify none. Throws OSS's error
    /// for an unknown algorithm.
    /// </summary>
    public static PutBucketEncryptionRequest? Asked(OssServerRequest request)
    {
        var (algorithm, dataAlgorithm, key) = (request.Header(Algorithm), request.Header(DataAlgorithm), request.Header(KeyId));
        HeaderText.Require(KeyId, key);
        RequestValidation.CheckEncryption(algorithm);
        RequestValidation.CheckDataEncryption(dataAlgorithm);
        return algorithm is null ? null : new PutBucketEncryptionRequest
        {
            Bucket = request.Bucket,
            SseAlgorithm = new ServerSideEncryption(algorithm),
            KmsDataEncryption = dataAlgorithm is null ? null : new ServerSideDataEncryption(dataAlgorithm),
            KmsMasterKeyId = key,
        };
    }

    /// <summary>Throws OSS's error for a part with encryption headers: the upload specifies how its parts are encrypted.</summary>
    public static void RequireNone(OssServerRequest request)
    {
        if (EncryptionMembers.Headers.FirstOrDefault(request.HasHeader) is { } header)
        {
            throw OssErrors.InvalidArgument("The encryption of a part is that of its upload.", header, request.Header(header) ?? "");
        }
    }
}
