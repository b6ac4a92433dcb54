using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>Creates the entries and groups that both versions of the object listing return.</summary>
internal static class ObjectEntries
{
    /// <summary>The number of entries per page if the request doesn't specify one.</summary>
    public const int DefaultPage = 100;

    public static IReadOnlyList<ObjectEntry> Of(HandlerContext call, ListingPage<ObjectRecord> page, Owner? owner) =>
        [.. page.Items.Select(record => Of(call, record, owner))];

    public static IReadOnlyList<CommonPrefix> Groups(IReadOnlyList<string> groups) =>
        [.. groups.Select(group => new CommonPrefix { Prefix = group })];

    private static ObjectEntry Of(HandlerContext call, ObjectRecord record, Owner? owner) => new()
    {
        Key = record.Key,
        LastModified = record.Modified,
        ETag = record.QuotedETag,
        Type = ObjectReplyValues.Type(record),
        Size = record.Size,
        StorageClass = new StorageClass(record.StorageClass),
        Owner = owner,
        RestoreInfo = ObjectReplyValues.Restore(call, record),
        SealedTime = call.Store.Appends.SealedTime(record),
    };
}
