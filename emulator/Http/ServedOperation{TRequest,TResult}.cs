using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Http;

/// <summary>An operation as codec and handler.</summary>
internal sealed class ServedOperation<TRequest, TResult>(OssServerCodec<TRequest, TResult> codec, IOssHandler<TRequest, TResult> handler) : ServedOperation
{
    public override OssRoute Route => codec.Route;

    public override async Task RunAsync(OssCall call, OssServerReply reply, CancellationToken cancellationToken)
    {
        var request = codec.Read(call.Request);
        var result = await handler.HandleAsync(call, request, cancellationToken);
        codec.Write(result, reply);
        reply.Status = call.Status ?? codec.Route.SuccessStatus;
        foreach (var (name, value) in call.Headers)
        {
            reply.Header(name, value);
        }
    }
}
