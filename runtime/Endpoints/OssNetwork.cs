namespace OssGen;

/// <summary>Which of a region's hosts is used when no endpoint is given.</summary>
public enum OssNetwork
{
    /// <summary>The default: <c>oss-REGION.aliyuncs.com</c>.</summary>
    Internet,

    /// <summary><c>oss-REGION-internal.aliyuncs.com</c>: from within Alibaba Cloud, without traffic fees.</summary>
    Internal,

    /// <summary><c>REGION.oss.aliyuncs.com</c>: IPv4 and IPv6.</summary>
    DualStack,

    /// <summary><c>oss-accelerate.aliyuncs.com</c>: for buckets with transfer acceleration.</summary>
    Accelerate,

    /// <summary><c>oss-accelerate-overseas.aliyuncs.com</c>: the same, for users outside the Chinese mainland.</summary>
    AccelerateOverseas,
}
