namespace OssGen.Emulator.Handlers;

/// <summary>Defines a handler that implements an operation.</summary>
/// <typeparam name="TRequest">The operation's request record.</typeparam>
/// <typeparam name="TResult">The operation's result record.</typeparam>
internal interface IOssHandler<TRequest, TResult>
{
    /// <summary>Performs the operation and returns its result.</summary>
    /// <param name="call">The caller, the store and the raw request.</param>
    /// <param name="request">The request record.</param>
    /// <param name="cancellationToken">Canceled when the client disconnects.</param>
    /// <exception cref="Wire.OssFaultException">The operation fails; the exception is sent to the client as OSS's error.</exception>
    Task<TResult> HandleAsync(HandlerContext call, TRequest request, CancellationToken cancellationToken);
}
