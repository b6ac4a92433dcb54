namespace OssGen;

/// <summary>Specifies which of a region's hosts is used when no endpoint is set.</summary>
public enum OssNetwork
{
    /// <summary>The host for access over the internet, <c>oss-REGION.aliyuncs.com</c>. This is the default.</summary>
    Internet,

    /// <summary>
    /// The internal host, <c>oss-REGION-internal.aliyuncs.com</c>, for access from within Alibaba Cloud without traffic fees.
    /// </summary>
    Internal,

    /// <summary>The dual-stack host, <c>REGION.oss.aliyuncs.com</c>, for IPv4 and IPv6.</summary>
    DualStack,

    /// <summary>The acceleration host, <c>oss-accelerate.aliyuncs.com</c>, for buckets with transfer acceleration.</summary>
    Accelerate,

    /// <summary>The acceleration host outside the Chinese mainland, <c>oss-accelerate-overseas.aliyuncs.com</c>.</summary>
    AccelerateOverseas,
}
