using OssGen.Download;

namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Downloads an object into a file: written to a temporary file, compared with the object's CRC-64, flushed, and only then put in
    /// the target's place in one step. A failure leaves an existing file as it was and no partial one.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The result's facts and headers; its content is empty, for it went into the file.</returns>
    /// <exception cref="OssServiceException">OSS answered with an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssIntegrityException">The object arrived damaged, or changed meanwhile.</exception>
    /// <exception cref="OssTransportException">The connection broke more often than the retry options allow.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public ValueTask<GetObjectResult> GetObjectToFileAsync(
        string bucket, string key, string path, CancellationToken cancellationToken = default) =>
        GetObjectToFileAsync(new GetObjectRequest { Bucket = bucket, Key = key }, path, cancellationToken);

    /// <summary>
    /// Uploads a file in one call, up to 5 GiB; <see cref="OssTransfer.UploadFileAsync"/> sends it in parts (OSS API: PutObject).
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The object's key.</param>
    /// <param name="path">The file. The object's Content-Type follows its suffix.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The object's ETag, CRC-64 and so on.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="OssServiceException">OSS answered with an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, also not in further attempts.</exception>
    /// <exception cref="OssIntegrityException">What was uploaded arrived damaged.</exception>
    public ValueTask<PutObjectResult> PutObjectFromFileAsync(
        string bucket, string key, string path, CancellationToken cancellationToken = default) =>
        SendAsync(new PutObjectRequest { Bucket = bucket, Key = key, Content = OssContent.FromFile(path) }, cancellationToken);

    /// <inheritdoc cref="GetObjectToFileAsync(string, string, string, CancellationToken)"/>
    /// <param name="request">What to download: also a version, a range or a processed image.</param>
    /// <param name="path">The file; its folder must exist.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    public ValueTask<GetObjectResult> GetObjectToFileAsync(
        GetObjectRequest request, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FileDownload.SaveAsync(this, request, path, cancellationToken);
    }
}
