using System.Buffers;

namespace OssGen;

/// <summary>Region ids and the host names built from them.</summary>
internal static class OssRegion
{
    private const string Domain = ".aliyuncs.com";
    private const string Prefix = "oss-";
    private const string InternalSuffix = "-internal";
    private const string DualStackSuffix = ".oss";

    // Access points have hosts of their own: NAME.oss-REGION.oss-accesspoint.aliyuncs.com.
    private static readonly string[] AccessPointSuffixes = [".oss-accesspoint", ".oss-object-process"];

    private static readonly SearchValues<char> RegionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>A region id as signatures want it: <c>cn-hangzhou</c>. The prefix <c>oss-</c> of the console's spelling is taken off.</summary>
    /// <exception cref="ArgumentException">It isn't a region id.</exception>
    public static string Checked(string region)
    {
        var id = region.Trim();
        id = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
        return id.Length > 0 && !id.AsSpan().ContainsAnyExcept(RegionCharacters)
            ? id
            : throw new ArgumentException($"'{region}' is not a region id. Write it as 'cn-hangzhou'.", nameof(region));
    }

    /// <summary>The host of a region.</summary>
    /// <exception cref="ArgumentException">The network needs a region and there is none.</exception>
    public static string Host(string? region, OssNetwork network) => network switch
    {
        OssNetwork.Accelerate => "oss-accelerate.aliyuncs.com",
        OssNetwork.AccelerateOverseas => "oss-accelerate-overseas.aliyuncs.com",
        _ when region is null => throw new ArgumentException("Neither Region nor Endpoint is set. Set Region (for instance 'cn-hangzhou') or Endpoint (host[:port] or a URL)."),
        OssNetwork.Internal => Prefix + region + InternalSuffix + Domain,
        OssNetwork.DualStack => region + DualStackSuffix + Domain,
        _ => Prefix + region + Domain,
    };

    /// <summary>The region that one of OSS's own hosts reveals; null for others and for acceleration hosts.</summary>
    public static string? FromHost(string host)
    {
        if (!host.EndsWith(Domain, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var name = host.AsSpan(0, host.Length - Domain.Length);
        if (name.EndsWith(DualStackSuffix, StringComparison.OrdinalIgnoreCase))
        {
            return LastLabel(name[..^DualStackSuffix.Length]).ToString();
        }

        var label = LastLabel(WithoutAccessPoint(name));
        if (!label.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var region = label[Prefix.Length..];
        region = region.EndsWith(InternalSuffix, StringComparison.OrdinalIgnoreCase) ? region[..^InternalSuffix.Length] : region;
        return region.IsEmpty || region.StartsWith("accelerate", StringComparison.OrdinalIgnoreCase) ? null : region.ToString();
    }

    private static ReadOnlySpan<char> WithoutAccessPoint(ReadOnlySpan<char> name)
    {
        foreach (var suffix in AccessPointSuffixes)
        {
            if (name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            {
                return name[..^suffix.Length];
            }
        }

        return name;
    }

    private static ReadOnlySpan<char> LastLabel(ReadOnlySpan<char> name) => name[(name.LastIndexOf('.') + 1)..];
}
