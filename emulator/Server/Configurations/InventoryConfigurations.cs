using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Serves the inventory configurations of a bucket, each identified by its ID. The emulator doesn't create inventory reports.
/// </summary>
internal static class InventoryConfigurations
{
    private const int PageSize = 100;

    private static readonly ConfigurationKind<PutBucketInventoryRequest, PutBucketInventoryResult> Inventories = new(
        "inventory", PutBucketInventoryCodec.Instance)
    {
        Id = static put => put.InventoryId,
        Check = CheckId,
        Require = RequireNewId,
    };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Inventories.Puts(),
        Inventories.Gets(
            GetBucketInventoryCodec.Instance,
            get => get.InventoryId,
            (_, stored) => new() { Configuration = ConfigurationDefaults.Of(stored.Put.Configuration) },
            call => throw Absent(call)),
        Inventories.Serve(ListBucketInventoryCodec.Instance, (call, list, _) => Task.FromResult(List(call, list))),
        Inventories.Deletes(DeleteBucketInventoryCodec.Instance, delete => delete.InventoryId),
    ];

    private static void CheckId(OssServerRequest request, PutBucketInventoryRequest put)
    {
        if (put.Configuration.Id != put.InventoryId)
        {
            throw OssErrors.InvalidArgument("The id of the configuration is not that of the request.", "inventoryId", put.InventoryId);
        }
    }

    private static void RequireNewId(HandlerContext call, PutBucketInventoryRequest put)
    {
        if (Inventories.Find(call, call.RequirePlace(), put.InventoryId) is not null)
        {
            throw OssErrors.InventoryAlreadyExists();
        }
    }

    private static OssFaultException Absent(HandlerContext call) =>
        OssErrors.NoConfiguration(call.Request, "NoSuchInventory", "No Row found in Inventory Table.");

    private static ListBucketInventoryResult List(HandlerContext call, ListBucketInventoryRequest list)
    {
        if (Inventories.List(call, call.RequirePlace(), limit: 1).Count == 0)
        {
            throw Absent(call);
        }

        var page = Page.Cut(Inventories.List(call, call.RequirePlace(), list.ContinuationToken, PageSize + 1), PageSize);
        return new ListBucketInventoryResult
        {
            InventoryConfigurations = [.. page.Items.Select(stored => ConfigurationDefaults.Of(stored.Put.Configuration))],
            IsTruncated = page.IsTruncated,
            ContinuationToken = list.ContinuationToken,
            NextContinuationToken = page.Next(stored => stored.Id),
        };
    }
}
