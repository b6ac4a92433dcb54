using OssGen.Encryption;
using OssGen.Transfer.Upload;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Opens a stream for writing the content of an object. The object becomes visible when <see cref="OssWriteStream.CompleteAsync"/>
    /// succeeds.
    /// </summary>
    /// <remarks>
    /// Full parts are sent while the stream is being written to. Content that fits in one part is sent by a single PutObject request on
    /// completion.
    /// </remarks>
    /// <param name="request">
    /// The object, as for PutObject. Its content is what is written to the stream: leave <c>Content</c> at <see cref="OssContent.Empty"/>.
    /// </param>
    /// <param name="progress">The receiver of the upload's progress; null for none.</param>
    /// <param name="cancellationToken">Cancels opening the stream; it has no effect on the open stream.</param>
    /// <returns>The stream, which must always be disposed.</returns>
    /// <exception cref="ArgumentException">A member is missing or malformed, or the request has content of its own.</exception>
    /// <example><code>
    /// await using var stream = await transfer.OpenWriteAsync("bucket", "report.json");
    /// await JsonSerializer.SerializeAsync(stream, report);
    /// await stream.CompleteAsync();
    /// </code></example>
    public virtual async Task<OssWriteStream> OpenWriteAsync(
        PutObjectRequest request, IProgress<OssTransferProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (request.Content is not { Length: 0 })
        {
            throw new ArgumentException(
                "What is written becomes the content. Leave the request's Content at OssContent.Empty.", nameof(request));
        }

        ContentKey? key = null;
        if (_encryption is not null)
        {
            EncryptionHeaders.RequireFree(request.Metadata, request.ExtraHeaders);
            key = await _encryption.CreateKeyAsync(cancellationToken).ConfigureAwait(false);
        }

        return await OpenStreamAsync(
            "Write",
            request.Bucket,
            request.Key,
            progress,
            context => ValueTask.FromResult(new OssWriteStream(context, request, key)))
            .ConfigureAwait(false);
    }

    /// <inheritdoc cref="OpenWriteAsync(PutObjectRequest, IProgress{OssTransferProgress}?, CancellationToken)"
    ///     path="/*[not(self::param)]"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="progress">The receiver of the upload's progress; null for none.</param>
    /// <param name="cancellationToken">Cancels opening the stream; it has no effect on the open stream.</param>
    public Task<OssWriteStream> OpenWriteAsync(
        string bucket, string key, IProgress<OssTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        OpenWriteAsync(new PutObjectRequest { Bucket = bucket, Key = key, Content = OssContent.Empty }, progress, cancellationToken);

    /// <summary>Opens a stream that appends to an appendable object. The object is created if it doesn't exist.</summary>
    /// <remarks>
    /// Written bytes are collected in a buffer of <see cref="OssTransferOptions.PartSize"/> bytes. The buffer is appended to the object
    /// (AppendObject) when it is full, by <see cref="Stream.FlushAsync(CancellationToken)"/>, and when the stream is disposed. Every append
    /// is verified by length and CRC-64, even if its outcome was unknown at first. Only one writer at a time may append: an append fails if
    /// another writer has extended the object.
    /// </remarks>
    /// <param name="request">
    /// The object, as for AppendObject. OSS is asked for the position, and the content is what is written to the stream: leave
    /// <c>Position</c> at 0 and <c>Content</c> at <see cref="OssContent.Empty"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels opening the stream.</param>
    /// <returns>The stream, positioned at the object's end.</returns>
    /// <exception cref="ArgumentException">
    /// A member is missing or malformed, or the request has content or a position of its own.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The client is an <see cref="OssEncryptionClient"/>: appending to encrypted objects is not supported.
    /// </exception>
    /// <exception cref="OssServiceException">OSS answered with an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, even after retries.</exception>
    public virtual async Task<OssAppendStream> OpenAppendAsync(AppendObjectRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_encryption is not null)
        {
            throw new NotSupportedException(
                "An encrypted object can't be added to: AppendObject has no place for its key. "
                    + "Write it by OpenWriteAsync, or append through a client that doesn't encrypt.");
        }

        if (request.Content is not { Length: 0 } || request.Position != 0)
        {
            throw new ArgumentException(
                "What is written becomes the content, and the position is the object's end. Leave the request's Content at "
                    + "OssContent.Empty and its Position at 0.",
                nameof(request));
        }

        return await OpenStreamAsync(
            "Append",
            request.Bucket,
            request.Key,
            progress: null,
            async context => new OssAppendStream(
                context, await AppendTarget.FindAsync(context, request, cancellationToken).ConfigureAwait(false)))
            .ConfigureAwait(false);
    }

    /// <inheritdoc cref="OpenAppendAsync(AppendObjectRequest, CancellationToken)" path="/*[not(self::param)]"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="cancellationToken">Cancels opening the stream.</param>
    public Task<OssAppendStream> OpenAppendAsync(string bucket, string key, CancellationToken cancellationToken = default) =>
        OpenAppendAsync(
            new AppendObjectRequest { Bucket = bucket, Key = key, Position = 0, Content = OssContent.Empty }, cancellationToken);
}
