using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Buckets;

/// <summary>Stores all kinds of configurations of buckets and accounts. A bucket's configurations are deleted with the bucket.</summary>
internal sealed class ConfigurationStore(StoreContext context)
{
    /// <summary>The kind of configuration whose IDs are the domain names mapped to buckets.</summary>
    public const string DomainKind = "cname";

    /// <summary>The kind of configuration whose IDs are the live channels of buckets, which count as content of the bucket.</summary>
    public const string LiveChannelKind = "live";

    private const int LargestRemembered = 64 * 1024;

    private const string Matches = "bucket = $0 AND owner = $1 AND kind = $2";

    private const string One = $"SELECT {ConfigurationRecord.Columns} FROM configuration WHERE {Matches} AND id = $3";

    private const string Page = $"SELECT {ConfigurationRecord.Columns} FROM configuration WHERE {Matches} AND id > $3 ORDER BY id LIMIT $4";

    private const string Upsert = """
        INSERT INTO configuration(bucket, owner, kind, id, query, headers, document, created, modified)
        VALUES($0, $1, $2, $3, $4, $5, $6, $7, $7)
        ON CONFLICT(bucket, owner, kind, id) DO UPDATE SET
          query = excluded.query, headers = excluded.headers, document = excluded.document, modified = excluded.modified
        """;

    private const string Holder = """
        SELECT bucket.name FROM configuration JOIN bucket ON bucket.id = configuration.bucket
        WHERE configuration.kind = $0 AND configuration.id = $1 AND ($2 IS NULL OR bucket.owner = $2)
        """;

    private const string Holders = """
        SELECT DISTINCT bucket.name FROM configuration JOIN bucket ON bucket.id = configuration.bucket
        WHERE configuration.kind = $0 AND bucket.owner = $1 ORDER BY bucket.name
        """;

    public ConfigurationRecord? Find(ConfigurationPlace place, string kind, string id) =>
        context.Remember(
            new RememberedRows.Key(place.BucketId, place.Owner, kind, id),
            sql => sql.First(One, ConfigurationRecord.Read, place.BucketId, place.Owner, kind, id),
            static record => record.Document.Length <= LargestRemembered);

    /// <summary>Lists the configurations of a kind in order of ID.</summary>
    public List<ConfigurationRecord> List(ConfigurationPlace place, string kind, string after, int limit) =>
        context.Read(sql => sql.All(Page, ConfigurationRecord.Read, place.BucketId, place.Owner, kind, after, limit));

    /// <summary>
    /// Returns the name of the bucket that has the configuration with the given ID, or null when there is none. If <paramref name="owner"/>
    /// isn't null, only buckets of that account are searched.
    /// </summary>
    public string? FindHolder(string kind, string id, string? owner) =>
        context.ReadOnce(sql => (string?)sql.Scalar(Holder, kind, id, owner));

    /// <summary>
    /// Returns the name of the bucket to which a domain is mapped, or null when the domain isn't mapped. The domain must be in lowercase.
    /// </summary>
    public string? FindBucketOfDomain(string domain) => FindHolder(DomainKind, domain, owner: null);

    /// <summary>Lists the names of an account's buckets that have configurations of a kind.</summary>
    public List<string> ListHolders(string kind, string owner) =>
        context.Read(sql => sql.All(Holders, row => row.GetString(0), kind, owner));

    /// <summary>Stores a configuration.</summary>
    /// <param name="place">The bucket or account that has the configuration.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="require">The check of the configuration, during which no other change runs; throws to reject it.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<int> PutAsync(
        ConfigurationPlace place, NewConfiguration configuration, Action require, CancellationToken cancellationToken) =>
        context.ChangeAsync(
            transaction =>
            {
                RequirePlace(transaction, place);
                require();
                return Put(transaction, place, configuration);
            },
            cancellationToken);

    /// <summary>Stores a configuration as part of a change.</summary>
    public static int Put(StoreTransaction transaction, ConfigurationPlace place, NewConfiguration configuration) =>
        transaction.Sql.Execute(
            Upsert,
            place.BucketId,
            place.Owner,
            configuration.Kind,
            configuration.Id,
            configuration.Query.ToJson(),
            configuration.Headers.ToJson(),
            configuration.Document,
            transaction.Now.ToUnixTimeSeconds());

    /// <summary>
    /// Replaces the configuration of a kind with the given ID by one that depends on it, or deletes it, in one transaction: no other change
    /// of it is lost.
    /// </summary>
    /// <param name="place">The bucket or account that has the configuration.</param>
    /// <param name="kind">The kind of the configuration.</param>
    /// <param name="id">The configuration's ID.</param>
    /// <param name="change">Returns the new configuration for the stored one, which is null if there is none; null to delete it.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    public Task<int> ChangeAsync(
        ConfigurationPlace place,
        string kind,
        string id,
        Func<ConfigurationRecord?, NewConfiguration?> change,
        CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            RequirePlace(transaction, place);
            var stored = transaction.Sql.First(One, ConfigurationRecord.Read, place.BucketId, place.Owner, kind, id);
            return change(stored) is { } changed ? Put(transaction, place, changed) : Delete(transaction, place, kind, id);
        },
        cancellationToken);

    /// <summary>Deletes the configuration of a kind with the given ID.</summary>
    /// <returns>true if the configuration existed.</returns>
    public Task<bool> DeleteAsync(
        ConfigurationPlace place, string kind, string id, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            RequirePlace(transaction, place);
            return Delete(transaction, place, kind, id) > 0;
        },
        cancellationToken);

    /// <summary>Deletes the configurations of several kinds with the given IDs in one transaction.</summary>
    public Task<bool> DeleteAsync(
        ConfigurationPlace place,
        IReadOnlyList<string> kinds,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            RequirePlace(transaction, place);
            return ids.SelectMany(id => kinds.Select(kind => Delete(transaction, place, kind, id))).Sum() > 0;
        },
        cancellationToken);

    private static int Delete(StoreTransaction transaction, ConfigurationPlace place, string kind, string id) =>
        transaction.Sql.Execute($"DELETE FROM configuration WHERE {Matches} AND id = $3", place.BucketId, place.Owner, kind, id);

    private static void RequirePlace(StoreTransaction transaction, ConfigurationPlace place)
    {
        if (place.Bucket is { } bucket)
        {
            transaction.RequireBucket(bucket);
        }
    }
}
