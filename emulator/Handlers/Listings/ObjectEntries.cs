using OssGen.Emulator.Handlers.Objects;
using OssGen.Emulator.Http;
using OssGen.Emulator.Storage.Listings;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>What both versions of the object listing share.</summary>
internal static class ObjectEntries
{
    /// <summary>Entries of a page where none are asked for.</summary>
    public const int DefaultPage = 100;

    public static IReadOnlyList<ObjectEntry> Of(OssCall call, ListingPage<ObjectRecord> page, Owner? owner) =>
        [.. page.Items.Select(record => Of(call, record, owner))];

    public static IReadOnlyList<CommonPrefix> Groups(IReadOnlyList<string> groups) => [.. groups.Select(group => new CommonPrefix { Prefix = group })];

    /// <summary>What the reply says about its encoding: nothing, unless one was asked for.</summary>
    public static EncodingType? Encoding(EncodingType? asked) => asked is { Value.Length: > 0 } ? asked : null;

    private static ObjectEntry Of(OssCall call, ObjectRecord record, Owner? owner) => new()
    {
        Key = record.Key,
        LastModified = record.Modified,
        ETag = record.QuotedETag,
        Type = ObjectFacts.Type(record),
        Size = record.Size,
        StorageClass = new StorageClass(record.StorageClass),
        Owner = owner,
        RestoreInfo = ObjectFacts.Restore(call, record),
    };
}
