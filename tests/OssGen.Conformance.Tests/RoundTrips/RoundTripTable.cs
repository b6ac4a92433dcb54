using CsCheck;

namespace OssGen.Conformance.Tests.RoundTrips;

/// <summary>The pairs of operations that are tried, and the values that must meet more than their type says.</summary>
internal static class RoundTripTable
{
    public const string Bucket = "round-trips";

    private const string Named = "named-one";

    private const string Key = "round/trip";

    /// <summary>All pairs: those whose names say so, and those whose don't.</summary>
    public static IReadOnlyList<RoundTrip> All { get; } =
    [
        .. Same(
            "BucketLifecycle", "BucketCors", "BucketWebsite", "BucketReferer", "BucketLogging", "UserDefinedLogFieldsConfig",
            "BucketPolicy", "BucketEncryption", "BucketTags",
            "BucketRequestPayment", "BucketTransferAcceleration", "BucketAccessMonitor", "BucketArchiveDirectRead", "BucketHttpsConfig",
            "BucketResourceGroup", "BucketOverwriteConfig",
            "BucketPublicAccessBlock", "PublicAccessBlock", "BucketAcl", "BucketVersioning", "Symlink",
            "BucketResponseHeader", "BucketCallbackPolicy", "BucketStorageCapacity"),
        new("PutLiveChannel", "GetLiveChannelInfo"),
        new("PutLiveChannel", "ListLiveChannel") { Part = result => ((ListLiveChannelResult)result).LiveChannels[0] },
        new("PutLiveChannelStatus", "GetLiveChannelInfo")
        {
            Prepare = async client => await client.PutLiveChannelAsync(Bucket, Named, Hls),
        },
        new("PutBucket", "GetBucketInfo")
        {
            Part = result => ((GetBucketInfoResult)result).Bucket!,
            Prepare = async client => await client.DeleteBucketAsync(Bucket),
        },
        new("PutBucketInventory", "GetBucketInventory")
        {
            Prepare = async client => await client.DeleteBucketInventoryAsync(Bucket, Named),
        },
        new("PutStyle", "GetStyle") { Part = result => ((GetStyleResult)result).Style! },
        new("PutStyle", "ListStyle") { Part = result => ((ListStyleResult)result).Styles[0], Prepare = DeleteStylesAsync },
        new("PutCname", "ListCname") { Part = result => ((ListCnameResult)result).Cnames[0] },
        new("PutBucketReplication", "GetBucketReplication"),
        new("PutBucketRtc", "GetBucketReplication")
        {
            Expected = (put, _) => new { ((PutBucketRtcRequest)put).Rtc, Id = ((PutBucketRtcRequest)put).RuleId },
            Part = result => ((GetBucketReplicationResult)result).Rules[0],
            Prepare = PutReplicationAsync,
        },
        new("CreateCnameToken", "GetCnameToken")
        {
            Expected = (put, answer) => new
            {
                Cname = ((CreateCnameTokenRequest)put).Domain,
                ((CreateCnameTokenResult)answer).Token,
                ((CreateCnameTokenResult)answer).ExpireTime,
            },
            Reading = (put, _) => new GetCnameTokenRequest { Bucket = Bucket, Cname = ((CreateCnameTokenRequest)put).Domain },
        },
        new("CreateBucketDataRedundancyTransition", "GetBucketDataRedundancyTransition")
        {
            Expected = (_, answer) => ((CreateBucketDataRedundancyTransitionResult)answer).Transition!,
            Reading = (_, answer) => new GetBucketDataRedundancyTransitionRequest
            {
                Bucket = Bucket,
                TaskId = ((CreateBucketDataRedundancyTransitionResult)answer).Transition!.TaskId!,
            },
            Part = result => ((GetBucketDataRedundancyTransitionResult)result).Transition!,
        },
        new("CreateAccessPoint", "GetAccessPoint") { Prepare = DeleteAccessPointAsync },
        new("CreateAccessPoint", "ListAccessPoints")
        {
            Part = result => ((ListAccessPointsResult)result).AccessPoints[0],
            Prepare = DeleteAccessPointAsync,
        },
        new("PutVectorBucketPolicy", "GetVectorBucketPolicy") { Prepare = CreateVectorBucketAsync },
        new("PutVectorBucketLogging", "GetVectorBucketLogging") { Prepare = CreateVectorBucketAsync },
        new("PutAccessPointPolicy", "GetAccessPointPolicy") { Prepare = CreateAccessPointAsync },
        new("PutAccessPointPublicAccessBlock", "GetAccessPointPublicAccessBlock") { Prepare = CreateAccessPointAsync },
        new("CreateAccessPointForObjectProcess", "GetAccessPointForObjectProcess") { Prepare = DeleteObjectProcessAsync },
        new("CreateAccessPointForObjectProcess", "GetAccessPointConfigForObjectProcess") { Prepare = DeleteObjectProcessAsync },
        new("PutAccessPointConfigForObjectProcess", "GetAccessPointConfigForObjectProcess") { Prepare = CreateObjectProcessAsync },
        new("PutAccessPointPolicyForObjectProcess", "GetAccessPointPolicyForObjectProcess") { Prepare = CreateObjectProcessAsync },
        new("InitiateBucketWorm", "GetBucketWorm") { Prepare = RenewBucketAsync },
        new("PutBucketObjectWormConfiguration", "GetBucketObjectWormConfiguration")
        {
            Prepare = async client => await client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled),
        },
        new("PutObjectLegalHold", "GetObjectLegalHold") { Prepare = PutProtectableObjectAsync },
        new("PutObjectRetention", "GetObjectRetention") { Prepare = PutProtectableObjectAsync },
        new("PutObjectAcl", "GetObjectAcl") { Prepare = async client => await client.PutObjectAsync(Bucket, Key, "text") },
        new("PutObjectTagging", "GetObjectTagging") { Prepare = async client => await client.PutObjectAsync(Bucket, Key, "text") },
    ];

    /// <summary>By <c>Type.Member</c>.</summary>
    public static IReadOnlyDictionary<string, Gen<object?>> Special { get; } = new Dictionary<string, Gen<object?>>
    {
        ["PutBucketPolicyRequest.Policy"] = Policy,
        ["PutVectorBucketPolicyRequest.Policy"] = Policy,
        ["PutAccessPointPolicyRequest.Policy"] = Policy,
        ["PutAccessPointPolicyForObjectProcessRequest.Policy"] = Policy,
        ["PutLiveChannelRequest.Description"] = Gen.Char.AlphaNumeric.Array[0, 128].Select(letters => (object?)new string(letters)),
        ["PutLiveChannelRequest.Status"] = Gen.Bool.Select(on =>
            (object?)(on ? LiveChannelStatus.Enabled : LiveChannelStatus.Disabled)),
        ["PutLiveChannelRequest.Target"] = Gen.Int[1, 100].Select(number =>
            (object?)(Hls with { FragDuration = number, FragCount = 101 - number, PlaylistName = $"p{number}.m3u8" })),
        ["LiveChannelSnapshot.DestBucket"] = Constant(Bucket),
        ["PutBucketRequest.LocationConstraint"] = Constant("oss-cn-hangzhou"),
        ["LoggingEnabled.TargetBucket"] = Constant(Bucket),
        // Without it, a bucket's configuration comes back with an empty one.
        ["BucketLoggingStatus.LoggingEnabled"] =
            Text(20).Select(text => (object?)new LoggingEnabled { TargetBucket = Bucket, TargetPrefix = text }),
        ["PutBucketInventoryRequest.InventoryId"] = Constant(Named),
        ["InventoryConfiguration.Id"] = Constant(Named),
        ["InventoryConfiguration.Filter"] =
            RecordOf<InventoryFilter>().Select(filter => (object?)(filter with { Prefix = filter.Prefix ?? "" })),
        ["PutStyleRequest.StyleName"] = Constant(Named),
        ["PutCnameRequest.Domain"] = Constant("www.example.com"),
        ["CorsRule.ExposeHeaders"] = Gen.Char['a', 'z'].Array[1, 20].Select(letters => (object?)new[] { new string(letters) }),
        // A pattern can have one asterisk.
        ["CorsRule.AllowedHeaders"] = Gen.Char['a', 'z'].Array[1, 20].Select(text => (object?)new[] { "x-" + new string(text) + "*" }),
        ["CorsRule.AllowedOrigins"] = Gen.Char['a', 'z'].Array[1, 20].Select(text => (object?)new[] { "https://*." + new string(text) }),
        ["PutBucketReplicationRequest.Rules"] = RecordOf<ReplicationRule>().Select(rule => (object?)new[]
        {
            rule with
            {
                Id = Named,
                Status = ReplicationStatus.Starting,
                SourceLocation = null,
                Action = rule.Action ?? ReplicationAction.All,
                Prefixes = ["a/", "b/"],
                Destination = rule.Destination! with { Bucket = "round-trip-target" },
            },
        }),
        ["PutBucketRtcRequest.RuleId"] = Constant(Named),
        ["CreateBucketDataRedundancyTransitionRequest.TargetRedundancyType"] = Constant(DataRedundancyType.Zrs),
        ["CreateAccessPointRequest.AccessPointName"] = Constant(Named),
        ["PutAccessPointPolicyRequest.AccessPointName"] = Constant(Named),
        ["PutAccessPointPublicAccessBlockRequest.AccessPointName"] = Constant(Named),
        ["CreateAccessPointForObjectProcessRequest.AccessPointForObjectProcessName"] = Constant(Named),
        ["PutAccessPointConfigForObjectProcessRequest.AccessPointForObjectProcessName"] = Constant(Named),
        ["PutAccessPointPolicyForObjectProcessRequest.AccessPointForObjectProcessName"] = Constant(Named),
        ["InitiateBucketWormRequest.RetentionPeriodInDays"] = Gen.Int[1, 25550].Select(days => (object?)days),
        ["PutBucketObjectWormConfigurationRequest.DefaultRetention"] = Gen.Int[1, 36500]
            .Select(days => (object?)new DefaultRetention { Mode = ObjectRetentionMode.Governance, Days = days }),
        ["WebsiteErrorDocument.HttpStatus"] = Gen.OneOf(200, 404).Select(status => (object?)status),
        ["WebsiteConfiguration.IndexDocument"] = RecordOf<WebsiteIndexDocument>().Select(index => (object?)index),
        ["TlsConfiguration.TlsVersions"] = Gen.Int[1, 4].Select(count =>
            (object?)new[] { "TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3" }.Take(count).Select(version => new TlsVersion(version)).ToArray()),
        ["PutBucketEncryptionRequest.SseAlgorithm"] = Constant(ServerSideEncryption.Kms),
        ["PutBucketCorsRequest.ResponseVary"] = Gen.Bool.Select(on => (object?)on),
        ["RefererConfiguration.AllowTruncateQueryString"] = Gen.Bool.Select(on => (object?)on),
        ["OverwriteRule.Id"] = Unique,
        ["LifecycleRule.Id"] = Unique,
        // Rules with overlapping prefixes must have different actions.
        ["LifecycleRule.Prefix"] = Unique,
        ["LifecycleRule.Tags"] = Text(20).Select(text => (object?)new Tag[] { new() { Key = text, Value = "" } }),
        ["LifecycleRule.NoncurrentVersionTransitions"] = Gen.Int[1, 99].Select(days =>
            (object?)new NoncurrentVersionTransition[] { new() { NoncurrentDays = days, StorageClass = StorageClass.Archive } }),
        ["NoncurrentVersionExpiration.NoncurrentDays"] = Gen.Int[100, 1000].Select(days => (object?)days),
        ["LifecycleExpiration.Days"] = Constant(null),
        ["LifecycleTransition.Days"] = Constant(null),
        ["LifecycleUploadExpiration.Days"] = Constant(null),
        // One of the members must be set.
        ["LifecycleUploadExpiration.CreatedBeforeDate"] = Day,
        ["LifecycleExpiration.CreatedBeforeDate"] = Day,
        ["PutObjectLegalHoldRequest.VersionId"] = Constant(null),
        ["PutObjectRetentionRequest.VersionId"] = Constant(null),
        ["PutObjectRetentionRequest.RetainUntilDate"] = Gen.Int[0, 10_000]
            .Select(days => (object?)new DateTimeOffset(2050, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days)),
        ["PutSymlinkRequest.ForbidOverwrite"] = Constant(null),
        ["PutObjectAclRequest.VersionId"] = Constant(null),
        ["PutObjectTaggingRequest.VersionId"] = Constant(null),
        ["PutObjectTaggingRequest.Tags"] = Text(20).Select(text => (object?)new Tag[] { new() { Key = text, Value = "" } }),
        ["PutBucketTagsRequest.Tags"] = Text(20).Select(text => (object?)new Tag[] { new() { Key = text, Value = text } }),
    };

    /// <summary>Values of the labels.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } =
        new Dictionary<string, string> { ["Bucket"] = Bucket, ["Key"] = Key, ["ChannelName"] = Named };

    private static Gen<object?> Policy => Gen.Char.AlphaNumeric.Array[1, 20].Select(letters =>
        (object?)("""{"Version":"1","Statement":[{"Effect":"Allow","Action":"""
            + $$"""["oss:GetObject"],"Principal":["{{new string(letters)}}"],"Resource":["acs:oss:*:*:{{Bucket}}/é"]}]}"""));

    private static Gen<object?> Day =>
        Gen.Int[0, 10_000].Select(days => (object?)new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(days));

    // All have the same length, so that none begins with another.
    private static Gen<object?> Unique =>
        Gen.Int[0, int.MaxValue].Select(number => (object?)number.ToString("D10", System.Globalization.CultureInfo.InvariantCulture));

    private static Gen<string> Text(int maximum) => Gen.Char.AlphaNumeric.Array[1, maximum].Select(letters => new string(letters));

    private static LiveChannelTarget Hls => new() { Type = LiveChannelType.Hls };

    private static ObjectProcessConfiguration Process => new()
    {
        AllowedFeatures = [ObjectProcessFeature.GetObjectRange],
        TransformationConfigurations = [
            new() { Actions = [ObjectProcessAction.GetObject], FunctionArn = "acs:fc:arn", FunctionAssumeRoleArn = "acs:ram:arn" },
        ],
    };

    private static IEnumerable<RoundTrip> Same(params string[] names) => names.Select(name => new RoundTrip("Put" + name, "Get" + name));

    private static Gen<object?> Constant(object? value) => Gen.Const(value);

    private static Gen<T> RecordOf<T>() => new RecordGen(new Dictionary<string, Gen<object?>>()).Of(typeof(T)).Select(record => (T)record);

    private static async Task DeleteStylesAsync(OssClient client)
    {
        foreach (var style in (await client.ListStyleAsync(Bucket)).Styles)
        {
            await client.DeleteStyleAsync(Bucket, style.Name!);
        }
    }

    private static async Task PutReplicationAsync(OssClient client) => await client.PutBucketReplicationAsync(
        Bucket,
        [new() { Id = Named, Destination = new() { Bucket = "elsewhere", Location = "oss-cn-beijing" } }]);

    private static async Task CreateVectorBucketAsync(OssClient client)
    {
        if ((await client.ListVectorBucketsAsync(new ListVectorBucketsRequest())).Buckets.Count == 0)
        {
            await client.PutVectorBucketAsync(Bucket);
        }
    }

    private static async Task DeleteAccessPointAsync(OssClient client)
    {
        if ((await client.ListAccessPointsAsync(new ListAccessPointsRequest { Bucket = Bucket })).AccessPoints.Count > 0)
        {
            await client.DeleteAccessPointAsync(Bucket, Named);
        }
    }

    private static async Task CreateAccessPointAsync(OssClient client)
    {
        await DeleteAccessPointAsync(client);
        await client.CreateAccessPointAsync(Bucket, Named, NetworkOrigin.Internet);
    }

    private static async Task RenewBucketAsync(OssClient client)
    {
        await client.DeleteBucketAsync(Bucket);
        await client.PutBucketAsync(Bucket);
    }

    private static async Task PutProtectableObjectAsync(OssClient client)
    {
        await client.PutBucketVersioningAsync(Bucket, VersioningStatus.Enabled);
        await client.PutBucketObjectWormConfigurationAsync(Bucket, ObjectWormStatus.Enabled);
        await client.PutObjectAsync(Bucket, Key, "text");
    }

    private static async Task DeleteObjectProcessAsync(OssClient client) =>
        await client.DeleteAccessPointForObjectProcessAsync(Bucket, Named);

    private static async Task CreateObjectProcessAsync(OssClient client)
    {
        await DeleteObjectProcessAsync(client);
        await client.CreateAccessPointForObjectProcessAsync(Bucket, Named, Named, Process);
    }
}
