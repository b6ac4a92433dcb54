using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>An operation that is served by a codec and a handler.</summary>
internal sealed class ServedOperation<TRequest, TResult>(
    OssServerCodec<TRequest, TResult> codec, IOssHandler<TRequest, TResult> handler) : ServedOperation
{
    public override OssRoute Route => codec.Route;

    public override async Task RunAsync(HandlerContext call, OssServerReply reply, CancellationToken cancellationToken)
    {
        var request = RequestRecords.Read(codec, call.Request);
        codec.Write(await handler.HandleAsync(call, request, cancellationToken), reply);
        if (call.OmitsDocument)
        {
            reply.OmitDocument();
        }

        if (call.CompressesBody)
        {
            reply.CompressBody();
        }

        reply.Status = call.Status ?? codec.Route.SuccessStatus;
        foreach (var (name, value) in call.Headers)
        {
            reply.Header(name, value);
        }
    }
}
