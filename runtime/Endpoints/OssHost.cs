namespace OssGen.Endpoints;

/// <summary>
/// What the name of one of OSS's own hosts reveals. Only hosts of a documented form reveal anything: a word such as <c>internal</c> or
/// <c>vectors</c> is never taken for a region.
/// </summary>
/// <param name="Region">The region to sign for, or null where the host has none, as acceleration hosts.</param>
/// <param name="Product">The product to sign for.</param>
/// <param name="Kind">What listens there.</param>
internal readonly record struct OssHost(string? Region, string Product, OssHostKind Kind)
{
    internal const string DefaultProduct = "oss";

    private const string Domain = ".aliyuncs.com";
    private const string InternalSuffix = "-internal";
    private const string Prefix = "oss-";

    /// <summary>Nothing: a host that isn't OSS's own, or has no form that is known.</summary>
    private static OssHost Unknown => new(null, DefaultProduct, OssHostKind.Unknown);

    /// <summary>
    /// Reads a host; a bucket's or an access point's name in front of it doesn't matter, but makes it no <see cref="OssHostKind.Service"/>
    /// host.
    /// </summary>
    public static OssHost Read(string host)
    {
        var text = host.ToLowerInvariant();
        if (!text.EndsWith(Domain, StringComparison.Ordinal))
        {
            return Unknown;
        }

        var labels = text[..^Domain.Length].Split('.');
        return (labels[^1], labels.Length) switch
        {
            ("oss" or "oss-internal", 1) => new(OssRegion.OfOldHosts, DefaultProduct, OssHostKind.Old),
            ("oss-accelerate" or "oss-accelerate-overseas", _) => new(null, DefaultProduct, Service(labels, 1)),
            ("oss", > 1) => Regional(WithoutInternal(labels[^2]), DefaultProduct, Service(labels, 2)),
            ("oss-accesspoint" or "oss-object-process", > 1) => Regional(RegionOfLabel(labels[^2]), DefaultProduct, OssHostKind.Other),
            ("oss-vectors", > 1) => Regional(WithoutInternal(labels[^2]), DefaultProduct, OssHostKind.Other),
            ("oss-tables", > 1) => Regional(WithoutInternal(labels[^2]), "osstables", OssHostKind.Other),
            ("oss-data-acc", > 1) => Regional(RegionOfZone(labels[^2]), DefaultProduct, OssHostKind.Other),
            ("oss-cloudbox" or "oss-cloudbox-control", > 2) when labels[^3].StartsWith("cb-", StringComparison.Ordinal) =>
                Regional(labels[^3], "oss-cloudbox", OssHostKind.Other),
            _ => Regional(RegionOfLabel(labels[^1]), DefaultProduct, Service(labels, 1)),
        };
    }

    /// <summary>The host for all buckets that a bucket's own host is below; null for any other host.</summary>
    public static string? ServiceOf(string host)
    {
        var rest = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Read(host).Kind == OssHostKind.Other && Read(rest).Kind == OssHostKind.Service ? rest : null;
    }

    private static OssHost Regional(string? region, string product, OssHostKind kind) =>
        OssRegion.IsRegion(region) ? new(region, product, kind) : Unknown;

    /// <summary>A host that serves all buckets has nothing in front, or <c>s3</c> for the other protocol.</summary>
    private static OssHostKind Service(string[] labels, int own) =>
        labels.Length == own || (labels.Length == own + 1 && labels[0] == "s3") ? OssHostKind.Service : OssHostKind.Other;

    /// <summary><c>oss-REGION</c>, <c>oss-REGION-internal</c>, and <c>oss-REGION-ZONE-internal</c> of the finance cloud.</summary>
    private static string? RegionOfLabel(string label)
    {
        if (!label.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = label[Prefix.Length..];
        return name.EndsWith(InternalSuffix, StringComparison.Ordinal) ? WithoutZoneLetter(WithoutInternal(name)) : name;
    }

    /// <summary>The region of a zone such as <c>cn-beijing-h</c> or <c>ap-southeast-1c</c>.</summary>
    private static string? RegionOfZone(string label)
    {
        var zone = WithoutInternal(label);
        var region = WithoutZoneLetter(zone);
        return region.Length < zone.Length || zone.Length < 2 || !char.IsAsciiLetter(zone[^1]) || !char.IsAsciiDigit(zone[^2])
            ? region
            : zone[..^1];
    }

    private static string WithoutZoneLetter(string name) =>
        name.Length > 2 && name[^2] == '-' && char.IsAsciiLetter(name[^1]) ? name[..^2] : name;

    private static string WithoutInternal(string name) =>
        name.EndsWith(InternalSuffix, StringComparison.Ordinal) ? name[..^InternalSuffix.Length] : name;
}

/// <summary>What listens at one of OSS's own hosts.</summary>
internal enum OssHostKind
{
    /// <summary>Not OSS, as far as is known.</summary>
    Unknown,

    /// <summary>OSS, for all buckets of a region or of the world.</summary>
    Service,

    /// <summary>
    /// OSS, at the hosts of 2013, which belong to a region but name none: requests to them are signed with V1 unless V4 is asked for.
    /// </summary>
    Old,

    /// <summary>OSS, but for one bucket, one access point or another product.</summary>
    Other,
}
