using OssGen.Encryption;
using OssGen.Transfer.Upload;

namespace OssGen;

public partial class OssTransfer
{
    /// <summary>
    /// Opens a stream whose content becomes an object. Parts go up while it is written; up to one part of content goes by one PutObject in
    /// the end. Nothing is sent before the first part is full, and the object appears only with <see cref="OssWriteStream.CompleteAsync"/>.
    /// </summary>
    /// <param name="request">
    /// The object, as PutObject takes it. Its content is what will be written: leave <c>Content</c> at <see cref="OssContent.Empty"/>.
    /// </param>
    /// <param name="progress">Told how much has gone up; null for none.</param>
    /// <param name="cancellationToken">Not used once the stream is open.</param>
    /// <returns>The stream; dispose it in any case.</returns>
    /// <exception cref="ArgumentException">A member is missing or malformed, or the request has a content of its own.</exception>
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

        return new OssWriteStream(Begin(progress), request, key);
    }

    /// <inheritdoc cref="OpenWriteAsync(PutObjectRequest, IProgress{OssTransferProgress}?, CancellationToken)"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="progress">Told how much has gone up; null for none.</param>
    /// <param name="cancellationToken">Not used once the stream is open.</param>
    public Task<OssWriteStream> OpenWriteAsync(
        string bucket, string key, IProgress<OssTransferProgress>? progress = null, CancellationToken cancellationToken = default) =>
        OpenWriteAsync(new PutObjectRequest { Bucket = bucket, Key = key, Content = OssContent.Empty }, progress, cancellationToken);

    /// <summary>
    /// Opens a stream that adds to an appendable object, or creates one. What is written gathers in a buffer of
    /// <see cref="OssTransferOptions.PartSize"/> bytes and is added (AppendObject) when that is full, by
    /// <see cref="Stream.FlushAsync(CancellationToken)"/> and at the end. Every addition is checked by length and CRC-64, also when its
    /// outcome wasn't known at first. One writer at a time: a writer that finds the object longer than it left it fails.
    /// </summary>
    /// <param name="request">
    /// The object, as AppendObject takes it. OSS is asked for the position, and the content is what will be written: leave <c>Position</c>
    /// at 0 and <c>Content</c> at <see cref="OssContent.Empty"/>.
    /// </param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The stream, at the object's end.</returns>
    /// <exception cref="ArgumentException">
    /// A member is missing or malformed, or the request has a content or a position of its own.
    /// </exception>
    /// <exception cref="NotSupportedException">
    /// The client is an <see cref="OssEncryptionClient"/>: encrypted objects can't be added to.
    /// </exception>
    /// <exception cref="OssServiceException">OSS answered with an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, also not in further attempts.</exception>
    public virtual async Task<OssAppendStream> OpenAppendAsync(AppendObjectRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (_encryption is not null)
        {
            throw new NotSupportedException("An encrypted object can't be added to: AppendObject has no place for its key. Write it by OpenWriteAsync, or append through a client that doesn't encrypt.");
        }

        if (request.Content is not { Length: 0 } || request.Position != 0)
        {
            throw new ArgumentException(
                "What is written becomes the content, and the position is the object's end. Leave the request's Content at "
                    + "OssContent.Empty and its Position at 0.",
                nameof(request));
        }

        var context = Begin(progress: null);
        return new OssAppendStream(context, await AppendTarget.FindAsync(context, request, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc cref="OpenAppendAsync(AppendObjectRequest, CancellationToken)"/>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    public Task<OssAppendStream> OpenAppendAsync(string bucket, string key, CancellationToken cancellationToken = default) =>
        OpenAppendAsync(
            new AppendObjectRequest { Bucket = bucket, Key = key, Position = 0, Content = OssContent.Empty }, cancellationToken);
}
