namespace OssGen.Emulator.Http;

/// <summary>A handler that is a function.</summary>
internal sealed class DelegatedHandler<TRequest, TResult>(Func<OssCall, TRequest, CancellationToken, Task<TResult>> handle) : IOssHandler<TRequest, TResult>
{
    public Task<TResult> HandleAsync(OssCall call, TRequest request, CancellationToken cancellationToken) => handle(call, request, cancellationToken);
}
