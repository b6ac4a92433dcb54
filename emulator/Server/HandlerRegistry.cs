using OssGen.Emulator.Configurations;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Handlers.Buckets;
using OssGen.Emulator.Handlers.Directories;
using OssGen.Emulator.Handlers.Listings;
using OssGen.Emulator.Handlers.Multipart;
using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Handlers.Select;
using OssGen.Emulator.Handlers.Vectors;
using OssGen.Emulator.Handlers.Worm;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator;

/// <summary>A registry of the operations that the emulator serves, with the codec and the handler of each.</summary>
internal static class HandlerRegistry
{
    /// <summary>Enough for 10 tags of which every character is escaped.</summary>
    private const int MaximumTagging = 64 << 10;

    /// <summary>Enough for 500 vectors with metadata.</summary>
    private const int MaximumVectors = 64 << 20;

    public static IReadOnlyList<ServedOperation> All { get; } =
    [
        Serve(ListBucketsCodec.Instance, new ListBucketsHandler(), AccessRule.OfCaller),
        Serve(PutBucketCodec.Instance, new PutBucketHandler(), AccessRule.OfCaller),
        Serve(HeadBucketCodec.Instance, new HeadBucketHandler(), AccessRule.OfBucketOwner),
        Serve(DeleteBucketCodec.Instance, new DeleteBucketHandler(), AccessRule.OfBucketOwner),
        Serve(PutBucketAclCodec.Instance, new PutBucketAclHandler(), AccessRule.OfBucketOwnerIfAny),
        Serve(GetBucketAclCodec.Instance, new GetBucketAclHandler(), AccessRule.OfBucketOwner),
        Serve(GetBucketLocationCodec.Instance, new GetBucketLocationHandler(), AccessRule.OfBucketOwner),
        Serve(GetBucketInfoCodec.Instance, new GetBucketInfoHandler(), AccessRule.OfBucketOwner),
        Serve(GetBucketStatCodec.Instance, new GetBucketStatHandler(), AccessRule.OfBucketOwner),
        Serve(PutBucketVersioningCodec.Instance, new PutBucketVersioningHandler(), AccessRule.OfBucketOwner),
        Serve(GetBucketVersioningCodec.Instance, new GetBucketVersioningHandler(), AccessRule.OfBucketOwner),
        Serve(ListObjectVersionsCodec.Instance, new ListObjectVersionsHandler(), AccessRule.OfBucketOwner),
        Serve(ListObjectsCodec.Instance, new ListObjectsHandler(), AccessRule.OfLister),
        Serve(ListObjectsV2Codec.Instance, new ListObjectsV2Handler(), AccessRule.OfLister),
        Serve(PutObjectCodec.Instance, new PutObjectHandler()),
        Serve(GetObjectCodec.Instance, new GetObjectHandler(), AccessRule.OfReader),
        Serve(HeadObjectCodec.Instance, new HeadObjectHandler(), AccessRule.OfReader),
        Serve(GetObjectMetaCodec.Instance, new GetObjectMetaHandler(), AccessRule.OfReader),
        Serve(DeleteObjectCodec.Instance, new DeleteObjectHandler(), AccessRule.OfWriter),
        Serve(DeleteMultipleObjectsCodec.Instance, new DeleteMultipleObjectsHandler(), AccessRule.OfDeleter),
        Serve(CopyObjectCodec.Instance, new CopyObjectHandler(), AccessRule.OfWriter),
        Serve(AppendObjectCodec.Instance, new AppendObjectHandler()),
        Serve(SealAppendObjectCodec.Instance, new SealAppendObjectHandler(), AccessRule.OfWriter),
        Serve(RestoreObjectCodec.Instance, new RestoreObjectHandler(), AccessRule.OfBucketOwner),
        Serve(CleanRestoredObjectCodec.Instance, new CleanRestoredObjectHandler(), AccessRule.OfBucketOwner),
        Serve(PutObjectAclCodec.Instance, new PutObjectAclHandler(), AccessRule.OfBucketOwner),
        Serve(GetObjectAclCodec.Instance, new GetObjectAclHandler(), AccessRule.OfBucketOwner),
        Serve(PutSymlinkCodec.Instance, new PutSymlinkHandler(), AccessRule.OfWriter),
        Serve(GetSymlinkCodec.Instance, new GetSymlinkHandler(), AccessRule.OfReader),
        // The document can be read before access is decided.
        new ServedOperation<PutObjectTaggingRequest, PutObjectTaggingResult>(PutObjectTaggingCodec.Instance, new PutObjectTaggingHandler())
        {
            RequireAccess = AccessRule.OfTagger, MaximumDocument = MaximumTagging,
        },
        Serve(GetObjectTaggingCodec.Instance, new GetObjectTaggingHandler(), AccessRule.OfBucketOwner),
        Serve(DeleteObjectTaggingCodec.Instance, new DeleteObjectTaggingHandler(), AccessRule.OfBucketOwner),
        Serve(CreateDirectoryCodec.Instance, new CreateDirectoryHandler(), AccessRule.OfWriter),
        Serve(RenameCodec.Instance, new RenameHandler(), AccessRule.OfWriter),
        Serve(DeleteDirectoryCodec.Instance, new DeleteDirectoryHandler(), AccessRule.OfWriter),
        Serve(InitiateMultipartUploadCodec.Instance, new InitiateMultipartUploadHandler(), AccessRule.OfWriter),
        Serve(UploadPartCodec.Instance, new UploadPartHandler()),
        Serve(UploadPartCopyCodec.Instance, new UploadPartCopyHandler(), AccessRule.OfWriter),
        Serve(CompleteMultipartUploadCodec.Instance, new CompleteMultipartUploadHandler(), AccessRule.OfWriter),
        Serve(AbortMultipartUploadCodec.Instance, new AbortMultipartUploadHandler(), AccessRule.OfWriter),
        Serve(ListPartsCodec.Instance, new ListPartsHandler(), AccessRule.OfWriter),
        Serve(ListMultipartUploadsCodec.Instance, new ListMultipartUploadsHandler(), AccessRule.OfBucketOwner),
        Serve(InitiateBucketWormCodec.Instance, new InitiateBucketWormHandler(), AccessRule.OfBucketOwner),
        Serve(AbortBucketWormCodec.Instance, new AbortBucketWormHandler(), AccessRule.OfBucketOwner),
        Serve(CompleteBucketWormCodec.Instance, new CompleteBucketWormHandler(), AccessRule.OfBucketOwner),
        Serve(ExtendBucketWormCodec.Instance, new ExtendBucketWormHandler(), AccessRule.OfBucketOwner),
        Serve(GetBucketWormCodec.Instance, new GetBucketWormHandler(), AccessRule.OfBucketOwner),
        Serve(
            PutBucketObjectWormConfigurationCodec.Instance,
            new PutBucketObjectWormConfigurationHandler(),
            AccessRule.OfBucketOwnerOrMalformed),
        Serve(GetBucketObjectWormConfigurationCodec.Instance, new GetBucketObjectWormConfigurationHandler(), AccessRule.OfBucketOwner),
        Serve(PutObjectRetentionCodec.Instance, new PutObjectRetentionHandler(), AccessRule.OfBucketOwner),
        Serve(GetObjectRetentionCodec.Instance, new GetObjectRetentionHandler(), AccessRule.OfBucketOwner),
        Serve(PutObjectLegalHoldCodec.Instance, new PutObjectLegalHoldHandler(), AccessRule.OfBucketOwner),
        Serve(GetObjectLegalHoldCodec.Instance, new GetObjectLegalHoldHandler(), AccessRule.OfBucketOwner),
        Serve(PostObjectGroupCodec.Instance, new PostObjectGroupHandler(), AccessRule.OfWriter),
        Serve(GetObjectGroupIndexCodec.Instance, new GetObjectGroupIndexHandler(), AccessRule.OfReader),
        Serve(SelectObjectCodec.Instance, new SelectObjectHandler(), AccessRule.OfReader),
        Serve(CreateSelectObjectMetaCodec.Instance, new CreateSelectObjectMetaHandler(), AccessRule.OfWriter),
        Serve(DescribeRegionsCodec.Instance, new DescribeRegionsHandler(), AccessRule.OfCaller),
        Serve(ListCloudBoxesCodec.Instance, new ListCloudBoxesHandler(), AccessRule.OfCaller),
        Serve(PutVectorBucketCodec.Instance, new PutVectorBucketHandler(), AccessRule.OfCaller),
        Serve(GetVectorBucketCodec.Instance, new GetVectorBucketHandler(), VectorPlaces.OfOwner),
        Serve(ListVectorBucketsCodec.Instance, new ListVectorBucketsHandler(), AccessRule.OfCaller),
        Serve(DeleteVectorBucketCodec.Instance, new DeleteVectorBucketHandler(), VectorPlaces.OfOwner),
        Serve(PutVectorIndexCodec.Instance, new PutVectorIndexHandler(), VectorPlaces.OfOwner),
        Serve(GetVectorIndexCodec.Instance, new GetVectorIndexHandler(), VectorPlaces.OfOwner),
        Serve(ListVectorIndexesCodec.Instance, new ListVectorIndexesHandler(), VectorPlaces.OfOwner),
        Serve(DeleteVectorIndexCodec.Instance, new DeleteVectorIndexHandler(), VectorPlaces.OfOwner),
        new ServedOperation<PutVectorsRequest, PutVectorsResult>(PutVectorsCodec.Instance, new PutVectorsHandler())
        {
            RequireAccess = VectorPlaces.OfOwner, MaximumDocument = MaximumVectors,
        },
        Serve(GetVectorsCodec.Instance, new GetVectorsHandler(), VectorPlaces.OfOwner),
        Serve(ListVectorsCodec.Instance, new ListVectorsHandler(), VectorPlaces.OfOwner),
        Serve(DeleteVectorsCodec.Instance, new DeleteVectorsHandler(), VectorPlaces.OfOwner),
        Serve(QueryVectorsCodec.Instance, new QueryVectorsHandler(), VectorPlaces.OfOwner),
        .. VectorBucketSettings.Operations,
        .. ConfigurationOperations.All,
    ];

    // Operations with a streamed body have no access rule: their handlers check access before they read the body.
    private static ServedOperation<TRequest, TResult> Serve<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, IOssHandler<TRequest, TResult> handler) => new(codec, handler);

    private static ServedOperation<TRequest, TResult> Serve<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> codec, IOssHandler<TRequest, TResult> handler, Action<HandlerContext> requireAccess) =>
        new(codec, handler) { RequireAccess = requireAccess };
}
