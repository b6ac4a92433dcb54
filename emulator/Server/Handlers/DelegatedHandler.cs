namespace OssGen.Emulator.Handlers;

/// <summary>A handler that calls a delegate to perform the operation.</summary>
internal sealed class DelegatedHandler<TRequest, TResult>(
    Func<HandlerContext, TRequest, CancellationToken, Task<TResult>> handle) : IOssHandler<TRequest, TResult>
{
    public Task<TResult> HandleAsync(HandlerContext call, TRequest request, CancellationToken cancellationToken) =>
        handle(call, request, cancellationToken);
}
