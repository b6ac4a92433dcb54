using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// Directories of a bucket. A directory is an empty object whose key ends with a slash, or exists because an object is in it. Paths of
/// directories have no slash at their end.
/// </summary>
internal sealed class DirectoryStore(StoreContext context)
{
    /// <summary>The maximum number of objects and directories that one request deletes.</summary>
    public const int DeletedPerRequest = 100;

    private const string ContentType = "application/x-directory";

    private const string Below = $"""
        SELECT {ObjectRecord.Columns} FROM object WHERE bucket = $0 AND key >= $1 AND key < $2 ORDER BY key LIMIT $3
        """;

    /// <summary>Creates a directory and the directories in which it is. Returns its record, or that of the existing one.</summary>
    public Task<ObjectRecord> CreateAsync(BucketRecord bucket, string path, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            RequireUnversioned(transaction, bucket);
            var made = Make(transaction, bucket, path);
            for (var parent = ParentOf(path); parent.Length > 0; parent = ParentOf(parent))
            {
                Make(transaction, bucket, parent);
            }

            return made;
        },
        cancellationToken);

    /// <summary>Renames an object or a directory with all that is in it.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="source">The path of the object or directory.</param>
    /// <param name="target">Its new path, which must be free.</param>
    /// <param name="check">Throws OSS's error for an object that the caller may not rename, or for a new key that isn't valid.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    /// <returns>The number of objects and directories that were renamed.</returns>
    public Task<int> RenameAsync(
        BucketRecord bucket, string source, string target, Action<ObjectRecord, string> check, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                RequireUnversioned(transaction, bucket);
                var sql = transaction.Sql;
                var renamed = ObjectRows.Find(sql, bucket.Id, source) is { } single
                    ? [single]
                    : In(sql, bucket, source, "", int.MaxValue);
                if (renamed.Count == 0)
                {
                    throw OssErrors.NoSuchKey(source);
                }

                RequireTarget(sql, bucket, source, target);
                foreach (var record in renamed)
                {
                    var key = target + record.Key[source.Length..];
                    check(record, key);
                    Retention.RequireFree(transaction, bucket, record);
                    sql.Execute(
                        "UPDATE object SET key = $2 WHERE bucket = $0 AND key = $1",
                        bucket.Id,
                        ObjectRows.KeyBytes(record.Key),
                        ObjectRows.KeyBytes(key));
                }

                return renamed.Count;
            },
            cancellationToken);

    /// <summary>Deletes an empty directory.</summary>
    public Task<int> DeleteEmptyAsync(BucketRecord bucket, string path, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            RequireUnversioned(transaction, bucket);
            var found = In(transaction.Sql, bucket, path, "", 2);
            if (found.Count == 0)
            {
                throw OssErrors.NoSuchKey(path);
            }

            if (found.Exists(record => record.Key != Marker(path)))
            {
                throw OssErrors.FileAlreadyExists();
            }

            Remove(transaction, bucket, found[0]);
            return 1;
        },
        cancellationToken);

    /// <summary>
    /// Deletes objects and directories in a directory, in order of key, and with the last of them the directory. Returns the deleted keys,
    /// and whether others are left.
    /// </summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="path">The path of the directory.</param>
    /// <param name="after">The key after which the deletion continues; empty for the beginning.</param>
    /// <param name="requireAccess">Throws OSS's error for an object that the caller may not delete.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<(IReadOnlyList<string> Deleted, bool IsTruncated)> DeleteAllAsync(
        BucketRecord bucket, string path, string after, Action<ObjectRecord> requireAccess, CancellationToken cancellationToken) =>
        context.ChangeAsync<(IReadOnlyList<string>, bool)>(
            transaction =>
            {
                RequireUnversioned(transaction, bucket);
                if (In(transaction.Sql, bucket, path, "", 1).Count == 0)
                {
                    throw OssErrors.NoSuchKey(path);
                }

                // The directory itself sorts before what is in it, but is deleted last.
                var left = In(transaction.Sql, bucket, path, after.Length == 0 ? Marker(path) : after, DeletedPerRequest + 1);
                if (ObjectRows.Find(transaction.Sql, bucket.Id, Marker(path)) is { } itself)
                {
                    left.Add(itself);
                }

                var deleted = left.Take(DeletedPerRequest).ToList();
                foreach (var record in deleted)
                {
                    requireAccess(record);
                    Remove(transaction, bucket, record);
                }

                return ([.. deleted.Select(record => record.Key)], left.Count > DeletedPerRequest);
            },
            cancellationToken);

    private static string Marker(string path) => path + "/";

    private static string ParentOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private ObjectRecord Make(StoreTransaction transaction, BucketRecord bucket, string path)
    {
        if (ObjectRows.Find(transaction.Sql, bucket.Id, path) is not null)
        {
            throw OssErrors.FileAlreadyExists();
        }

        return ObjectRows.Find(transaction.Sql, bucket.Id, Marker(path)) ?? Versions.Add(
            transaction,
            bucket,
            new ObjectRecord
            {
                Key = Marker(path),
                Content = transaction.NewContent(),
                Type = ObjectKinds.Normal,
                Size = 0,
                ETag = CombinedETag.OfText(""),
                Crc64 = 0,
                StorageClass = bucket.StorageClass,
                Acl = ObjectAcl.Default.Value,
                Modified = context.Now,
                Headers = StoredHeaders.Of([new("Content-Type", ContentType)]),
            },
            forbidOverwrite: true);
    }

    // Buckets with directories have no versioning in OSS.
    private static void RequireUnversioned(StoreTransaction transaction, BucketRecord asked)
    {
        if (transaction.RequireBucket(asked).IsVersioned)
        {
            throw OssErrors.OperationNotSupported("A bucket with versioning has no directories.", ec: null);
        }
    }

    private static void RequireTarget(SqlSession sql, BucketRecord bucket, string source, string target)
    {
        if (ParentOf(target) is { Length: > 0 } parent && In(sql, bucket, parent, "", 1).Count == 0)
        {
            throw OssErrors.NoSuchKey(parent);
        }

        if (ObjectRows.Find(sql, bucket.Id, target) is not null || In(sql, bucket, target, "", 1).Count > 0)
        {
            throw OssErrors.FileAlreadyExists();
        }

        if (target.StartsWith(Marker(source), StringComparison.Ordinal))
        {
            throw OssErrors.InvalidArgument("A directory can not be renamed to a path in itself.", "x-oss-rename-source", source);
        }
    }

    private static void Remove(StoreTransaction transaction, BucketRecord bucket, ObjectRecord record)
    {
        Retention.RequireFree(transaction, bucket, record);
        ObjectRows.Remove(transaction, bucket.Id, record);
    }

    /// <summary>Returns a directory and what is in it, in order of key: the directory itself is the first.</summary>
    private static List<ObjectRecord> In(SqlSession sql, BucketRecord bucket, string path, string after, int limit)
    {
        // The character behind the slash is 0, so that no key in the directory sorts behind this one.
        var end = ObjectRows.KeyBytes(path + "0");
        byte[] first = after.Length == 0 ? ObjectRows.KeyBytes(Marker(path)) : [.. ObjectRows.KeyBytes(after), 0];
        return sql.All(Below, ObjectRecord.Read, bucket.Id, first, end, limit);
    }
}
