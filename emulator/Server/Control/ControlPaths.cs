using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Control;

/// <summary>
/// Serves the paths that control the emulator: <c>GET /_ossgen/health</c> and <c>POST /_ossgen/reset</c>. Only requests whose host
/// contains no bucket can have these paths, and no bucket can be called <c>_ossgen</c>, so that they hide no object.
/// </summary>
internal sealed class ControlPaths(EmulatorServices services)
{
    /// <summary>The name of these requests in the log.</summary>
    public const string Operation = "Control";

    private const string Folder = "_ossgen";
    private const string Health = "health";
    private const string Reset = "reset";

    public bool Takes(OssServerRequest request) =>
        request is { Service: null, Bucket: Folder } && services.Hosts.BucketOf(request.Host) is null;

    public async Task RunAsync(OssServerRequest request, OssServerReply reply, CancellationToken cancellationToken)
    {
        RequireNoPage(request);
        switch (request.Key)
        {
            case Health:
                RequireMethod(request, HttpMethods.Get);
                _ = services.Store.Buckets.Find(Folder);
                reply.Text("""{"status":"ok"}""", "application/json");
                break;
            case Reset:
                RequireMethod(request, HttpMethods.Post);
                await services.Store.ClearAsync(cancellationToken);
                reply.Text("""{"status":"empty"}""", "application/json");
                break;
            default:
                throw OssErrors.NoSuchControlPath(request.Key);
        }
    }

    // Any page that a browser shows can send a POST to a local address. Browsers declare the page's origin.
    private static void RequireNoPage(OssServerRequest request)
    {
        if (request.HasHeader("Origin"))
        {
            throw OssErrors.AccessDenied("The emulator can not be controlled by a page in a browser: a request has no header Origin.");
        }
    }

    private static void RequireMethod(OssServerRequest request, string method)
    {
        if (!HttpMethods.Equals(request.Method, method))
        {
            throw OssErrors.MethodNotAllowed(request.Method, $"{Folder}/{request.Key}");
        }
    }
}
