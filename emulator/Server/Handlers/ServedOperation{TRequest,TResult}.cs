using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>An operation that is served by a codec and a handler.</summary>
internal sealed class ServedOperation<TRequest, TResult>(
    OssServerCodec<TRequest, TResult> codec, IOssHandler<TRequest, TResult> handler) : ServedOperation
{
    public override OssRoute Route => codec.Route;

    public override async Task RunAsync(HandlerContext call, OssServerReply reply, CancellationToken cancellationToken)
    {
        codec.Write(await HandleAsync(call, cancellationToken), reply);
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

    private async Task<TResult> HandleAsync(HandlerContext call, CancellationToken cancellationToken)
    {
        try
        {
            return await handler.HandleAsync(call, RequestRecords.Read(codec, call.Request), cancellationToken);
        }
        catch (OssFaultException fault)
        {
            throw OperationErrorNumbers.Add(fault, Route.Operation);
        }
    }
}
