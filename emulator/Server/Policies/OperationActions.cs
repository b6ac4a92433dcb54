namespace OssGen.Emulator.Policies;

/// <summary>The actions of an operation in bucket policies.</summary>
/// <param name="Name">The action.</param>
/// <param name="OfVersion">The action of a request that specifies a version.</param>
/// <param name="IsRead">Whether objects are read with the same action. If false, objects that the operation also reads, such as the source
/// of a copy, need the actions of GetObject.</param>
internal sealed record OperationActions(string Name, string OfVersion, bool IsRead)
{
    private const string Prefix = "oss:";

    // Operations whose action has their own name.
    private static readonly string[] Same =
    [
        "ListBuckets", "DescribeRegions", "ListCloudBoxes", "ListUserDataRedundancyTransition", "GetUserQoSInfo",
        "PutPublicAccessBlock", "GetPublicAccessBlock", "DeletePublicAccessBlock",
        "PutBucket", "DeleteBucket", "GetBucketLocation", "GetBucketInfo", "GetBucketStat", "PutBucketAcl", "GetBucketAcl",
        "ListObjects", "ListObjectVersions", "ListMultipartUploads", "ListParts", "AbortMultipartUpload",
        "PutBucketVersioning", "GetBucketVersioning", "PutBucketPolicy", "GetBucketPolicy", "DeleteBucketPolicy", "GetBucketPolicyStatus",
        "PutBucketPublicAccessBlock", "GetBucketPublicAccessBlock", "DeleteBucketPublicAccessBlock",
        "PutBucketLogging", "GetBucketLogging", "DeleteBucketLogging",
        "PutUserDefinedLogFieldsConfig", "GetUserDefinedLogFieldsConfig", "DeleteUserDefinedLogFieldsConfig",
        "PutBucketWebsite", "GetBucketWebsite", "DeleteBucketWebsite", "PutBucketReferer", "GetBucketReferer",
        "PutBucketLifecycle", "GetBucketLifecycle", "DeleteBucketLifecycle", "PutBucketCors", "GetBucketCors", "DeleteBucketCors",
        "PutBucketEncryption", "GetBucketEncryption", "DeleteBucketEncryption", "PutBucketRequestPayment", "GetBucketRequestPayment",
        "PutBucketReplication", "GetBucketReplication", "DeleteBucketReplication", "PutBucketRtc", "GetBucketReplicationLocation",
        "GetBucketReplicationProgress", "PutBucketInventory", "GetBucketInventory", "ListBucketInventory", "DeleteBucketInventory",
        "InitiateBucketWorm", "AbortBucketWorm", "CompleteBucketWorm", "ExtendBucketWorm", "GetBucketWorm",
        "PutBucketObjectWormConfiguration", "GetBucketObjectWormConfiguration",
        "CreateBucketDataRedundancyTransition", "GetBucketDataRedundancyTransition", "ListBucketDataRedundancyTransition",
        "DeleteBucketDataRedundancyTransition", "PutBucketAccessMonitor", "GetBucketAccessMonitor",
        "PutBucketTransferAcceleration", "GetBucketTransferAcceleration", "DeleteBucketTransferAcceleration",
        "PutBucketResourceGroup", "GetBucketResourceGroup", "PutBucketResponseHeader", "GetBucketResponseHeader",
        "DeleteBucketResponseHeader", "PutBucketHttpsConfig", "GetBucketHttpsConfig", "PutBucketArchiveDirectRead",
        "GetBucketArchiveDirectRead", "PutBucketOverwriteConfig", "GetBucketOverwriteConfig", "DeleteBucketOverwriteConfig",
        "PutBucketCallbackPolicy", "GetBucketCallbackPolicy", "DeleteBucketCallbackPolicy",
        "PutBucketStorageCapacity", "GetBucketStorageCapacity", "PutStyle", "GetStyle", "ListStyle", "DeleteStyle",
        "CreateCnameToken", "GetCnameToken", "PutCname", "ListCname", "DeleteCname",
        "PutBucketQoSInfo", "GetBucketQoSInfo", "DeleteBucketQoSInfo", "PutBucketRequesterQoSInfo", "GetBucketRequesterQoSInfo",
        "ListBucketRequesterQoSInfos", "DeleteBucketRequesterQoSInfo",
        "CreateAccessPoint", "GetAccessPoint", "ListAccessPoints", "DeleteAccessPoint",
        "PutAccessPointPolicy", "GetAccessPointPolicy", "DeleteAccessPointPolicy",
        "PutAccessPointPublicAccessBlock", "GetAccessPointPublicAccessBlock", "DeleteAccessPointPublicAccessBlock",
        "CreateAccessPointForObjectProcess", "GetAccessPointForObjectProcess", "ListAccessPointsForObjectProcess",
        "DeleteAccessPointForObjectProcess", "PutAccessPointConfigForObjectProcess", "GetAccessPointConfigForObjectProcess",
        "PutAccessPointPolicyForObjectProcess", "GetAccessPointPolicyForObjectProcess", "DeleteAccessPointPolicyForObjectProcess",
        "WriteGetObjectResponse", "OpenMetaQuery", "GetMetaQueryStatus", "DoMetaQuery", "CloseMetaQuery",
        "DoMetaQueryAction", "DoDataPipeLineAction", "PutDataPipelineConfiguration", "GetDataPipelineConfiguration",
        "DeleteDataPipelineConfiguration", "ListDataPipelineConfigurations", "PauseDataPipeline", "RestartDataPipeline",
        "CreateDataset", "GetDataset", "UpdateDataset", "DeleteDataset", "ListDatasets", "DeleteFileMeta", "SimpleQuery", "SemanticQuery",
        "InitUserAntiDDosInfo", "UpdateUserAntiDDosInfo", "GetUserAntiDDosInfo", "InitBucketAntiDDosInfo", "UpdateBucketAntiDDosInfo",
        "ListBucketAntiDDosInfo", "PostAsyncFetchTask", "GetAsyncFetchTask",
        "PutBucketResourcePoolBucketGroup", "ListResourcePoolBucketGroups", "PutResourcePoolBucketGroupQoSInfo",
        "GetResourcePoolBucketGroupQoSInfo", "ListResourcePoolBucketGroupQoSInfos", "DeleteResourcePoolBucketGroupQoSInfo",
        "PutResourcePoolPriorityQosConfiguration", "GetResourcePoolPriorityQosConfiguration", "DeleteResourcePoolPriorityQosConfiguration",
        "PutResourcePoolRequesterPriorityQosConfiguration", "GetResourcePoolRequesterPriorityQosConfiguration",
        "DeleteResourcePoolRequesterPriorityQosConfiguration", "PutResourcePoolRequesterQoSInfo", "GetResourcePoolRequesterQoSInfo",
        "ListResourcePoolRequesterQoSInfos", "DeleteResourcePoolRequesterQoSInfo", "ListResourcePools", "GetResourcePoolInfo",
        "ListResourcePoolBuckets", "CreateSmartCluster", "GetSmartCluster", "UpdateSmartCluster", "DeleteSmartCluster", "ListSmartClusters",
        "PutLiveChannel", "ListLiveChannel", "DeleteLiveChannel", "PutLiveChannelStatus", "GetLiveChannelStat", "GetLiveChannelHistory",
        "PostVodPlaylist", "GetVodPlaylist", "CleanRestoredObject", "SealAppendObject",
        "PutObjectRetention", "GetObjectRetention", "PutObjectLegalHold", "GetObjectLegalHold",
    ];

    private static readonly Dictionary<string, OperationActions> Table = Create();

    /// <summary>The operations whose actions are in the table.</summary>
    public static IReadOnlyCollection<string> Operations => Table.Keys;

    /// <summary>Returns the actions of an operation. The action of an operation that isn't OSS's own has the operation's name.</summary>
    public static OperationActions Of(string operation) => Table.TryGetValue(operation, out var actions) ? actions : Named(operation);

    /// <summary>Returns the action for an object on which the operation is performed.</summary>
    public string For(string? versionId) => versionId is null ? Name : OfVersion;

    /// <summary>Returns the action for an object that the operation reads.</summary>
    public string ForReading(string? versionId) => IsRead ? For(versionId) : ObjectActions.Get.For(versionId);

    private static Dictionary<string, OperationActions> Create()
    {
        var table = Same.ToDictionary(operation => operation, Named, StringComparer.Ordinal);
        foreach (var (actions, operations) in ObjectActions.Shared)
        {
            foreach (var operation in operations)
            {
                table.Add(operation, actions);
            }
        }

        return table;
    }

    private static OperationActions Named(string operation) => new(Prefix + operation, Prefix + operation, IsRead: true);
}
