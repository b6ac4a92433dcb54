using System.Diagnostics.CodeAnalysis;

namespace OssGen;

/// <summary>Where a redirect may lead: a signed request goes only to hosts that belong to the configured endpoint or to OSS.</summary>
internal static class RedirectRules
{
    private const string OssDomain = ".aliyuncs.com";

    /// <summary>Reads the target from Location, or from the error document's Endpoint.</summary>
    /// <returns>False when the reply is no redirect.</returns>
    internal static bool TryFindTarget(OssServiceException error, Uri sent, [NotNullWhen(true)] out Uri? target)
    {
        target = null;
        if (error.Status is 301 or 302 or 307 && error.Response.Headers.TryGetValue("Location", out var location))
        {
            return Uri.TryCreate(sent, location, out target);
        }

        return error.Status is 301 or 302 or 307 or 403
            && error.Details.TryGetValue("Endpoint", out var endpoint)
            && Uri.TryCreate(endpoint.Contains("://", StringComparison.Ordinal) ? endpoint : $"{sent.Scheme}://{endpoint}", UriKind.Absolute, out target);
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

        var host = WithoutBucket(target.Host, bucket);
        if (!IsTrusted(configured, host))
        {
            return $"its host is neither under {TrustedDomain(configured)} nor under {OssDomain[1..]}";
        }

        endpoint = configured.At(new UriBuilder(target.Scheme, host, target.Port).Uri);
        return null;
    }

    private static bool IsTrusted(OssEndpoint configured, string host)
    {
        if (host.EndsWith(OssDomain, StringComparison.OrdinalIgnoreCase) || host.Equals(configured.Host, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return host.EndsWith("." + TrustedDomain(configured), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The parent domain of the endpoint's host; the host itself where the parent would be a top-level domain, an address has no parent, or the domain is the caller's own.</summary>
    private static string TrustedDomain(OssEndpoint configured)
    {
        var host = configured.Host;
        if (configured.Style == OssAddressingStyle.CName || Uri.CheckHostName(host) != UriHostNameType.Dns)
        {
            return host;
        }

        var parent = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return parent.Contains('.', StringComparison.Ordinal) ? parent : host;
    }

    private static string WithoutBucket(string host, string? bucket) =>
        bucket is not null && host.StartsWith(bucket + ".", StringComparison.OrdinalIgnoreCase) ? host[(bucket.Length + 1)..] : host;
}
