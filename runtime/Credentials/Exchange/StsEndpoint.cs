namespace OssGen.Credentials.Exchange;

/// <summary>Determines the endpoint of STS.</summary>
internal static class StsEndpoint
{
    private static readonly Uri Central = new("https://sts.aliyuncs.com");

    /// <summary>
    /// Returns the endpoint of a region, of the region in <c>ALIBABA_CLOUD_STS_REGION</c>, or the central one if no region is known.
    /// </summary>
    /// <exception cref="OssCredentialsException">The region contains characters that no region has.</exception>
    internal static Uri Of(string? region, bool usesVpc, SourceSurroundings surroundings)
    {
        region = string.IsNullOrEmpty(region) ? surroundings.ValueOf("ALIBABA_CLOUD_STS_REGION") : region;
        if (region is null)
        {
            return Central;
        }

        if (!region.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-'))
        {
            throw new OssCredentialsException($"'{region}' isn't the ID of a region, which STS's host would contain.");
        }

        var prefix = usesVpc || surroundings.IsTrue("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED") ? "sts-vpc" : "sts";
        return new Uri($"https://{prefix}.{region}.aliyuncs.com");
    }

    /// <summary>Checks an endpoint that the caller sets: tokens are only sent over HTTPS, or within the machine.</summary>
    /// <exception cref="ArgumentException">The endpoint isn't one.</exception>
    internal static Uri Checked(Uri endpoint, string parameter) =>
        endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
            ? endpoint
            : throw new ArgumentException("STS's endpoint must be an HTTPS URL, such as https://sts.cn-hangzhou.aliyuncs.com.", parameter);
}
