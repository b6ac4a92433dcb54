namespace OssGen.Conformance.Tests.Surface;

/// <summary>A subject that the groups of operations are arranged by, in indexes and in the navigation of the site.</summary>
/// <param name="Name">The heading.</param>
/// <param name="Groups">The groups, in the order in which they are listed.</param>
internal sealed record OperationArea(string Name, IReadOnlyList<string> Groups)
{
    /// <summary>The areas, in order; every group is in exactly one.</summary>
    public static IReadOnlyList<OperationArea> All { get; } =
    [
        new("Objects",
        [
            "object", "object-read", "object-delete", "listing", "object-acl", "object-tagging", "object-symlink", "object-versions",
            "object-restore", "object-worm", "object-group", "directory", "async-fetch",
        ]),
        new("Multipart uploads", ["multipart", "multipart-listing"]),
        new("Processing and selecting", ["object-process", "select-object"]),
        new("Buckets and regions", ["service", "region", "bucket", "bucket-stat", "bucket-storagecapacity", "cloud-box"]),
        new("Access and security",
        [
            "bucket-acl", "bucket-policy", "bucket-publicaccessblock", "publicaccessblock", "bucket-cors", "bucket-referer",
            "bucket-encryption", "bucket-httpsconfig", "bucket-callbackpolicy", "accesspoint", "accesspoint-publicaccessblock",
            "bucket-objectfcaccesspoint", "anti-ddos",
        ]),
        new("Versions, retention and lifecycle",
        [
            "bucket-versioning", "bucket-lifecycle", "bucket-worm", "bucket-object-worm", "bucket-overwriteconfig",
            "bucket-accessmonitor", "bucket-archivedirectread",
        ]),
        new("Replication, inventory and logs",
        [
            "bucket-replication", "bucket-redundancytransition", "bucket-inventory", "bucket-logging", "bucket-tags",
            "bucket-resourcegroup", "bucket-request-payment",
        ]),
        new("Domains, websites and delivery",
        [
            "bucket-cname", "bucket-website", "bucket-style", "bucket-responseheader", "bucket-transferacceleration",
            "bucket-dataaccelerator", "live-channel",
        ]),
        new("Bandwidth and resource pools",
        [
            "bucket-qos", "service-qos", "resource-pool", "resource-pool-group", "resource-pool-priority", "resource-pool-requester",
        ]),
        new("Indexes and queries",
            ["bucket-metaquery", "dataprocess-dataset", "dataprocess-query", "smart-cluster", "data-pipeline", "action"]),
        new("Vectors", ["vector-bucket", "vector-index", "vectors", "vector-bucket-policy", "vector-bucket-logging"]),
        new("Tables", ["table-bucket", "table-namespace", "table"]),
        new("Common types", ["common"]),
    ];

    /// <summary>The fragment of the area's heading.</summary>
    public string Fragment => Name.ToLowerInvariant().Replace(",", "", StringComparison.Ordinal).Replace(' ', '-');

    public IEnumerable<string> Operations => Groups.SelectMany(OperationGroups.OperationsOf);
}
