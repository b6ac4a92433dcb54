using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Policies;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Serves object process access points, with their configurations and policies. They are stored and returned, but the emulator doesn't call
/// the functions that they specify.
/// </summary>
internal static class ObjectProcessAccessPoints
{
    private const int DefaultPage = 100;

    private static readonly ConfigurationKind<CreateAccessPointForObjectProcessRequest, CreateAccessPointForObjectProcessResult> Points =
        new("accessPointForObjectProcess", CreateAccessPointForObjectProcessCodec.Instance) { Require = RequireFreeName };

    private static readonly
        ConfigurationKind<PutAccessPointConfigForObjectProcessRequest, PutAccessPointConfigForObjectProcessResult> Configurations =
        new("accessPointConfigForObjectProcess", PutAccessPointConfigForObjectProcessCodec.Instance)
        {
            Id = static put => put.AccessPointForObjectProcessName,
            Require = static (call, put) => Require(call, put.AccessPointForObjectProcessName),
        };

    private static readonly
        ConfigurationKind<PutAccessPointPolicyForObjectProcessRequest, PutAccessPointPolicyForObjectProcessResult> Policies =
        new("accessPointPolicyForObjectProcess", PutAccessPointPolicyForObjectProcessCodec.Instance)
        {
            Id = static put => put.AccessPointForObjectProcessName,
            Check = static (_, put) => PolicyDocument.Check(put.Policy),
            Require = static (call, put) => Require(call, put.AccessPointForObjectProcessName),
        };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Points.Puts(CreateAsync),
        Points.Serve(
            GetAccessPointForObjectProcessCodec.Instance,
            (call, get, _) => Task.FromResult(Details(call, Require(call, get.AccessPointForObjectProcessName)))),
        Points.Serve(ListAccessPointsForObjectProcessCodec.Instance, (call, list, _) => Task.FromResult(List(call, list))),
        Points.Serve(DeleteAccessPointForObjectProcessCodec.Instance, DeleteAsync),
        Configurations.Puts(),
        Configurations.Serve(
            GetAccessPointConfigForObjectProcessCodec.Instance, (call, get, _) => Task.FromResult(Configuration(call, get))),
        Policies.Puts(),
        Policies.Gets(
            GetAccessPointPolicyForObjectProcessCodec.Instance,
            get => get.AccessPointForObjectProcessName,
            (_, stored) => new() { Policy = stored.Put.Policy },
            call => throw OssErrors.NoConfiguration(
                call.Request, "NoSuchAccessPointPolicy", "The specified access point policy does not exist.")),
        Policies.Deletes(DeleteAccessPointPolicyForObjectProcessCodec.Instance, delete => delete.AccessPointForObjectProcessName),
    ];

    private static async Task<CreateAccessPointForObjectProcessResult> CreateAsync(
        HandlerContext call, CreateAccessPointForObjectProcessRequest create, CancellationToken cancellationToken)
    {
        await Points.PutAsync(call, call.RequirePlace(), create.AccessPointForObjectProcessName, create, cancellationToken);
        var names = AccessPointNames.ForObjectProcess(create.AccessPointForObjectProcessName);
        return new() { AccessPointForObjectProcessArn = names.Arn(call), AccessPointForObjectProcessAlias = names.Alias(call) };
    }

    private static GetAccessPointForObjectProcessResult Details(
        HandlerContext call, StoredConfiguration<CreateAccessPointForObjectProcessRequest> stored)
    {
        var names = AccessPointNames.ForObjectProcess(stored.Id);
        var changed = Configurations.Find(call, call.RequirePlace(), stored.Id)?.Put;
        return new GetAccessPointForObjectProcessResult
        {
            AccessPointNameForObjectProcess = stored.Id,
            AccessPointForObjectProcessArn = names.Arn(call),
            AccessPointForObjectProcessAlias = names.Alias(call),
            PublicEndpoint = names.PublicEndpoint(call),
            InternalEndpoint = names.InternalEndpoint(call),
            AccessPointName = stored.Put.AccessPointName,
            AccountId = AccessPointNames.OwnerOf(call),
            CreationDate = stored.Created,
            Status = AccessPointStatus.Enable,
            AllowAnonymousAccessForObjectProcess = AllowsAnonymous(stored.Put, changed),
            BlockPublicAccess = changed?.BlockPublicAccess ?? false,
        };
    }

    private static GetAccessPointConfigForObjectProcessResult Configuration(
        HandlerContext call, GetAccessPointConfigForObjectProcessRequest get)
    {
        var created = Require(call, get.AccessPointForObjectProcessName).Put;
        var changed = Configurations.Find(call, call.RequirePlace(), get.AccessPointForObjectProcessName)?.Put;
        return new GetAccessPointConfigForObjectProcessResult
        {
            ObjectProcessConfiguration = changed?.ObjectProcessConfiguration ?? created.ObjectProcessConfiguration,
            AllowAnonymousAccessForObjectProcess = AllowsAnonymous(created, changed),
            BlockPublicAccess = changed?.BlockPublicAccess ?? false,
        };
    }

    private static ListAccessPointsForObjectProcessResult List(HandlerContext call, ListAccessPointsForObjectProcessRequest list)
    {
        var owner = AccessPointNames.OwnerOf(call);
        var left = Points.ListAll(call, owner).Where(point => string.CompareOrdinal(point.Stored.Id, list.ContinuationToken) > 0);
        var page = Page.Cut(left, list.MaxKeys ?? DefaultPage);
        return new ListAccessPointsForObjectProcessResult
        {
            AccountId = owner,
            IsTruncated = page.IsTruncated,
            NextContinuationToken = page.Next(point => point.Stored.Id),
            AccessPointsForObjectProcess = [.. page.Items.Select(point => Entry(call, point.Stored))],
        };
    }

    private static AccessPointForObjectProcess Entry(
        HandlerContext call, StoredConfiguration<CreateAccessPointForObjectProcessRequest> stored) => new()
    {
        AccessPointNameForObjectProcess = stored.Id,
        AccessPointForObjectProcessAlias = AccessPointNames.ForObjectProcess(stored.Id).Alias(call),
        AccessPointName = stored.Put.AccessPointName,
        AllowAnonymousAccessForObjectProcess = stored.Put.AllowAnonymousAccessForObjectProcess,
        Status = AccessPointStatus.Enable,
    };

    private static async Task<DeleteAccessPointForObjectProcessResult> DeleteAsync(
        HandlerContext call, DeleteAccessPointForObjectProcessRequest delete, CancellationToken cancellationToken)
    {
        var place = call.RequirePlace();
        await Points.DeleteAsync(
            call, place, [delete.AccessPointForObjectProcessName], [Configurations.Name, Policies.Name], cancellationToken);
        return new DeleteAccessPointForObjectProcessResult();
    }

    private static bool? AllowsAnonymous(
        CreateAccessPointForObjectProcessRequest created, PutAccessPointConfigForObjectProcessRequest? changed) =>
        changed?.AllowAnonymousAccessForObjectProcess ?? created.AllowAnonymousAccessForObjectProcess;

    private static void RequireFreeName(HandlerContext call, CreateAccessPointForObjectProcessRequest create)
    {
        if (Points.HolderOf(call.Store, create.AccessPointForObjectProcessName, AccessPointNames.OwnerOf(call)) is not null)
        {
            throw OssErrors.AccessPointAlreadyExists(create.AccessPointForObjectProcessName);
        }
    }

    private static StoredConfiguration<CreateAccessPointForObjectProcessRequest> Require(HandlerContext call, string name) =>
        Points.Find(call, call.RequirePlace(), name) ?? throw OssErrors.NoSuchAccessPoint(name);
}
