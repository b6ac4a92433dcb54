namespace OssGen.Conformance.Tests.AliOss.Page;

/// <summary>A way in which a page reaches the emulator.</summary>
/// <param name="Addressing">How the bucket is named: by the path or by the host.</param>
/// <param name="Version">The version of the signature.</param>
public sealed record PageSetup(string Addressing, string Version)
{
    internal const string PathStyle = "path-style";
    internal const string VirtualHost = "virtual-host";

    /// <summary>Leads the hosts of the service to the emulator, in a browser.</summary>
    internal const string HostRules = "--host-resolver-rules=\"MAP *.aliyuncs.com 127.0.0.1\"";

    internal static IReadOnlyList<PageSetup> All { get; } =
        [new(PathStyle, "v1"), new(PathStyle, "v4"), new(VirtualHost, "v1"), new(VirtualHost, "v4")];

    internal OssSignatureVersion Signature => Version == "v4" ? OssSignatureVersion.V4 : OssSignatureVersion.V1;

    internal string Endpoint(int port) =>
        Addressing == PathStyle ? $"http://localhost:{port}" : $"http://oss-cn-hangzhou.aliyuncs.com:{port}";

    /// <summary>The URL of a bucket, to which forms are posted.</summary>
    internal string BucketUrl(int port, string bucket) =>
        Addressing == PathStyle ? $"http://localhost:{port}/{bucket}" : $"http://{bucket}.oss-cn-hangzhou.aliyuncs.com:{port}/";

    public override string ToString() => $"{Addressing} {Version}";
}
