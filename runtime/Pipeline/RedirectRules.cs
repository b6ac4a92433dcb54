using System.Diagnostics.CodeAnalysis;
using OssGen.Endpoints;

namespace OssGen.Pipeline;

/// <summary>Where a redirect may lead: a signed request goes only to the configured host or to hosts of OSS itself.</summary>
internal static class RedirectRules
{
    /// <summary>Reads the target from Location, or from the error document's Endpoint.</summary>
    /// <returns>False when the reply is no redirect.</returns>
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

    /// <summary>The endpoint to go to, or why not.</summary>
    /// <param name="configured">The client's endpoint.</param>
    /// <param name="target">Where the redirect points.</param>
    /// <param name="bucket">The request's bucket, which Location has in front of the host.</param>
    /// <param name="endpoint">The endpoint without the bucket.</param>
    /// <returns>The reason for a refusal, or null.</returns>
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
    /// Hosts that OSS itself serves all buckets from. Their names are matched whole: the owner of a domain next to the configured one, or
    /// another name below aliyuncs.com, such as a function's, gets no signed request. A domain bound to a bucket trusts only itself.
    /// </summary>
    private static bool IsOssService(OssEndpoint configured, string host) =>
        configured.Style != OssAddressingStyle.CName && OssHost.Read(host).Kind is OssHostKind.Service or OssHostKind.Old;

    /// <summary>
    /// The port of the endpoint on its own host, OSS's own ports on OSS's hosts, and from http to https the default port.
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
