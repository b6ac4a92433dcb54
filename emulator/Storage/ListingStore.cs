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

    private static List<ObjectRecord> ScanObjects(SqlSession sql, BucketRecord bucket, ScanRange range, int limit) =>
        sql.All(Objects, ObjectRecord.Read, bucket.Id, range.From, range.End, range.AfterId is null ? 0 : 1, limit);

    private static List<UploadRecord> ScanUploads(SqlSession sql, BucketRecord bucket, ScanRange range, int limit)
    {
        var found = range.AfterId is { } id ? sql.All(UploadsOfKey, UploadRecord.Read, bucket.Id, range.From, id, limit) : [];
        if (found.Count < limit)
        {
            found.AddRange(sql.All(UploadsAfterKey, UploadRecord.Read, bucket.Id, range.From, range.End, limit - found.Count));
        }

        return found;
    }
}
