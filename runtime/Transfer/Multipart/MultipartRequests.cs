using System.Security.Cryptography;
using System.Text;
using OssGen.Limits;
using OssGen.Wire;

namespace OssGen.Transfer.Multipart;

/// <summary>Every request of a multipart upload, and with them what the object is like that it makes.</summary>
internal sealed record MultipartRequests
{
    private static readonly IObjectWormHeaders s_unprotected = new HeadObjectResult();

    /// <summary>What begins it: everything that OSS wants to know then.</summary>
    internal required InitiateMultipartUploadRequest Initiate { get; init; }

    /// <summary>A part, without what tells it from the others.</summary>
    private UploadPartRequest AnyPart { get; init; } = null!;

    /// <summary>The request that completes the upload, without its parts; OSS accepts the ACL and the callback only there.</summary>
    private CompleteMultipartUploadRequest Completion { get; init; } = null!;

    /// <summary>The object shall be protected from the start, which PutObject alone can ask for.</summary>
    private bool HasRetention { get; init; }

    internal string Bucket => Initiate.Bucket;

    internal string Key => Initiate.Key;

    /// <summary>
    /// The requests for an upload of what a request would store the object in one call. Extra headers and parameters go with the call that
    /// begins the upload.
    /// </summary>
    /// <param name="request">The request; each of its members goes into the calls that know it.</param>
    /// <param name="scope">What all calls share.</param>
    internal static MultipartRequests Of(PutObjectRequest request, CallScope? scope)
    {
        var requests = Of(request, request.Bucket, request.Key, scope);
        return requests with
        {
            Initiate = requests.Initiate with { ContentType = request.ContentType ?? request.Content.ContentType },
            Completion = requests.Completion.WithCallback(request),
            HasRetention = request.WithObjectWormHeaders(s_unprotected) != request,
        };
    }

    /// <summary>The requests for a copy in parts, as far as the request for a copy in one call says what the copy is like.</summary>
    internal static MultipartRequests Of(CopyObjectRequest request, CallScope? scope) =>
        Of(request, request.Bucket, request.Key, scope);

    private static MultipartRequests Of<TRequest>(TRequest request, string bucket, string key, CallScope? scope)
        where TRequest : OssRequest, INewObject, IFinishedObject, IContentTransfer => new()
    {
        Initiate = new InitiateMultipartUploadRequest
        {
            Bucket = bucket,
            Key = key,
            ExtraHeaders = request.ExtraHeaders,
            ExtraQuery = request.ExtraQuery,
            Scope = scope,
        }.WithNewObject(request),
        AnyPart = new UploadPartRequest
        {
            Bucket = bucket,
            Key = key,
            UploadId = "",
            PartNumber = 1,
            Content = OssContent.Empty,
            Scope = scope,
        }.WithContentTransfer(request),
        Completion = new CompleteMultipartUploadRequest { Bucket = bucket, Key = key, UploadId = "", Scope = scope }
            .WithFinishedObject(request),
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

        var found = Initiate.ExtraHeaders?.Keys.FirstOrDefault(IsCallback) ?? Initiate.ExtraQuery?.Keys.FirstOrDefault(IsCallback);
        if (found is { } callback)
        {
            throw new ArgumentException(
                $"The extra '{callback}' would go with the call that begins the upload, which makes no callback, and this content goes up in parts. Set {nameof(PutObjectRequest.Callback)} and {nameof(PutObjectRequest.CallbackVar)} instead.");
        }
    }

    private static bool IsCallback(string name) => name is "callback" or "callback-var"
        || name.Equals("x-oss-callback", StringComparison.OrdinalIgnoreCase)
            || name.Equals("x-oss-callback-var", StringComparison.OrdinalIgnoreCase);

    internal UploadPartRequest Part(string uploadId, int number, OssContent content) =>
        AnyPart with { UploadId = uploadId, PartNumber = number, Content = content };

    internal CompleteMultipartUploadRequest Complete(string uploadId, IReadOnlyList<CompletedPart> parts) =>
        Completion with { UploadId = uploadId, Parts = parts };

    /// <summary>Ends the upload; on its own, since the transfer's attempts may be used up.</summary>
    internal AbortMultipartUploadRequest Abort(string uploadId) =>
        new AbortMultipartUploadRequest { Bucket = Bucket, Key = Key, UploadId = uploadId }.WithPayer(Initiate);

    internal ListPartsRequest ListParts(string uploadId) =>
        new ListPartsRequest { Bucket = Bucket, Key = Key, UploadId = uploadId, Scope = Initiate.Scope }.WithPayer(Initiate);

    internal HeadObjectRequest Head() =>
        new HeadObjectRequest { Bucket = Bucket, Key = Key, Scope = Initiate.Scope }.WithPayer(Initiate);

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
