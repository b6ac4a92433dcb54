using OssGen.Pipeline;

namespace OssGen;

/// <summary>
/// A client for Alibaba Cloud OSS. A client is thread-safe and maintains a connection pool, so create one instance and reuse it.
/// </summary>
/// <remarks>
/// The methods for OSS operations are generated from a specification of the OSS API. All of these methods call
/// <see cref="SendAsync{TResult}"/>, so a fake for tests has to override only that method.
/// </remarks>
public partial class OssClient : IDisposable
{
    private readonly OssPipeline? _pipeline;

    /// <summary>Initializes a new instance of the <see cref="OssClient"/> class with the specified options.</summary>
    /// <param name="options">The options of the client. They are copied: later changes have no effect.</param>
    /// <exception cref="ArgumentException">An option is malformed or missing; the message says how to fix it.</exception>
    public OssClient(OssClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _pipeline = new OssPipeline(options.ToSettings(), Transport.Create(options.HttpInvoker, options.HttpHandler, options.Timeouts));
    }

    /// <summary>
    /// Initializes a new instance for a test fake, a derived class that overrides <see cref="SendAsync{TResult}"/>. Such a client can't
    /// send requests.
    /// </summary>
    protected OssClient()
    {
    }

    /// <summary>The version of this package, such as <c>0.1.0</c>.</summary>
    public static string Version => PackageVersion.Value;

    /// <summary>The validated options of the client.</summary>
    internal ClientSettings Settings => Pipeline.Settings;

    /// <summary>The validated options of the client, or null for a test fake.</summary>
    internal ClientSettings? SettingsOrNull => _pipeline?.Settings;

    internal OssPipeline Pipeline => _pipeline
        ?? throw new InvalidOperationException("This client was made by the constructor for fakes and can't reach OSS. "
            + "Override SendAsync, or use OssClient(OssClientOptions).");

    /// <summary>Sends a request and returns its result. All methods for OSS operations call this method.</summary>
    /// <remarks>The method can also send requests of operations that your own code defines.</remarks>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">
    /// Cancels the call, which then throws an <see cref="OperationCanceledException"/> with this token.
    /// </param>
    /// <exception cref="ArgumentException">A property of the request is missing or malformed; nothing was sent.</exception>
    /// <exception cref="OssServiceException">OSS returned an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, and retries failed too.</exception>
    /// <exception cref="OssIntegrityException">The checksum of the uploaded data doesn't match.</exception>
    /// <exception cref="OssResponseException">The response isn't a valid response to this operation.</exception>
    public virtual ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Pipeline.SendAsync(request, cancellationToken);
    }

    /// <summary>Closes idle connections and makes later calls fail. A transport supplied by the caller is not disposed.</summary>
    /// <remarks>
    /// A response body that is still being read can be read to its end, but is not resumed if its connection breaks. To close that
    /// connection, dispose the result.
    /// </remarks>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the connections of the client. A derived class can override this method to release its own resources.</summary>
    /// <param name="disposing">Whether the method was called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }
}
