using System.Collections.Frozen;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>Query names that make a request another operation, whether this server has it or not.</summary>
internal static class OssSubresources
{
    private static readonly FrozenSet<string> Operations = FrozenSet.Create(
        StringComparer.Ordinal,
        "accessPoint", "accessPointConfigForObjectProcess", "accessPointForObjectProcess", "accessPointPolicy", "accessPointPolicyForObjectProcess",
        "accessmonitor", "acl", "append", "asyncFetch", "bucketArchiveDirectRead", "bucketInfo", "cleanRestoredObject", "cloudboxes",
        "cname", "comp", "cors", "dataPipeline", "delete", "encryption", "group", "httpsConfig", "img", "inventory", "legalHold", "lifecycle",
        "link", "live", "location", "logging", "metaQuery", "objectMeta", "objectWorm", "overwriteConfig", "policy", "policyStatus",
        "processConfiguration", "publicAccessBlock", "qosInfo", "redundancyTransition", "referer", "regions", "regionList", "replication",
        "replicationLocation", "replicationProgress", "requestPayment", "requesterQosInfo", "resourceGroup", "resourcePool", "responseHeader",
        "restore", "retention", "rtc", "seal", "stat", "style", "symlink", "tagging", "transferAcceleration", "uploads",
        "userDefinedLogFieldsConfig", "versioning", "versions", "vod", "website", "worm", "wormExtend", "wormId", "x-oss-async-process",
        "x-oss-write-get-object-response");

    /// <summary>Whether the name picks an operation, rather than being a parameter of one: <c>tagging</c> filters the list of buckets.</summary>
    public static bool IsOperation(string name, OssScope scope) =>
        Operations.Contains(name) && (scope != OssScope.Service || name != "tagging");
}
