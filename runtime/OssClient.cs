using OssGen.Pipeline;

namespace OssGen;

/// <summary>
/// A client of Alibaba Cloud OSS. Safe to use from several threads; make one and keep it, since it holds the connections.
/// Its methods are generated from the spec and all pass through <see cref="SendAsync{TResult}"/>: a fake overrides that one.
/// </summary>
public partial class OssClient : IDisposable
{
    private readonly OssPipeline? _pipeline;

    /// <summary>Makes a client.</summary>
    /// <param name="options">How to reach OSS; read now, later changes have no effect.</param>
    /// <exception cref="ArgumentException">An option is malformed or missing; the message says how to fix it.</exception>
    public OssClient(OssClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _pipeline = new OssPipeline(options.ToSettings(), Transport.Create(options.HttpInvoker, options.HttpHandler, options.Timeouts));
    }

    /// <summary>For fakes, which override <see cref="SendAsync{TResult}"/> and send nothing.</summary>
    protected OssClient()
    {
    }

    /// <summary>The package's version, such as <c>0.1.0</c>.</summary>
    public static string Version => PackageVersion.Value;

    /// <summary>What the client was made with.</summary>
    internal ClientSettings Settings => Pipeline.Settings;

    /// <summary>What the client was made with; null for a fake.</summary>
    internal ClientSettings? SettingsOrNull => _pipeline?.Settings;

    internal OssPipeline Pipeline => _pipeline
        ?? throw new InvalidOperationException("This client was made by the constructor for fakes and can't reach OSS. Override SendAsync, or use OssClient(OssClientOptions).");

    /// <summary>Sends any request: what every generated method calls, and the way to send an operation of one's own.</summary>
    /// <typeparam name="TResult">The record that holds the reply.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">
    /// Cancels the call; the exception is then an <see cref="OperationCanceledException"/> with this token.
    /// </param>
    /// <exception cref="ArgumentException">A member of the request is missing or malformed; nothing was sent.</exception>
    /// <exception cref="OssServiceException">OSS answered with an error.</exception>
    /// <exception cref="OssTransportException">OSS couldn't be reached, also not in further attempts.</exception>
    /// <exception cref="OssIntegrityException">What was uploaded arrived damaged.</exception>
    /// <exception cref="OssResponseException">OSS answered with something else than the operation's document.</exception>
    public virtual ValueTask<TResult> SendAsync<TResult>(IOssRequest<TResult> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Pipeline.SendAsync(request, cancellationToken);
    }

    /// <summary>
    /// Ends the client: idle connections are closed, and further calls fail. A body that is still being read stays readable to its end,
    /// over its own connection, but isn't resumed when that breaks; dispose its result to close it. A transport of the caller's own stays
    /// open.
    /// </summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the client's connections.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipeline?.Dispose();
        }
    }
}
