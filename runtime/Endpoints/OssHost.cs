namespace OssGen.Endpoints;

/// <summary>
/// The region, product and kind of an OSS host, derived from its name. Only documented forms of names are recognized, so that a word such
/// as <c>internal</c> or <c>vectors</c> is never mistaken for a region.
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

    /// <summary>Whether a host that serves all buckets is in the internal network of its region.</summary>
    public bool IsInternal { get; init; }

    /// <summary>The result for a host that doesn't belong to OSS or whose name has an unknown form.</summary>
    private static OssHost Unknown => new(null, DefaultProduct, OssHostKind.Unknown);

    /// <summary>
    /// Parses a host name. A preceding bucket or access point name affects only the kind of the host, which is then not
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
        var isInternal = labels.Any(static label => label.EndsWith(InternalSuffix, StringComparison.Ordinal));
        return Read(labels) with { IsInternal = isInternal };
    }

    /// <summary>
    /// Removes the bucket from the host name of a bucket and returns the host that serves all buckets. Returns null for any other host.
    /// </summary>
    public static string? ServiceOf(string host)
    {
        var rest = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return Read(host).Kind == OssHostKind.Other && Read(rest).Kind == OssHostKind.Service ? rest : null;
    }

    /// <summary>Determines whether a text can be inserted in a host without changing its domain: letters, digits and hyphens.</summary>
    public static bool IsPart(string text) => text.All(static character => char.IsAsciiLetterOrDigit(character) || character == '-');

    private static OssHost Read(string[] labels) => (labels[^1], labels.Length) switch
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

    private static OssHost Regional(string? region, string product, OssHostKind kind) =>
        OssRegion.IsRegion(region) ? new(region, product, kind) : Unknown;

    /// <summary>
    /// Returns <see cref="OssHostKind.Service"/> for a host that serves all buckets, otherwise <see cref="OssHostKind.Other"/>. The name of
    /// a host that serves all buckets consists only of the host's own labels, or of <c>s3</c> (for the S3 protocol) and these labels.
    /// </summary>
    private static OssHostKind Service(string[] labels, int own) =>
        labels.Length == own || (labels.Length == own + 1 && labels[0] == "s3") ? OssHostKind.Service : OssHostKind.Other;

    /// <summary>
    /// Returns the region in a label of the form <c>oss-REGION</c>, <c>oss-REGION-internal</c> or, for the finance cloud,
    /// <c>oss-REGION-ZONE-internal</c>. Returns null if the label doesn't begin with <c>oss-</c>.
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

    /// <summary>
    /// Returns the region of a zone such as <c>cn-beijing-h</c> or <c>ap-southeast-1c</c>. A label that isn't a zone is returned unchanged,
    /// except for the suffix <c>-internal</c>.
    /// </summary>
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

/// <summary>Specifies the kind of an OSS host.</summary>
internal enum OssHostKind
{
    /// <summary>A host that is not known to belong to OSS.</summary>
    Unknown,

    /// <summary>An OSS host that serves all buckets, either of one region or worldwide.</summary>
    Service,

    /// <summary>
    /// An OSS host from 2013 that belongs to a region, but whose name doesn't contain the region. Requests are signed with V1 unless V4 is
    /// set explicitly.
    /// </summary>
    Old,

    /// <summary>An OSS host for one bucket, one access point or another product.</summary>
    Other,
}
