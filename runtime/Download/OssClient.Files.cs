using OssGen.Download;

namespace OssGen;

public partial class OssClient
{
    /// <summary>
    /// Downloads an object to a file and verifies its CRC-64. An existing file is replaced only after the download has succeeded; after a
    /// failure, no partial file remains.
    /// </summary>
    /// <remarks>
    /// The object is written to a temporary file, verified, and flushed; the temporary file then replaces the target atomically.
    /// </remarks>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    /// <returns>The result with its properties and headers; its content is empty because it was written to the file.</returns>
    /// <exception cref="OssServiceException">OSS returned an error, such as <see cref="OssErrorCode.NoSuchKey"/>.</exception>
    /// <exception cref="OssIntegrityException">The checksum doesn't match, or the object changed during the download.</exception>
    /// <exception cref="OssTransportException">The connection broke more often than the retry options allow.</exception>
    /// <exception cref="IOException">The file can't be written.</exception>
    public ValueTask<GetObjectResult> GetObjectToFileAsync(
        string bucket, string key, string path, CancellationToken cancellationToken = default) =>
        GetObjectToFileAsync(new GetObjectRequest { Bucket = bucket, Key = key }, path, cancellationToken);

    /// <summary>
    /// Uploads a file of up to 5 GiB in one request (OSS API: PutObject). To upload a file in parts, use
    /// <see cref="OssTransfer.UploadFileAsync"/>.
    /// </summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="path">The path of the file. The content type is derived from its extension.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The result, with the object's ETag and CRC-64 among others.</returns>
    /// <exception cref="FileNotFoundException">The file doesn't exist.</exception>
    /// <exception cref="OssServiceException">OSS returned an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, and retries failed too.</exception>
    /// <exception cref="OssIntegrityException">The checksum of the uploaded data doesn't match.</exception>
    public ValueTask<PutObjectResult> PutObjectFromFileAsync(
        string bucket, string key, string path, CancellationToken cancellationToken = default) =>
        SendAsync(new PutObjectRequest { Bucket = bucket, Key = key, Content = OssContent.FromFile(path) }, cancellationToken);

    /// <inheritdoc cref="GetObjectToFileAsync(string, string, string, CancellationToken)" path="/*[not(self::param)]"/>
    /// <param name="request">The request, which may also specify a version, a range or image processing.</param>
    /// <param name="path">The path of the file; its folder must exist.</param>
    /// <param name="cancellationToken">Cancels the download.</param>
    public ValueTask<GetObjectResult> GetObjectToFileAsync(
        GetObjectRequest request, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return FileDownload.SaveAsync(this, request, path, cancellationToken);
    }
}
