using OssGen.Encryption;
using OssGen.Transfer.Copy;
using OssGen.Transfer.Download;

namespace OssGen;

/// <summary>
/// A client that encrypts content before uploading it and decrypts content after downloading it (client-side encryption). The encrypted
/// format is compatible with OSS's own SDKs. The client is thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// Each object has its own data key (AES-256 in counter mode), which is wrapped by a master key and stored in the object's metadata
/// (<c>x-oss-meta-client-side-encryption-*</c>). OSS never receives the plain content. The inner client sends all other requests unchanged,
/// and objects that aren't encrypted are returned as they are. An <see cref="OssTransfer"/> created with this client also encrypts and
/// decrypts content.
/// </para>
/// <para>
/// Lengths and ranges refer to the plain content, checksums to what OSS stores: a CRC-64 in a result is that of the encrypted content. The
/// format has no integrity protection: it keeps content secret from anyone who can read the bucket, but it doesn't detect deliberate
/// changes by someone who can write to the bucket.
/// </para>
/// </remarks>
public sealed class OssEncryptionClient : OssClient
{
    /// <summary>Creates a client that encrypts and decrypts content, and sends its requests through another client.</summary>
    /// <param name="client">The client that sends the requests; it isn't disposed with this client.</param>
    /// <param name="masterKey">The master key of new objects; it also decrypts the objects that name it.</param>
    /// <param name="olderKeys">
    /// Master keys that only decrypt the objects that name them; each needs its own <see cref="OssMasterKey.Description"/>.
    /// </param>
    /// <exception cref="ArgumentException">
    /// The client already encrypts, or two keys with the same wrap algorithm have the same description.
    /// </exception>
    public OssEncryptionClient(OssClient client, OssMasterKey masterKey, params OssMasterKey[] olderKeys)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(masterKey);
        ArgumentNullException.ThrowIfNull(olderKeys);
        if (client is OssEncryptionClient)
        {
            throw new ArgumentException(
                "This client encrypts already, and what is encrypted twice couldn't be read. Pass the client that it sends through.",
                nameof(client));
        }

        OssMasterKey[] older = [.. olderKeys];
        RequireDistinct([masterKey, .. older]);
        Inner = client;
        Encryption = new ContentEncryption(masterKey, older);
    }

    /// <summary>The client that sends the requests.</summary>
    internal OssClient Inner { get; }

    internal ContentEncryption Encryption { get; }

    /// <summary>Sends a request, encrypting the content of PutObject and decrypting the content that GetObject returns.</summary>
    /// <remarks>
    /// When a CopyObject request replaces the metadata, the source's wrapped key is added to the new metadata. All other supported requests
    /// are sent unchanged.
    /// </remarks>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="NotSupportedException">
    /// The request would store plain content: AppendObject, or a step of a multipart upload, for which <see cref="OssTransfer"/> must be
    /// used.
    /// </exception>
    /// <exception cref="OssEncryptionException">The object can't be decrypted: no master key matches it.</exception>
    /// <exception cref="ArgumentException">
    /// The metadata uses names reserved for encryption, or another member is malformed; nothing was sent.
    /// </exception>
    public override ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request switch
        {
            PutObjectRequest put => As<PutObjectResult, TResult>(PutAsync(put, cancellationToken)),
            GetObjectRequest get => As<GetObjectResult, TResult>(GetAsync(get, cancellationToken)),
            CopyObjectRequest copy => As<CopyObjectResult, TResult>(CopyAsync(copy, cancellationToken)),
            AppendObjectRequest =>
                throw new NotSupportedException(
                    "An encrypted object can't be added to: AppendObject has no place for its key. "
                        + "Store it again by PutObject or OssTransfer, or append through a client that doesn't encrypt."),
            InitiateMultipartUploadRequest or UploadPartRequest or UploadPartCopyRequest => throw new NotSupportedException(
                "The steps of a multipart upload would store plain content here. Upload through an OssTransfer made with this client, "
                    + "which encrypts the parts, or use a client that doesn't encrypt."),
            _ => Inner.SendAsync(request, cancellationToken),
        };
    }

    /// <summary>
    /// Creates a presigned URL as <see cref="OssClient.Presign"/> does. Requests that read or write content aren't supported, because the
    /// user of the URL doesn't have the key.
    /// </summary>
    /// <param name="request">Any request except GetObject, PutObject, AppendObject and UploadPart.</param>
    /// <param name="lifetime">How long the URL is valid.</param>
    /// <exception cref="NotSupportedException">The request reads or writes content.</exception>
    public override OssPresignedRequest Presign(IOssRequest request, TimeSpan lifetime)
    {
        RequireNoContent(request);
        return Inner.Presign(request, lifetime);
    }

    /// <summary>
    /// Creates a presigned URL as <see cref="OssClient.PresignAsync"/> does. Requests that read or write content aren't supported, because
    /// the user of the URL doesn't have the key.
    /// </summary>
    /// <param name="request">Any request except GetObject, PutObject, AppendObject and UploadPart.</param>
    /// <param name="lifetime">How long the URL is valid.</param>
    /// <param name="cancellationToken">Cancels the wait for credentials.</param>
    /// <exception cref="NotSupportedException">The request reads or writes content.</exception>
    public override ValueTask<OssPresignedRequest> PresignAsync(
        IOssRequest request, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        RequireNoContent(request);
        return Inner.PresignAsync(request, lifetime, cancellationToken);
    }

    /// <summary>Throws a <see cref="NotSupportedException"/>, because form uploads don't support client-side encryption.</summary>
    /// <param name="policy">Not used.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ValueTask<OssPostForm> PresignPostAsync(OssPostPolicy policy, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(
            "A browser that uploads with a form stores plain content. Sign the policy with a client that doesn't encrypt, "
                + "if that is what is meant.");

    /// <summary>Throws a <see cref="NotSupportedException"/>, because RTMP streams don't support client-side encryption.</summary>
    /// <param name="bucket">Not used.</param>
    /// <param name="channelName">Not used.</param>
    /// <param name="lifetime">Not used.</param>
    /// <param name="parameters">Not used.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override ValueTask<string> PresignRtmpAsync(
        string bucket,
        string channelName,
        TimeSpan lifetime,
        IReadOnlyDictionary<string, string>? parameters = null,
        CancellationToken cancellationToken = default) =>
        throw new NotSupportedException(
            "What is pushed by RTMP is stored in plain. Sign the URL with a client that doesn't encrypt, if that is what is meant.");

    internal override OssPresignedRequest SignUntil(IOssRequest request, DateTimeOffset expires)
    {
        RequireNoContent(request);
        return Inner.SignUntil(request, expires);
    }

    internal override ValueTask<OssPresignedRequest> SignUntilAsync(
        IOssRequest request, DateTimeOffset expires, CancellationToken cancellationToken)
    {
        RequireNoContent(request);
        return Inner.SignUntilAsync(request, expires, cancellationToken);
    }

    private static async ValueTask<TResult> As<T, TResult>(ValueTask<T> result) => (TResult)(object)(await result.ConfigureAwait(false))!;

    private static void RequireDistinct(OssMasterKey[] keys)
    {
        var twice = keys.GroupBy(static key => (key.WrapAlgorithm, KeyDescription.Write(key.Description)))
            .FirstOrDefault(static group => group.Count() > 1);
        if (twice is not null)
        {
            throw new ArgumentException(
                $"Two master keys ({twice.Key.WrapAlgorithm}) have "
                    + $"{(twice.Key.Item2 is { } description ? $"the description {description}" : "no description")}, "
                    + "so that nothing tells whose objects are whose. Give each key a description of its own.");
        }
    }

    private static void RequireNoContent(IOssRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request is GetObjectRequest or PutObjectRequest or AppendObjectRequest or UploadPartRequest)
        {
            throw new NotSupportedException(
                "The user of a presigned URL doesn't have the key and would read or store bytes that this client can't decrypt or encrypt. "
                    + "Presign with a client that doesn't encrypt, if that is what is meant.");
        }
    }

    private async ValueTask<PutObjectResult> PutAsync(PutObjectRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request.Content);
        EncryptionHeaders.RequireFree(request.Metadata, request.ExtraHeaders);
        var key = await Encryption.CreateKeyAsync(cancellationToken).ConfigureAwait(false);
        var encrypted = request.WithEnvelope(key, request.Content.Length) with
        {
            Content = key.Encrypt(request.Content, position: 0),
        };
        return await Inner.SendAsync(encrypted, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<GetObjectResult> GetAsync(GetObjectRequest request, CancellationToken cancellationToken)
    {
        var result = await Inner.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return await Encryption.OpenAsync(result.Response, cancellationToken).ConfigureAwait(false) is { } key
                ? result with
                {
                    Content = key.Apply(result.Content, EncryptedReplies.PositionOf(result, ObjectFacts.IsComputed(request))),
                }
                : result;
        }
        catch
        {
            await result.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async ValueTask<CopyObjectResult> CopyAsync(CopyObjectRequest request, CancellationToken cancellationToken)
    {
        var copy = await request.WithEnvelopeOfSourceAsync(Inner, cancellationToken).ConfigureAwait(false);
        return await Inner.SendAsync(copy, cancellationToken).ConfigureAwait(false);
    }
}
