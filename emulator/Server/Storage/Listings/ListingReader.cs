using System.Text;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Storage.Uploads;

namespace OssGen.Emulator.Storage.Listings;

/// <summary>Lists the objects, versions and unfinished uploads of a bucket.</summary>
internal sealed class ListingReader(StoreContext context)
{
    internal const string Objects = $"""
        SELECT {ObjectRecord.Columns} FROM object INDEXED BY object_live
        WHERE bucket = $0 AND key >= $1 AND key < $2 AND ($3 OR key > $1) AND latest = 1 AND marker = 0 ORDER BY key LIMIT $4
        """;

    internal const string VersionsOfKey = $"""
        SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key = $1 AND sequence < $2 ORDER BY sequence DESC LIMIT $3
        """;

    internal const string VersionsAfterKey = $"""
        SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key > $1 AND key < $2 ORDER BY key, sequence DESC LIMIT $3
        """;

    private const string UploadsOfKey =
        $"SELECT {UploadRecord.Columns} FROM upload WHERE bucket = $0 AND key = $1 AND id > $2 ORDER BY id LIMIT $3";

    private const string UploadsAfterKey = $"""
        SELECT {UploadRecord.Columns} FROM upload WHERE bucket = $0 AND key > $1 AND key < $2 ORDER BY key, id LIMIT $3
        """;

    public ListingPage<ObjectRecord> ListObjects(BucketRecord bucket, ListingQuery query) => context.Read(sql =>
        new Listing<ObjectRecord>(
            query, (range, limit) => ScanObjects(sql, bucket, range, limit), record => ObjectRows.KeyBytes(record.Key))
            .Page());

    /// <summary>
    /// Lists versions and delete markers in order of key. The versions of a key are listed from the newest to the oldest.
    /// </summary>
    public ListingPage<ObjectRecord> ListVersions(BucketRecord bucket, ListingQuery query) => context.Read(sql =>
        new Listing<ObjectRecord>(
            query, (range, limit) => ScanVersions(sql, bucket, range, limit), record => ObjectRows.KeyBytes(record.Key))
            .Page());

    public ListingPage<UploadRecord> ListUploads(BucketRecord bucket, ListingQuery query) => context.Read(sql =>
        new Listing<UploadRecord>(
            query, (range, limit) => ScanUploads(sql, bucket, range, limit), record => ObjectRows.KeyBytes(record.Key))
            .Page());

    private static IEnumerable<ObjectRecord> ScanObjects(SqlSession sql, BucketRecord bucket, ScanRange range, int limit) =>
        sql.Stream(Objects, ObjectRecord.Read, bucket.Id, range.From, range.End, range.AfterId is null ? 0 : 1, limit);

    private static IEnumerable<ObjectRecord> ScanVersions(SqlSession sql, BucketRecord bucket, ScanRange range, int limit)
    {
        var ofKey = range.AfterId is { } id
            ? sql.Stream(VersionsOfKey, ObjectRecord.Read, bucket.Id, range.From, Place(sql, bucket, range.From, id), limit)
            : [];
        return ofKey.Concat(sql.Stream(VersionsAfterKey, ObjectRecord.Read, bucket.Id, range.From, range.End, limit));
    }

    // The sequence number that a marker denotes. If the version "null" was deleted since, all remaining versions of the key follow, because
    // the newer ones were listed before it.
    private static long Place(SqlSession sql, BucketRecord bucket, byte[] key, string id) => id switch
    {
        "" => long.MaxValue,
        VersionIds.Null => ObjectRows.FindVersion(sql, bucket.Id, Encoding.UTF8.GetString(key), id)?.Sequence ?? long.MaxValue,
        _ => VersionIds.Read(id),
    };

    private static IEnumerable<UploadRecord> ScanUploads(SqlSession sql, BucketRecord bucket, ScanRange range, int limit)
    {
        var ofKey = range.AfterId is { } id ? sql.Stream(UploadsOfKey, UploadRecord.Read, bucket.Id, range.From, id, limit) : [];
        return ofKey.Concat(sql.Stream(UploadsAfterKey, UploadRecord.Read, bucket.Id, range.From, range.End, limit));
    }
}
