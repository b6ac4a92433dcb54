namespace OssGen.Emulator.Policies;

/// <summary>The condition keys that the emulator evaluates.</summary>
internal static class ConditionKeys
{
    public const string SourceIp = "acs:SourceIp";
    public const string SourceVpc = "acs:SourceVpc";
    public const string UserAgent = "acs:UserAgent";
    public const string CurrentTime = "acs:CurrentTime";
    public const string SecureTransport = "acs:SecureTransport";
    public const string AccessId = "acs:AccessId";
    public const string MfaPresent = "acs:MFAPresent";
    public const string Prefix = "oss:Prefix";
    public const string Delimiter = "oss:Delimiter";

    /// <summary>The keys of tags, which are followed by the key of a tag.</summary>
    public const string BucketTag = "oss:BucketTag/";

    public const string ExistingObjectTag = "oss:ExistingObjectTag/";
    public const string RequestObjectTag = "oss:RequestObjectTag/";

    private static readonly string[] Names =
        [SourceIp, SourceVpc, UserAgent, CurrentTime, SecureTransport, AccessId, MfaPresent, Prefix, Delimiter];

    private static readonly string[] TagPrefixes = [BucketTag, ExistingObjectTag, RequestObjectTag];

    public static bool IsKnown(string key) =>
        Names.Contains(key) || TagPrefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal) && key.Length > prefix.Length);
}
