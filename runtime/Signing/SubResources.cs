using OssGen.Text;

namespace OssGen.Signing;

/// <summary>
/// Determines the query parameters that V1 signs: a fixed list, every <c>x-oss-*</c> parameter, and the parameters that the operation
/// specifies.
/// </summary>
internal static class SubResources
{
    private const int MostOnStack = 64;

    /// <summary>
    /// Determines whether a parameter is signed for every operation: a parameter on OSS's core list, a parameter that selects an operation
    /// and that a published client signs, or an <c>x-oss-*</c> parameter.
    /// </summary>
    public static bool IsBuiltIn(string name) =>
        IsCore(name) || PicksOperation(name) || name.StartsWith("x-oss-", StringComparison.Ordinal);

    private static bool IsCore(string name) => name is
        "acl" or "append" or "bucketInfo" or "callback" or "callback-var" or "cloudboxes" or "continuation-token" or "delete" or "location"
        or "objectMeta" or "partNumber" or "position" or "regionList" or "response-cache-control" or "response-content-disposition"
        or "response-content-encoding" or "response-content-language" or "response-content-type" or "response-expires" or "restore"
        or "security-token" or "sequential" or "stat" or "symlink" or "tagging" or "uploadId" or "uploads" or "versionId"
        or "versioning" or "versions";

    // Names that no published client signs (accessmonitor, dataPipeline, regions and a few of the newest) are left to each operation.
    private static bool PicksOperation(string name) => name is
        "accessPoint" or "accessPointConfigForObjectProcess" or "accessPointForObjectProcess" or "accessPointPolicy"
        or "accessPointPolicyForObjectProcess" or "asyncFetch" or "bucketArchiveDirectRead" or "cleanRestoredObject" or "cname" or "comp"
        or "cors" or "encryption" or "group" or "httpsConfig" or "img" or "inventory" or "legalHold" or "lifecycle" or "live" or "logging"
        or "metaQuery" or "objectWorm" or "overwriteConfig" or "policy" or "policyStatus" or "processConfiguration" or "publicAccessBlock"
        or "qos" or "qosInfo" or "redundancyTransition" or "referer" or "replication" or "replicationLocation" or "replicationProgress"
        or "requestPayment" or "requesterQosInfo" or "resourceGroup" or "resourcePool" or "resourcePoolBuckets" or "resourcePoolInfo"
        or "responseHeader" or "retention" or "rtc" or "seal" or "style" or "transferAcceleration" or "userDefinedLogFieldsConfig" or "vip"
        or "vod" or "vpcip" or "website" or "worm" or "wormExtend" or "wormId";

    /// <summary>
    /// Appends the signed parameters as <c>?name=value&amp;name</c>, unescaped and in ordinal order. Appends nothing if there are none.
    /// </summary>
    public static void Write(ReadOnlySpan<KeyValuePair<string, string?>> query, IReadOnlyList<string> signedQuery, Utf8Buffer target)
    {
        var chosen = query.Length <= MostOnStack ? stackalloc int[query.Length] : new int[query.Length];
        var count = 0;
        for (var i = 0; i < query.Length; i++)
        {
            if (IsBuiltIn(query[i].Key) || IsListed(signedQuery, query[i].Key))
            {
                chosen[count++] = i;
            }
        }

        chosen = chosen[..count];
        Sort(query, chosen);
        for (var i = 0; i < chosen.Length; i++)
        {
            WritePair(query[chosen[i]], i == 0 ? (byte)'?' : (byte)'&', target);
        }
    }

    private static void WritePair(KeyValuePair<string, string?> pair, byte separator, Utf8Buffer target)
    {
        target.Append(separator);
        target.Append(pair.Key);
        if (!string.IsNullOrEmpty(pair.Value))
        {
            target.Append((byte)'=');
            target.Append(pair.Value);
        }
    }

    private static bool IsListed(IReadOnlyList<string> signedQuery, string name)
    {
        for (var i = 0; i < signedQuery.Count; i++)
        {
            if (signedQuery[i] == name)
            {
                return true;
            }
        }

        return false;
    }

    private static void Sort(ReadOnlySpan<KeyValuePair<string, string?>> query, Span<int> chosen)
    {
        for (var i = 1; i < chosen.Length; i++)
        {
            var moving = chosen[i];
            var position = i;
            while (position > 0 && string.CompareOrdinal(query[chosen[position - 1]].Key, query[moving].Key) > 0)
            {
                chosen[position] = chosen[position - 1];
                position--;
            }

            chosen[position] = moving;
        }
    }
}
