namespace OssGen.Emulator.Tests.Http;

/// <summary>
/// The query names that pick an operation of OSS, of all its published interfaces, whether the spec has the operation or not.
/// </summary>
internal static class CatalogueNames
{
    public static IReadOnlyList<string> All { get; } =
    [
        "accessPoint", "accessPointConfigForObjectProcess", "accessPointForObjectProcess", "accessPointPolicy",
        "accessPointPolicyForObjectProcess", "accessmonitor", "acl", "antiDDos", "append", "asyncFetch", "bucketAntiDDos",
        "bucketArchiveDirectRead", "bucketInfo", "cleanRestoredObject", "cloudboxes", "cname", "cors", "dataAccelerator",
        "dataPipeline", "delete", "deleteVectorIndex", "deleteVectors", "encryption", "getVectorIndex", "getVectors", "group",
        "httpsConfig", "img", "inventory", "legalHold", "lifecycle", "listVectorIndexes", "listVectors", "live", "location",
        "logging", "metaQuery", "objectMeta", "objectWorm", "overwriteConfig", "policy", "policyStatus", "priorityQos",
        "processConfiguration", "publicAccessBlock", "putVectorIndex", "putVectors", "qos", "qosInfo", "queryVectors",
        "redundancyTransition", "referer", "regions", "replication", "replicationLocation", "replicationProgress",
        "requestPayment", "requesterPriorityQos", "requesterQosInfo", "resourceGroup", "resourcePool", "resourcePoolBucketGroup",
        "resourcePoolBucketGroupQosInfo", "resourcePoolBuckets", "resourcePoolInfo", "responseHeader", "restore", "retention",
        "rtc", "seal", "stat", "style", "symlink", "tagging", "transferAcceleration", "uploads", "userDefinedLogFieldsConfig",
        "versioning", "versions", "vip", "vod", "vpcip", "website", "worm", "wormExtend", "x-oss-async-process", "x-oss-delete",
        "x-oss-dir", "x-oss-process", "x-oss-rename", "x-oss-write-get-object-response",
    ];
}
