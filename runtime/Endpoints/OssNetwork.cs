namespace OssGen;

/// <summary>Specifies which host of a region the client uses if no endpoint is set.</summary>
public enum OssNetwork
{
    /// <summary>The client uses the host for access over the internet, <c>oss-REGION.aliyuncs.com</c>. This is the default.</summary>
    Internet,

    /// <summary>
    /// The client uses the internal host, <c>oss-REGION-internal.aliyuncs.com</c>, for access from within Alibaba Cloud without traffic
    /// fees.
    /// </summary>
    Internal,

    /// <summary>The client uses the dual-stack host, <c>REGION.oss.aliyuncs.com</c>, which can be reached over IPv4 and IPv6.</summary>
    DualStack,

    /// <summary>
    /// The client uses the acceleration host, <c>oss-accelerate.aliyuncs.com</c>. Transfer acceleration must be enabled for the bucket.
    /// </summary>
    Accelerate,

    /// <summary>
    /// The client uses the acceleration host outside the Chinese mainland, <c>oss-accelerate-overseas.aliyuncs.com</c>. Transfer
    /// acceleration must be enabled for the bucket.
    /// </summary>
    AccelerateOverseas,
}
