using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Http;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Control;

/// <summary>
/// Serves the emulator's own paths: <c>GET /_ossgen/health</c> and <c>POST /_ossgen/reset</c>, if they are enabled, and the public key of
/// callbacks. Only requests whose host contains no bucket can have these paths, and no bucket can be called <c>_ossgen</c>, so that they
/// hide no object.
/// </summary>
/// <param name="services">The services of the emulator.</param>
/// <param name="isEnabled">Whether health and reset are served.</param>
internal sealed class ControlPaths(EmulatorServices services, bool isEnabled)
{
    /// <summary>The name of these requests in the log.</summary>
    public const string Operation = "Control";

    public bool Takes(OssServerRequest request) =>
        request is { Service: null, Bucket: OwnPaths.Folder }
        && (isEnabled || request.Key == OwnPaths.PublicKey)
        && services.Hosts.BucketOf(request.Host) is null;

    public async Task RunAsync(OssServerRequest request, OssServerReply reply, CancellationToken cancellationToken)
    {
        switch (request.Key)
        {
            case OwnPaths.PublicKey:
                RequireMethod(request, HttpMethods.Get);
                reply.Text(services.Callbacks.Signer.PublicKey(), "application/x-pem-file");
                break;
            case OwnPaths.Health:
                RequireNoPage(request);
                RequireMethod(request, HttpMethods.Get);
                _ = services.Store.Buckets.Find(OwnPaths.Folder);
                reply.Text("""{"status":"ok"}""", "application/json");
                break;
            case OwnPaths.Reset:
                RequireNoPage(request);
                RequireMethod(request, HttpMethods.Post);
                await services.Store.ClearAsync(cancellationToken);
                reply.Text("""{"status":"empty"}""", "application/json");
                break;
            default:
                throw OssErrors.NoSuchControlPath(request.Key);
        }
    }

    // Any page that a browser shows can send a POST to a local address, or a form with a callback to it. Browsers declare the page's
    // origin; callbacks have the address of their key.
    private static void RequireNoPage(OssServerRequest request)
    {
        if (request.HasHeader("Origin") || request.HasHeader(CallbackClient.KeyHeader))
        {
            throw OssErrors.AccessDenied(
                "Neither pages in a browser nor callbacks can control the emulator: "
                    + $"a request has no header Origin or {CallbackClient.KeyHeader}.");
        }
    }

    private static void RequireMethod(OssServerRequest request, string method)
    {
        if (!HttpMethods.Equals(request.Method, method))
        {
            throw OssErrors.MethodNotAllowed(request.Method, $"{OwnPaths.Folder}/{request.Key}");
        }
    }
}
