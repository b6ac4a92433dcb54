namespace OssGen.Emulator.Handlers;

/// <summary>What an operation does.</summary>
/// <typeparam name="TRequest">Its request record.</typeparam>
/// <typeparam name="TResult">Its result record.</typeparam>
internal interface IOssHandler<TRequest, TResult>
{
    /// <summary>Does it.</summary>
    /// <param name="call">Caller, store and the raw request.</param>
    /// <param name="request">The request as read.</param>
    /// <param name="cancellationToken">Cancelled when the client goes away.</param>
    /// <exception cref="Wire.OssFaultException">What the client is answered instead.</exception>
    Task<TResult> HandleAsync(HandlerContext call, TRequest request, CancellationToken cancellationToken);
}
