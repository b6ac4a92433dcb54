using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator;

/// <summary>Refuses requests for what the emulator doesn't serve, so that nothing is ignored.</summary>
internal static class UnservedRequests
{
    /// <summary>
    /// Throws OSS's error for processing or a callback that is requested of an operation which would otherwise ignore it.
    /// </summary>
    public static void RequireNoExtra(OssServerRequest request, OssRoute route)
    {
        if (request.HasQuery(OssSubresources.ProcessParameter) && !route.AsksFor(OssSubresources.ProcessParameter))
        {
            throw OssErrors.NotImplemented(OssSubresources.ProcessParameter);
        }

        if (UploadCallback.IsAskedFor(request) && !UploadCallback.IsTakenBy(route.Operation))
        {
            throw OssErrors.NotImplemented("x-oss-callback");
        }
    }

    /// <summary>Returns OSS's error for a request whose operation isn't served.</summary>
    /// <param name="request">The request.</param>
    /// <param name="route">The route of its operation; null if it matches none.</param>
    public static OssFaultException Refusal(OssServerRequest request, OssRoute? route)
    {
        var resource = request.QueryParameters.Select(pair => pair.Key)
            .FirstOrDefault(name => OssSubresources.IsOperation(name, request.Scope));
        var selector = request.QueryParameters.Select(pair => pair.Key).FirstOrDefault(OssSubresources.IsSelector);
        if (resource is null && selector is not null)
        {
            return OssErrors.UnexpectedQuery(selector);
        }

        if (request.Method is not ("GET" or "HEAD" or "PUT" or "POST" or "DELETE" or "OPTIONS"))
        {
            return OssErrors.MethodNotAllowed(request.Method, resource ?? request.Scope.ToString());
        }

        return route is null && resource is not null
            ? OssErrors.NoHandler(resource)
            : OssErrors.NotImplemented(resource ?? request.Method);
    }
}
