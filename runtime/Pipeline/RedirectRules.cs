using System.Diagnostics.CodeAnalysis;
using OssGen.Endpoints;

namespace OssGen.Pipeline;

/// <summary>
/// Determines whether a redirect is followed. A signed request is sent only to the configured host or to hosts of OSS itself.
/// </summary>
internal static class RedirectRules
{
    /// <summary>Gets the target of a redirect from the Location header or from the <c>Endpoint</c> element of the error document.</summary>
    /// <returns>False if the reply is not a redirect.</returns>
    internal static bool TryFindTarget(OssServiceException error, Uri sent, [NotNullWhen(true)] out Uri? target)
    {
        target = null;
        if (error.StatusCode is 301 or 302 or 307 && error.Response.Headers.TryGetValue("Location", out var location))
        {
            return Uri.TryCreate(sent, location, out target);
        }

        return error.StatusCode is 301 or 302 or 307 or 403
            && error.Details.TryGetValue("Endpoint", out var endpoint)
            && Uri.TryCreate(
                endpoint.Contains("://", StringComparison.Ordinal) ? endpoint : $"{sent.Scheme}://{endpoint}",
                UriKind.Absolute,
                out target);
    }

    /// <summary>Checks whether a redirect may be followed, and if so, returns the endpoint of the redirect.</summary>
    /// <param name="configured">The endpoint of the client.</param>
    /// <param name="target">The target of the redirect.</param>
    /// <param name="bucket">The bucket of the request, with which the host in Location begins.</param>
    /// <param name="endpoint">The endpoint without the bucket.</param>
    /// <returns>The reason for a rejection; null if the redirect may be followed.</returns>
    internal static string? Check(OssEndpoint configured, Uri target, string? bucket, out OssEndpoint? endpoint)
    {
        endpoint = null;
        if (target.Scheme is not ("http" or "https"))
        {
            return $"its scheme is '{target.Scheme}'";
        }

        if (configured.Scheme == "https" && target.Scheme != "https")
        {
            return "it leads from https to http";
        }

        var host = WithoutBucket(target.IdnHost, bucket, configured);
        var isSame = host.Equals(configured.Host, StringComparison.OrdinalIgnoreCase);
        if (!isSame && !IsOssService(configured, host))
        {
            return $"its host is neither {configured.Host} nor a regional host of OSS";
        }

        if (!IsPortAllowed(configured, target, isSame))
        {
            return $"it leads to port {target.Port}";
        }

        endpoint = configured.At(new UriBuilder(target.Scheme, host, target.Port).Uri);
        return null;
    }

    /// <summary>
    /// Determines whether a host is an OSS host that serves all buckets. Names are compared in full, so that a signed request is sent
    /// neither to a domain similar to the configured one nor to another host of aliyuncs.com, such as the host of a function. If the
    /// configured endpoint is a domain bound to a bucket, the result is always false.
    /// </summary>
    private static bool IsOssService(OssEndpoint configured, string host) =>
        configured.Style != OssAddressingStyle.CName && OssHost.Read(host).Kind is OssHostKind.Service or OssHostKind.Old;

    /// <summary>
    /// Determines whether the port of a redirect is allowed. On the endpoint's own host, the port must be unchanged, except for a change
    /// from HTTP on port 80 to HTTPS on port 443. On any other host, it must be the default port.
    /// </summary>
    private static bool IsPortAllowed(OssEndpoint configured, Uri target, bool isSameHost) =>
        isSameHost && target.Scheme == configured.Scheme
        ? target.Port == configured.Port
        : target.IsDefaultPort && (!isSameHost || configured.Port == 80);

    private static string WithoutBucket(string host, string? bucket, OssEndpoint configured) =>
        bucket is not null && configured.Style != OssAddressingStyle.CName
            && host.StartsWith(bucket + ".", StringComparison.OrdinalIgnoreCase)
            ? host[(bucket.Length + 1)..]
            : host;
}
