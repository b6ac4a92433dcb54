using OssGen.Emulator.Configurations;
using OssGen.Emulator.Handlers.Buckets;
using OssGen.Emulator.Handlers.Listings;
using OssGen.Emulator.Handlers.Multipart;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Handlers.Worm;
using OssGen.Emulator.Http;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>Every operation that the emulator serves, with its codec and handler.</summary>
internal static class Operations
{
    public static IReadOnlyList<ServedOperation> All { get; } =
    [
        Serve(ListBucketsCodec.Instance, new ListBucketsHandler()),
        Serve(PutBucketCodec.Instance, new PutBucketHandler()),
        Serve(DeleteBucketCodec.Instance, new DeleteBucketHandler()),
        Serve(PutBucketAclCodec.Instance, new PutBucketAclHandler()),
        Serve(GetBucketAclCodec.Instance, new GetBucketAclHandler()),
        Serve(GetBucketLocationCodec.Instance, new GetBucketLocationHandler()),
        Serve(GetBucketInfoCodec.Instance, new GetBucketInfoHandler()),
        Serve(GetBucketStatCodec.Instance, new GetBucketStatHandler()),
        Serve(PutBucketVersioningCodec.Instance, new PutBucketVersioningHandler()),
        Serve(GetBucketVersioningCodec.Instance, new GetBucketVersioningHandler()),
        Serve(ListObjectVersionsCodec.Instance, new ListObjectVersionsHandler()),
        Serve(ListObjectsCodec.Instance, new ListObjectsHandler()),
        Serve(ListObjectsV2Codec.Instance, new ListObjectsV2Handler()),
        Serve(PutObjectCodec.Instance, new PutObjectHandler()),
        Serve(GetObjectCodec.Instance, new GetObjectHandler()),
        Serve(HeadObjectCodec.Instance, new HeadObjectHandler()),
        Serve(GetObjectMetaCodec.Instance, new GetObjectMetaHandler()),
        Serve(DeleteObjectCodec.Instance, new DeleteObjectHandler()),
        Serve(DeleteMultipleObjectsCodec.Instance, new DeleteMultipleObjectsHandler()),
        Serve(CopyObjectCodec.Instance, new CopyObjectHandler()),
        Serve(AppendObjectCodec.Instance, new AppendObjectHandler()),
        Serve(SealAppendObjectCodec.Instance, new SealAppendObjectHandler()),
        Serve(RestoreObjectCodec.Instance, new RestoreObjectHandler()),
        Serve(CleanRestoredObjectCodec.Instance, new CleanRestoredObjectHandler()),
        Serve(PutObjectAclCodec.Instance, new PutObjectAclHandler()),
        Serve(GetObjectAclCodec.Instance, new GetObjectAclHandler()),
        Serve(PutSymlinkCodec.Instance, new PutSymlinkHandler()),
        Serve(GetSymlinkCodec.Instance, new GetSymlinkHandler()),
        Serve(PutObjectTaggingCodec.Instance, new PutObjectTaggingHandler()),
        Serve(GetObjectTaggingCodec.Instance, new GetObjectTaggingHandler()),
        Serve(DeleteObjectTaggingCodec.Instance, new DeleteObjectTaggingHandler()),
        Serve(InitiateMultipartUploadCodec.Instance, new InitiateMultipartUploadHandler()),
        Serve(UploadPartCodec.Instance, new UploadPartHandler()),
        Serve(UploadPartCopyCodec.Instance, new UploadPartCopyHandler()),
        Serve(CompleteMultipartUploadCodec.Instance, new CompleteMultipartUploadHandler()),
        Serve(AbortMultipartUploadCodec.Instance, new AbortMultipartUploadHandler()),
        Serve(ListPartsCodec.Instance, new ListPartsHandler()),
        Serve(ListMultipartUploadsCodec.Instance, new ListMultipartUploadsHandler()),
        Serve(InitiateBucketWormCodec.Instance, new InitiateBucketWormHandler()),
        Serve(AbortBucketWormCodec.Instance, new AbortBucketWormHandler()),
        Serve(CompleteBucketWormCodec.Instance, new CompleteBucketWormHandler()),
        Serve(ExtendBucketWormCodec.Instance, new ExtendBucketWormHandler()),
        Serve(GetBucketWormCodec.Instance, new GetBucketWormHandler()),
        Serve(PutBucketObjectWormConfigurationCodec.Instance, new PutBucketObjectWormConfigurationHandler()),
        Serve(GetBucketObjectWormConfigurationCodec.Instance, new GetBucketObjectWormConfigurationHandler()),
        Serve(PutObjectRetentionCodec.Instance, new PutObjectRetentionHandler()),
        Serve(GetObjectRetentionCodec.Instance, new GetObjectRetentionHandler()),
        Serve(PutObjectLegalHoldCodec.Instance, new PutObjectLegalHoldHandler()),
        Serve(GetObjectLegalHoldCodec.Instance, new GetObjectLegalHoldHandler()),
        Serve(PostObjectGroupCodec.Instance, new PostObjectGroupHandler()),
        Serve(GetObjectGroupIndexCodec.Instance, new GetObjectGroupIndexHandler()),
        Serve(DescribeRegionsCodec.Instance, new DescribeRegionsHandler()),
        Serve(ListCloudBoxesCodec.Instance, new ListCloudBoxesHandler()),
        .. ConfigurationOperations.All,
    ];

    private static ServedOperation<TRequest, TResult> Serve<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, IOssHandler<TRequest, TResult> handler) => new(codec, handler);
}
