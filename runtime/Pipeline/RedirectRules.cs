using System.Diagnostics.CodeAnalysis;
using OssGen.Endpoints;

namespace OssGen.Pipeline;

/// <summary>The rules for following redirects: a signed request is sent only to the configured host or to hosts of OSS itself.</summary>
internal static class RedirectRules
{
    /// <summary>Finds the target of a redirect, in the Location header or in the <c>Endpoint</c> of the error document.</summary>
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

    /// <summary>Checks whether a redirect may be followed and returns its endpoint.</summary>
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
    /// Determines whether OSS itself serves all buckets from a host. Names are compared in full, so that neither the owner of a domain
    /// similar to the configured one nor another host of aliyuncs.com, such as that of a function, receives a signed request. A domain
    /// bound to a bucket trusts only itself.
    /// </summary>
    private static bool IsOssService(OssEndpoint configured, string host) =>
        configured.Style != OssAddressingStyle.CName && OssHost.Read(host).Kind is OssHostKind.Service or OssHostKind.Old;

    /// <summary>
    /// Determines whether the port of a redirect is allowed: the endpoint's port on its own host, OSS's default ports on its hosts, and the
    /// default port for a change from http to https.
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
