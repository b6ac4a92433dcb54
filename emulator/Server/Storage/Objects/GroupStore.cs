using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>
/// Stores the object groups of OSS's API of 2013. A group is a list of objects of a bucket that are read as one object. The parts remain
/// separate objects.
/// </summary>
internal sealed class GroupStore(StoreContext context)
{
    /// <summary>The maximum number of parts in a group.</summary>
    public const int MaximumParts = 1000;

    /// <summary>Creates an object group from existing objects of a bucket.</summary>
    /// <param name="bucket">The bucket of the group and its parts.</param>
    /// <param name="key">The group's key.</param>
    /// <param name="parts">The parts with their ETags, without quotes.</param>
    /// <param name="about">The properties of the new group.</param>
    /// <param name="requireRead">Throws when the caller may not read the part with a key. The record of a missing part is null.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<ObjectRecord> CreateAsync(
        BucketRecord bucket,
        string key,
        IReadOnlyList<(string Key, string ETag)> parts,
        NewObject about,
        Action<string, ObjectRecord?> requireRead,
        CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                var found = parts.Select(part => RequirePart(transaction.Sql, bucket, part.Key, part.ETag, requireRead)).ToList();
                var content = transaction.NewContent();
                for (var i = 0; i < found.Count; i++)
                {
                    transaction.Sql.Execute(
                        "INSERT INTO group_part(content, number, key, size, etag) VALUES($0, $1, $2, $3, $4)",
                        content,
                        i + 1,
                        ObjectRows.KeyBytes(found[i].Key),
                        found[i].Size,
                        found[i].ETag);
                }

                var record = new ObjectRecord
                {
                    Key = key,
                    Content = content,
                    Type = ObjectKinds.Group,
                    Size = found.Sum(part => part.Size),
                    ETag = CombinedETag.Of(found.Select(part => part.ETag)),
                    Crc64 = found.Aggregate(0UL, (crc, part) => OssCrc64.Combine(crc, part.Crc64, part.Size)),
                    StorageClass = about.StorageClass,
                    Acl = about.Acl,
                    Modified = context.Now,
                    Headers = about.Headers,
                };
                return Versions.Add(transaction, bucket, record, about.ForbidOverwrite);
            },
            cancellationToken);

    /// <summary>Returns the parts of a group, or an empty list if the object isn't a group.</summary>
    public IReadOnlyList<GroupPart> Parts(ObjectRecord group) => context.Read(sql => Parts(sql, group));

    /// <summary>
    /// Returns the segments of the content of all parts, in order. Throws OSS's error if a part is missing or has changed since the group
    /// was created.
    /// </summary>
    public static List<Segment> PartSegments(SqlSession sql, BucketRecord bucket, ObjectRecord group)
    {
        var segments = new List<Segment>();
        var position = 0L;
        foreach (var part in Parts(sql, group))
        {
            var record = ObjectRows.Find(sql, bucket.Id, part.Key) ?? throw OssErrors.FilePartNotExist(part.Key);
            if (record.Size != part.Size)
            {
                throw OssErrors.FilePartStale(part.Key);
            }

            if (record.ETag != part.ETag)
            {
                throw OssErrors.FilePartInterity(part.Key);
            }

            segments.AddRange(Segments.Read(sql, record.Content, 0, record.Size)
                .Select(segment => segment with { Position = position + segment.Position }));
            position += part.Size;
        }

        return segments;
    }

    private static List<GroupPart> Parts(SqlSession sql, ObjectRecord group) => sql.All(
        $"SELECT {GroupPart.Columns} FROM group_part WHERE content = $0 ORDER BY number", GroupPart.Read, group.Content);

    private static ObjectRecord RequirePart(
        SqlSession sql, BucketRecord bucket, string key, string etag, Action<string, ObjectRecord?> requireRead)
    {
        var record = ObjectRows.Find(sql, bucket.Id, key);
        requireRead(key, record);
        if (record is null or { Type: ObjectKinds.Group })
        {
            throw OssErrors.FilePartNotExist(key);
        }

        return string.Equals(record.ETag, etag, StringComparison.OrdinalIgnoreCase) ? record : throw OssErrors.InvalidPart();
    }
}
