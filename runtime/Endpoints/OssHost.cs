namespace OssGen.Endpoints;

/// <summary>
/// The region, product and kind of a host of OSS, derived from its name. Only documented forms of names are recognized: a word such as
/// <c>internal</c> or <c>vectors</c> is never mistaken for a region.
/// </summary>
/// <param name="Region">The region to sign for; null if the host has none, as with acceleration hosts.</param>
/// <param name="Product">The product to sign for.</param>
/// <param name="Kind">The kind of host.</param>
internal readonly record struct OssHost(string? Region, string Product, OssHostKind Kind)
{
    internal const string DefaultProduct = "oss";

    private const string Domain = ".aliyuncs.com";
    private const string InternalSuffix = "-internal";
    private const string Prefix = "oss-";

    /// <summary>The result for a host that isn't OSS's own or whose name has no known form.</summary>
    private static OssHost Unknown => new(null, DefaultProduct, OssHostKind.Unknown);

    /// <summary>
    /// Parses a host name. A bucket or access point name before it is ignored, except that the host is then not of the kind
    /// <see cref="OssHostKind.Service"/>.
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

    /// <summary>Returns the service host of a bucket's own host, without the bucket; null for any other host.</summary>
    public static string? ServiceOf(string host)
    {
        var rest = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Read(host).Kind == OssHostKind.Other && Read(rest).Kind == OssHostKind.Service ? rest : null;
    }

    private static OssHost Regional(string? region, string product, OssHostKind kind) =>
        OssRegion.IsRegion(region) ? new(region, product, kind) : Unknown;

    /// <summary>
    /// Returns <see cref="OssHostKind.Service"/> for a host that serves all buckets: one without a label before its own ones, except
    /// <c>s3</c> for the S3 protocol.
    /// </summary>
    private static OssHostKind Service(string[] labels, int own) =>
        labels.Length == own || (labels.Length == own + 1 && labels[0] == "s3") ? OssHostKind.Service : OssHostKind.Other;

    /// <summary>
    /// Returns the region of <c>oss-REGION</c>, <c>oss-REGION-internal</c>, or <c>oss-REGION-ZONE-internal</c> of the finance cloud.
    /// </summary>
    private static string? RegionOfLabel(string label)
    {
        if (!label.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var name = label[Prefix.Length..];
        return name.EndsWith(InternalSuffix, StringComparison.Ordinal) ? WithoutZoneLetter(WithoutInternal(name)) : name;
    }

    /// <summary>Returns the region of a zone such as <c>cn-beijing-h</c> or <c>ap-southeast-1c</c>.</summary>
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

/// <summary>The kinds of hosts of OSS.</summary>
internal enum OssHostKind
{
    /// <summary>A host that is not known to belong to OSS.</summary>
    Unknown,

    /// <summary>A host of OSS for all buckets, of a region or worldwide.</summary>
    Service,

    /// <summary>
    /// A host of OSS from 2013, which belongs to a region but doesn't name it: requests are signed with V1 unless V4 is set explicitly.
    /// </summary>
    Old,

    /// <summary>A host of OSS for one bucket, one access point or another product.</summary>
    Other,
}
