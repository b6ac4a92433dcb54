using System.Collections.Frozen;
using OssGen.Wire;

namespace OssGen.Emulator.Wire;

/// <summary>The query parameters that select an operation, whether or not this server implements the operation.</summary>
internal static class OssSubresources
{
    /// <summary>The name of the query parameter that requests processing of an object. Any operation can have this parameter.</summary>
    public const string ProcessParameter = "x-oss-process";

    private static readonly FrozenSet<string> Operations = FrozenSet.Create(
        StringComparer.Ordinal,
        "accessPoint", "accessPointConfigForObjectProcess", "accessPointForObjectProcess", "accessPointPolicy",
        "accessPointPolicyForObjectProcess", "accessmonitor", "acl", "antiDDos", "append", "asyncFetch", "bucketAntiDDos",
        "bucketArchiveDirectRead", "bucketInfo", "cleanRestoredObject", "cloudboxes", "cname", "comp", "cors", "dataAccelerator",
        "dataPipeline", "delete", "deleteVectorIndex", "deleteVectors", "encryption", "getVectorIndex", "getVectors", "group",
        "httpsConfig", "img", "inventory", "legalHold", "lifecycle", "link", "listVectorIndexes", "listVectors", "live", "location",
        "logging", "metaQuery", "objectMeta", "objectWorm", "overwriteConfig", "policy", "policyStatus", "priorityQos",
        "processConfiguration", "publicAccessBlock", "putVectorIndex", "putVectors", "qos", "qosInfo", "queryVectors",
        "redundancyTransition", "referer", "regions", "regionList", "replication", "replicationLocation", "replicationProgress",
        "requestPayment", "requesterPriorityQos", "requesterQosInfo", "resourceGroup", "resourcePool", "resourcePoolBucketGroup",
        "resourcePoolBucketGroupQosInfo", "resourcePoolBuckets", "resourcePoolInfo", "responseHeader", "restore", "retention", "rtc",
        "seal", "stat", "style", "symlink", "tagging", "transferAcceleration", "uploads", "userDefinedLogFieldsConfig", "versioning",
        "versions", "vip", "vod", "vpcip", "website", "worm", "wormExtend", "wormId", "x-oss-async-process", "x-oss-delete", "x-oss-dir",
        "x-oss-rename", "x-oss-write-get-object-response");

    // Parameters of certain operations that select the operation together with the method: on any other operation they change the meaning
    // of the request.
    private static readonly FrozenSet<string> Selectors = FrozenSet.Create(StringComparer.Ordinal, "uploadId", "partNumber");

    /// <summary>
    /// Determines whether a parameter selects an operation. At service level, <c>tagging</c> doesn't select an operation, because it
    /// filters the list of buckets.
    /// </summary>
    /// <param name="name">The decoded name.</param>
    /// <param name="scope">The scope of the request.</param>
    public static bool IsOperation(string name, OssScope scope) =>
        Operations.Contains(name) && (scope != OssScope.Service || name != "tagging");

    /// <summary>
    /// Determines whether a parameter is valid only for certain operations. A request with such a parameter can't match any other
    /// operation.
    /// </summary>
    /// <param name="name">The decoded name.</param>
    public static bool IsSelector(string name) => Selectors.Contains(name);
}
