using System.Collections.Frozen;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>Query names that make a request another operation, whether this server has it or not.</summary>
internal static class OssSubresources
{
    /// <summary>Asks for processing, on whatever operation.</summary>
    public const string ProcessParameter = "x-oss-process";

    private static readonly FrozenSet<string> Operations = FrozenSet.Create(
        StringComparer.Ordinal,
        "accessPoint", "accessPointConfigForObjectProcess", "accessPointForObjectProcess", "accessPointPolicy", "accessPointPolicyForObjectProcess",
        "accessmonitor", "acl", "antiDDos", "append", "asyncFetch", "bucketAntiDDos", "bucketArchiveDirectRead", "bucketInfo", "cleanRestoredObject",
        "cloudboxes", "cname", "comp", "cors", "dataAccelerator", "dataPipeline", "delete", "deleteVectorIndex", "deleteVectors", "encryption",
        "getVectorIndex", "getVectors", "group", "httpsConfig", "img", "inventory", "legalHold", "lifecycle", "link", "listVectorIndexes",
        "listVectors", "live", "location", "logging", "metaQuery", "objectMeta", "objectWorm", "overwriteConfig", "policy", "policyStatus",
        "priorityQos", "processConfiguration", "publicAccessBlock", "putVectorIndex", "putVectors", "qos", "qosInfo", "queryVectors",
        "redundancyTransition", "referer", "regions", "regionList", "replication", "replicationLocation", "replicationProgress",
        "requestPayment", "requesterPriorityQos", "requesterQosInfo", "resourceGroup", "resourcePool", "resourcePoolBucketGroup",
        "resourcePoolBucketGroupQosInfo", "resourcePoolBuckets", "resourcePoolInfo", "responseHeader", "restore", "retention", "rtc", "seal",
        "stat", "style", "symlink", "tagging", "transferAcceleration", "uploads", "userDefinedLogFieldsConfig", "versioning", "versions", "vip",
        "vod", "vpcip", "website", "worm", "wormExtend", "wormId", "x-oss-async-process", "x-oss-delete", "x-oss-dir", "x-oss-rename",
        "x-oss-write-get-object-response");

    // Parameters that belong to operations of a kind and pick one together with the method: without their operation a request means
    // something else.
    private static readonly FrozenSet<string> Selectors = FrozenSet.Create(StringComparer.Ordinal, "uploadId", "partNumber");

    /// <summary>
    /// Whether the name picks an operation, rather than being a parameter of one: <c>tagging</c> filters the list of buckets.
    /// </summary>
    /// <param name="name">The name, decoded.</param>
    /// <param name="scope">What the path names.</param>
    public static bool IsOperation(string name, OssScope scope) =>
        Operations.Contains(name) && (scope != OssScope.Service || name != "tagging");

    /// <summary>Whether the name belongs to some operations only, so that a request that has it is none of the others.</summary>
    /// <param name="name">The name, decoded.</param>
    public static bool IsSelector(string name) => Selectors.Contains(name);
}
