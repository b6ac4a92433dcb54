using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Authentication;

/// <summary>The regions and the product for which V4 signatures are accepted.</summary>
internal sealed class SigningScopes
{
    /// <summary>The entry in a list of regions that accepts every region.</summary>
    public const string Any = "*";

    /// <summary>The region of an emulator whose options specify no region.</summary>
    public const string DefaultRegion = "cn-hangzhou";

    /// <summary>The product of OSS itself.</summary>
    public const string OssProduct = "oss";

    private const string WrongRegion = "0002-00000226";

    private readonly HashSet<string> _regions;

    /// <summary>Creates the scopes for a list of regions.</summary>
    /// <param name="regions">Region IDs such as <c>cn-hangzhou</c>, beginning with the emulator's own; <c>*</c> for any region.</param>
    /// <exception cref="ArgumentException">The list is empty, or an entry isn't a region ID.</exception>
    public SigningScopes(IReadOnlyList<string> regions)
    {
        if (regions.Count == 0)
        {
            throw new ArgumentException("No region is given. Name at least one, such as cn-hangzhou, or * for any.", nameof(regions));
        }

        if (regions.FirstOrDefault(region => region != Any && !IsRegion(region)) is { } wrong)
        {
            throw new ArgumentException(
                $"'{wrong}' is no region id. Region ids look like cn-hangzhou: without a leading oss- and a trailing "
                    + "-internal; * matches any.",
                nameof(regions));
        }

        _regions = [.. regions];
        Regions = [.. regions.Where(region => region != Any).DefaultIfEmpty(DefaultRegion).Distinct()];
    }

    /// <summary>
    /// The regions in which buckets can be located. The first one is that of buckets that are created without specifying a region.
    /// </summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>
    /// Returns the region that a host specifies, or null if it isn't one of the emulator's. With only one region, hosts don't matter.
    /// </summary>
    /// <param name="named">The region in the name of the host, or null if there is none.</param>
    public string? OfHost(string? named) => Regions.Count > 1 && named is not null && Regions.Contains(named) ? named : null;

    /// <summary>Throws OSS's error when the scope of an Authorization header isn't accepted.</summary>
    /// <exception cref="Wire.OssFaultException">The scope names another region or product.</exception>
    public void RequireHeader(V4Authorization signed, string product, string? hostRegion)
    {
        if (!Takes(signed.Region, hostRegion))
        {
            throw OssErrors.InvalidSigningScope("region", signed.Region, _regions, WrongRegion);
        }

        if (signed.Product != product)
        {
            throw OssErrors.InvalidSigningScope("product", signed.Product, [product], ec: null);
        }
    }

    /// <summary>Throws OSS's error when the scope of a presigned URL or form isn't accepted.</summary>
    /// <exception cref="Wire.OssFaultException">The scope names another region or product.</exception>
    public void RequireCredential(V4Authorization signed, string? hostRegion, string product = OssProduct)
    {
        if (!Takes(signed.Region, hostRegion))
        {
            throw OssErrors.InvalidCredentialScope("region", signed.Region, _regions);
        }

        if (signed.Product != product)
        {
            throw OssErrors.InvalidCredentialScope("product", signed.Product, [product]);
        }
    }

    private bool Takes(string region, string? hostRegion) => region.Length > 0
        && (OfHost(hostRegion) is { } host ? region == host : _regions.Contains(Any) || _regions.Contains(region));

    private static bool IsRegion(string region) =>
        region.Length > 0
        && region.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')
        && !region.StartsWith("oss-", StringComparison.Ordinal)
        && !region.EndsWith("-internal", StringComparison.Ordinal);
}
