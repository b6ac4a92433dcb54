namespace OssGen.Tool.Exchanges;

/// <summary>Finds the bucket in a host name.</summary>
internal static class BucketHost
{
    private const string Domain = ".aliyuncs.com";

    /// <summary>
    /// Returns the bucket of a host such as <c>bucket.oss-cn-hangzhou.aliyuncs.com</c>; null for an endpoint alone, for another host, and
    /// for no host: then the path begins with the bucket.
    /// </summary>
    internal static string? BucketOf(string? name)
    {
        if (name is null || !name.EndsWith(Domain, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The bucket may begin with oss- itself, so the last such label is the endpoint's.
        var labels = name[..^Domain.Length].Split('.');
        var endpoint = Array.FindLastIndex(labels, IsEndpoint);
        return endpoint <= 0 ? null : string.Join('.', labels[..endpoint]);
    }

    /// <summary>Returns the host without its port. Some API pages have spaces in it.</summary>
    internal static string NameOf(string host) => host.Split(':')[0].Replace(" ", "", StringComparison.Ordinal);

    private static bool IsEndpoint(string label) =>
        label.StartsWith("oss", StringComparison.OrdinalIgnoreCase) || label.Contains("-oss-", StringComparison.OrdinalIgnoreCase);
}
