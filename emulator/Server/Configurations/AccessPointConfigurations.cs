using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Policies;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Serves the access points of buckets, with their policies and public access blocks. They are stored and returned but have no effect.
/// Access point names are unique within an account.
/// </summary>
internal static class AccessPointConfigurations
{
    private const int DefaultPage = 100;

    private static readonly ConfigurationKind<CreateAccessPointRequest, CreateAccessPointResult> Points =
        new("accessPoint", CreateAccessPointCodec.Instance) { Require = RequireFreeName };

    private static readonly ConfigurationKind<PutAccessPointPolicyRequest, PutAccessPointPolicyResult> Policies = new(
        "accessPointPolicy", PutAccessPointPolicyCodec.Instance)
    {
        Id = static put => put.AccessPointName,
        Check = static (_, put) => PolicyDocument.Check(put.Policy),
        Require = static (call, put) => Require(call, put.AccessPointName),
    };

    private static readonly ConfigurationKind<PutAccessPointPublicAccessBlockRequest, PutAccessPointPublicAccessBlockResult> Blocks =
        new("accessPointPublicAccessBlock", PutAccessPointPublicAccessBlockCodec.Instance)
        {
            Id = static put => put.AccessPointName,
            Require = static (call, put) => Require(call, put.AccessPointName),
        };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Points.Puts(CreateAsync),
        Points.Serve(GetAccessPointCodec.Instance, (call, get, _) => Task.FromResult(Details(call, Require(call, get.AccessPointName)))),
        Points.Serve(ListAccessPointsCodec.Instance, (call, list, _) => Task.FromResult(List(call, list))),
        Points.Serve(DeleteAccessPointCodec.Instance, DeleteAsync),
        Policies.Puts(),
        Policies.Serve(GetAccessPointPolicyCodec.Instance, (call, get, _) => Task.FromResult(Policy(call, get.AccessPointName))),
        Policies.Serve(DeleteAccessPointPolicyCodec.Instance, DeletePolicyAsync),
        Blocks.Puts(),
        Blocks.Serve(GetAccessPointPublicAccessBlockCodec.Instance, (call, get, _) => Task.FromResult(Block(call, get.AccessPointName))),
        Blocks.Serve(DeleteAccessPointPublicAccessBlockCodec.Instance, DeleteBlockAsync),
    ];

    private static async Task<CreateAccessPointResult> CreateAsync(
        HandlerContext call, CreateAccessPointRequest create, CancellationToken cancellationToken)
    {
        await Points.PutAsync(call, call.RequirePlace(), create.AccessPointName, create, cancellationToken);
        var names = AccessPointNames.Plain(create.AccessPointName);
        return new CreateAccessPointResult { AccessPointArn = names.Arn(call), Alias = names.Alias(call) };
    }

    private static GetAccessPointResult Details(HandlerContext call, StoredConfiguration<CreateAccessPointRequest> stored)
    {
        var names = AccessPointNames.Plain(stored.Id);
        var bucket = call.RequireOwnBucket();
        return new GetAccessPointResult
        {
            AccessPointArn = names.Arn(call),
            Alias = names.Alias(call),
            PublicEndpoint = names.PublicEndpoint(call),
            InternalEndpoint = names.InternalEndpoint(call),
            CreationDate = stored.Created,
            AccessPointName = stored.Id,
            Bucket = bucket.Name,
            AccountId = bucket.Owner,
            NetworkOrigin = stored.Put.NetworkOrigin,
            VpcId = stored.Put.VpcId,
            Status = AccessPointStatus.Enable,
            BlockPublicAccess = Blocks.Find(call, call.RequirePlace(), stored.Id)?.Put.BlockPublicAccess ?? false,
        };
    }

    private static GetAccessPointPolicyResult Policy(HandlerContext call, string name)
    {
        Require(call, name);
        return Policies.Find(call, call.RequirePlace(), name) is { } stored
            ? new() { Policy = stored.Put.Policy }
            : throw OssErrors.NoConfiguration(
                call.Request, "NoSuchAccessPointPolicy", "The specified access point policy does not exist.");
    }

    private static async Task<DeleteAccessPointPolicyResult> DeletePolicyAsync(
        HandlerContext call, DeleteAccessPointPolicyRequest delete, CancellationToken cancellationToken)
    {
        Require(call, delete.AccessPointName);
        await Policies.DeleteAsync(call, call.RequirePlace(), delete.AccessPointName, cancellationToken);
        return new DeleteAccessPointPolicyResult();
    }

    private static async Task<DeleteAccessPointPublicAccessBlockResult> DeleteBlockAsync(
        HandlerContext call, DeleteAccessPointPublicAccessBlockRequest delete, CancellationToken cancellationToken)
    {
        Require(call, delete.AccessPointName);
        await Blocks.DeleteAsync(call, call.RequirePlace(), delete.AccessPointName, cancellationToken);
        return new DeleteAccessPointPublicAccessBlockResult();
    }

    private static GetAccessPointPublicAccessBlockResult Block(HandlerContext call, string name)
    {
        Require(call, name);
        return new() { BlockPublicAccess = Blocks.Find(call, call.RequirePlace(), name)?.Put.BlockPublicAccess ?? false };
    }

    private static ListAccessPointsResult List(HandlerContext call, ListAccessPointsRequest list)
    {
        var owner = AccessPointNames.OwnerOf(call);
        var size = list.MaxKeys ?? DefaultPage;
        var left = Points.ListAll(call, owner)
            .Where(point => list.Bucket is null || point.Bucket.Name == list.Bucket)
            .Where(point => string.CompareOrdinal(point.Stored.Id, list.ContinuationToken) > 0);
        var page = Page.Cut(left, size);
        return new ListAccessPointsResult
        {
            MaxKeys = size,
            AccountId = owner,
            IsTruncated = page.IsTruncated,
            NextContinuationToken = page.Next(point => point.Stored.Id),
            AccessPoints = [.. page.Items.Select(point => Entry(call, point.Bucket.Name, point.Stored))],
        };
    }

    private static AccessPoint Entry(HandlerContext call, string bucket, StoredConfiguration<CreateAccessPointRequest> stored) => new()
    {
        AccessPointName = stored.Id,
        Alias = AccessPointNames.Plain(stored.Id).Alias(call),
        Bucket = bucket,
        NetworkOrigin = stored.Put.NetworkOrigin,
        VpcId = stored.Put.VpcId,
        Status = AccessPointStatus.Enable,
    };

    private static async Task<DeleteAccessPointResult> DeleteAsync(
        HandlerContext call, DeleteAccessPointRequest delete, CancellationToken cancellationToken)
    {
        var place = call.RequirePlace();
        Require(call, delete.AccessPointName);
        await Points.DeleteAsync(call, place, [delete.AccessPointName], [Policies.Name, Blocks.Name], cancellationToken);
        return new DeleteAccessPointResult();
    }

    private static void RequireFreeName(HandlerContext call, CreateAccessPointRequest create)
    {
        if (Points.HolderOf(call.Store, create.AccessPointName, AccessPointNames.OwnerOf(call)) is not null)
        {
            throw OssErrors.AccessPointAlreadyExists(create.AccessPointName);
        }
    }

    private static StoredConfiguration<CreateAccessPointRequest> Require(HandlerContext call, string name) =>
        Points.Find(call, call.RequirePlace(), name) ?? throw OssErrors.NoSuchAccessPoint(name);
}
