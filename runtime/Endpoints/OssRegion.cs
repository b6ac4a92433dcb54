namespace OssGen.Endpoints;

/// <summary>Validates region IDs and builds host names from them.</summary>
internal static class OssRegion
{
    /// <summary>The region of the hosts from 2013, whose names contain no region.</summary>
    internal const string OfOldHosts = "cn-hangzhou";

    /// <summary>The region for which requests to local servers are signed, which is the default region of the emulator.</summary>
    internal const string OfLocalServers = "cn-hangzhou";

    private const string Domain = ".aliyuncs.com";
    private const string Prefix = "oss-";
    private const string InternalSuffix = "-internal";

    /// <summary>
    /// Validates a region ID and returns it in the form that signatures use, such as <c>cn-hangzhou</c>, without the prefix <c>oss-</c>
    /// that the console shows.
    /// </summary>
    /// <exception cref="ArgumentException">The text is not a region ID.</exception>
    public static string Checked(string region)
    {
        var id = region.Trim();
        id = id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;
        return IsRegion(id) ? id : throw new ArgumentException($"'{region}' is not a region id{Remedy(id)}", nameof(region));
    }

    /// <summary>
    /// Determines whether a string has the form of a region ID: two or three letters for the country, then words of lowercase letters and
    /// digits, separated by hyphens. The form is checked instead of a list, so that future regions are accepted.
    /// </summary>
    public static bool IsRegion(ReadOnlySpan<char> text)
    {
        var country = text.IndexOf('-');
        return country is 2 or 3
            && !text[..country].ContainsAnyExceptInRange('a', 'z')
            && AreWords(text[(country + 1)..])
            && !text.EndsWith(InternalSuffix, StringComparison.Ordinal);
    }

    /// <summary>Returns the host name of a region in a network.</summary>
    /// <exception cref="ArgumentException">The network requires a region, which is null.</exception>
    public static string Host(string? region, OssNetwork network) => network switch
    {
        OssNetwork.Accelerate => "oss-accelerate.aliyuncs.com",
        OssNetwork.AccelerateOverseas => "oss-accelerate-overseas.aliyuncs.com",
        _ when region is null =>
            throw new ArgumentException(
                "Neither Region nor Endpoint is set. Set Region (for instance 'cn-hangzhou') or Endpoint (host[:port] or a URL)."),
        OssNetwork.Internal => Prefix + region + InternalSuffix + Domain,
        OssNetwork.DualStack => region + ".oss" + Domain,
        _ => Prefix + region + Domain,
    };

    /// <summary>Determines whether a string consists of words of lowercase letters and digits, separated by single hyphens.</summary>
    private static bool AreWords(ReadOnlySpan<char> text)
    {
        var afterHyphen = true;
        foreach (var character in text)
        {
            if (character == '-' ? afterHyphen : !char.IsAsciiLetterLower(character) && !char.IsAsciiDigit(character))
            {
                return false;
            }

            afterHyphen = character == '-';
        }

        return !afterHyphen;
    }

    private static string Remedy(string id)
    {
        if (id.Contains('.', StringComparison.Ordinal))
        {
            return ": it looks like a host. Set Endpoint to it, and Region to an id such as 'cn-hangzhou'.";
        }

        var lower = id.ToLowerInvariant();
        var withoutSuffix = lower.Replace(InternalSuffix, "", StringComparison.Ordinal);
        if (lower.EndsWith(InternalSuffix, StringComparison.Ordinal) && IsRegion(withoutSuffix))
        {
            return $": the internal network is no region of its own. Set Region to '{withoutSuffix}' and Network to OssNetwork.Internal.";
        }

        return IsRegion(lower)
            ? $": region ids are lower case. Write '{lower}'."
            : ". Write the id of the region, country first, as the OSS documentation lists it: 'cn-hangzhou', 'us-west-1'.";
    }
}
