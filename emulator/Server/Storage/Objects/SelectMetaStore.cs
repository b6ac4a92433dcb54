using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>Stores what CreateSelectObjectMeta counted, until the object is overwritten, appended to or deleted.</summary>
internal sealed class SelectMetaStore(StoreContext context)
{
    /// <summary>Finds what was counted, or returns null.</summary>
    /// <param name="record">The object.</param>
    /// <param name="form">The form in which the object was read, such as its delimiters.</param>
    public OssSelectMeta? Find(ObjectRecord record, string form) => context.Read(sql => sql.All(
        "SELECT rows, columns, splits FROM select_meta WHERE content = $0 AND form = $1 AND etag = $2 AND size = $3",
        row => new OssSelectMeta
        {
            ScannedBytes = record.Size,
            Rows = row.GetInt64(0),
            Columns = row.IsDBNull(1) ? null : row.GetInt32(1),
            Splits = row.GetInt32(2),
        },
        record.Content,
        form,
        record.ETag,
        record.Size).SingleOrDefault());

    /// <summary>Stores what was counted.</summary>
    public Task<int> SaveAsync(ObjectRecord record, string form, OssSelectMeta meta, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction => transaction.Sql.Execute(
                "INSERT OR REPLACE INTO select_meta(content, form, etag, size, rows, columns, splits) VALUES($0, $1, $2, $3, $4, $5, $6)",
                record.Content,
                form,
                record.ETag,
                record.Size,
                meta.Rows,
                meta.Columns is { } columns ? (object)columns : DBNull.Value,
                meta.Splits),
            cancellationToken);
}
