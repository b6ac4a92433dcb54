using System.Security.Cryptography;
using System.Text;
using OssGen.Limits;
using OssGen.Text;
using OssGen.Wire;

namespace OssGen.Transfer.Multipart;

/// <summary>The requests of a multipart upload. Together, they describe the object that the upload creates.</summary>
/// <param name="Initiate">The request that begins the upload. It contains all properties that OSS must know at that point.</param>
/// <param name="AnyPart">The template for the request of a part, without the upload ID, the part number and the content.</param>
/// <param name="Completion">
/// The template for the request that completes the upload, without the upload ID and the parts. OSS accepts the ACL and the callback only
/// in this request.
/// </param>
/// <param name="HasContentMd5">Whether the request contains the MD5 of the whole body, which no part has.</param>
internal sealed record MultipartRequests(
    InitiateMultipartUploadRequest Initiate,
    UploadPartRequest AnyPart,
    CompleteMultipartUploadRequest Completion,
    bool HasContentMd5 = false)
{
    internal string Bucket => Initiate.Bucket;

    internal string Key => Initiate.Key;

    /// <summary>
    /// Creates the requests of a multipart upload that stores the same object as a PutObject request. Extra headers and parameters are sent
    /// with the call that begins the upload.
    /// </summary>
    /// <param name="request">The request; each of its members is sent with the calls that accept it, its scope with all.</param>
    internal static MultipartRequests Of(PutObjectRequest request)
    {
        var requests = Of(request, request.Bucket, request.Key);
        return requests with
        {
            Initiate = requests.Initiate with { ContentType = UploadContentType.Of(request) },
            Completion = requests.Completion.WithCallback(request),
            HasContentMd5 = request.ContentMd5 is not null,
        };
    }

    /// <summary>Creates the requests of a copy in parts. The copy has the properties that the CopyObject request specifies.</summary>
    internal static MultipartRequests Of(CopyObjectRequest request) => Of(request, request.Bucket, request.Key);

    private static MultipartRequests Of<TRequest>(TRequest request, string bucket, string key)
        where TRequest : OssRequest, INewObject, IFinishedObject, IObjectWormHeaders, IContentTransfer => new(
        new InitiateMultipartUploadRequest
        {
            Bucket = bucket,
            Key = key,
            ExtraHeaders = request.ExtraHeaders,
            ExtraQuery = request.ExtraQuery,
            Scope = request.Scope,
        }.WithNewObject(request).WithObjectWormHeaders(request),
        new UploadPartRequest
        {
            Bucket = bucket,
            Key = key,
            UploadId = "",
            PartNumber = 1,
            Content = OssContent.Empty,
            Scope = request.Scope,
        }.WithContentTransfer(request),
        new CompleteMultipartUploadRequest { Bucket = bucket, Key = key, UploadId = "", Scope = request.Scope }
            .WithFinishedObject(request));

    /// <summary>Throws when the request contains something that can be sent only in a call with the whole body.</summary>
    /// <exception cref="ArgumentException">The request has a digest of the body, or an extra header or parameter is a callback.</exception>
    internal void RequirePartable()
    {
        if (HasContentMd5 || Initiate.ExtraHeaders?.Keys.Any(IsContentMd5) == true)
        {
            throw new ArgumentException(
                "'Content-MD5' describes a whole body, and this object is sent or copied in parts. "
                    + "Leave it out: the CRC-64 of each part and of the whole is compared anyway.");
        }

        var found = Initiate.ExtraHeaders?.Keys.FirstOrDefault(IsCallback) ?? Initiate.ExtraQuery?.Keys.FirstOrDefault(IsCallback);
        if (found is { } callback)
        {
            throw new ArgumentException(
                $"The extra '{callback}' would go with the call that begins the upload, which makes no callback, and this content goes up "
                    + $"in parts. Set {nameof(PutObjectRequest.Callback)} and {nameof(PutObjectRequest.CallbackVar)} instead.");
        }
    }

    private static bool IsContentMd5(string name) => name.Equals(WireNames.ContentMd5, StringComparison.OrdinalIgnoreCase);

    private static bool IsCallback(string name) => name is "callback" or "callback-var"
        || name.Equals(WireNames.Callback, StringComparison.OrdinalIgnoreCase)
            || name.Equals(WireNames.CallbackVariables, StringComparison.OrdinalIgnoreCase);

    internal UploadPartRequest Part(string uploadId, int number, OssContent content) =>
        AnyPart with { UploadId = uploadId, PartNumber = number, Content = content };

    internal CompleteMultipartUploadRequest Complete(string uploadId, IReadOnlyList<CompletedPart> parts) =>
        Completion with { UploadId = uploadId, Parts = parts };

    /// <summary>
    /// Creates the request that aborts the upload. The request doesn't use the transfer's scope, because that scope may have no retries
    /// left.
    /// </summary>
    internal AbortMultipartUploadRequest Abort(string uploadId) =>
        new AbortMultipartUploadRequest
        {
            Bucket = Bucket,
            Key = Key,
            UploadId = uploadId,
            Scope = Initiate.Scope is { } scope && scope.Parent != default ? new CallScope { Parent = scope.Parent } : null,
        }.WithPayer(Initiate);

    internal ListPartsRequest ListParts(string uploadId) =>
        new ListPartsRequest { Bucket = Bucket, Key = Key, UploadId = uploadId, Scope = Initiate.Scope }.WithPayer(Initiate);

    internal HeadObjectRequest Head() =>
        new HeadObjectRequest { Bucket = Bucket, Key = Key, Scope = Initiate.Scope }.WithPayer(Initiate);

    /// <summary>
    /// Returns a hash of the request that begins the upload. The hash distinguishes uploads of objects with different headers.
    /// </summary>
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
