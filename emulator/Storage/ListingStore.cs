namespace OssGen.Emulator.Storage;

/// <summary>Listings of a bucket's objects and unfinished uploads.</summary>
internal sealed class ListingStore(Store store)
{
    private const string Objects = $"""
        SELECT {ObjectRecord.Columns} FROM object
        WHERE bucket = $0 AND key >= $1 AND key < $2 AND ($3 OR key > $1) ORDER BY key LIMIT $4
        """;

    private const string UploadsOfKey = $"SELECT {UploadRecord.Columns} FROM upload WHERE bucket = $0 AND key = $1 AND id > $2 ORDER BY id LIMIT $3";

    private const string UploadsAfterKey = $"""
        SELECT {UploadRecord.Columns} FROM upload WHERE bucket = $0 AND key > $1 AND key < $2 ORDER BY key, id LIMIT $3
        """;

    public ListingPage<ObjectRecord> ListObjects(BucketRecord bucket, ListingQuery query) => store.Read(sql =>
        new Listing<ObjectRecord>(query, (range, limit) => ScanObjects(sql, bucket, range, limit), record => ObjectRows.KeyBytes(record.Key)).Page());

    public ListingPage<UploadRecord> ListUploads(BucketRecord bucket, ListingQuery query) => store.Read(sql =>
        new Listing<UploadRecord>(query, (range, limit) => ScanUploads(sql, bucket, range, limit), record => ObjectRows.KeyBytes(record.Key)).Page());

    private static IEnumerable<ObjectRecord> ScanObjects(SqlSession sql, BucketRecord bucket, ScanRange range, int limit) =>
        sql.Stream(Objects, ObjectRecord.Read, bucket.Id, range.From, range.End, range.AfterId is null ? 0 : 1, limit);

    private static IEnumerable<UploadRecord> ScanUploads(SqlSession sql, BucketRecord bucket, ScanRange range, int limit)
    {
        var ofKey = range.AfterId is { } id ? sql.Stream(UploadsOfKey, UploadRecord.Read, bucket.Id, range.From, id, limit) : [];
        return ofKey.Concat(sql.Stream(UploadsAfterKey, UploadRecord.Read, bucket.Id, range.From, range.End, limit));
    }
}
