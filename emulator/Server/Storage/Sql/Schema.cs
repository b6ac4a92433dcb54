using System.Globalization;

namespace OssGen.Emulator.Storage.Sql;

/// <summary>
/// The database schema. Keys are BLOBs, so that they are ordered by their UTF-8 bytes and a page of a listing is a range scan of the
/// primary key. A row of the object table is a version of a key, and newer versions precede older ones. An index of the current versions
/// prevents listings from scanning the history. A content is a list of segments, each of which is a range of a data file. Copies share
/// files, and a file is deleted with its last segment.
/// </summary>
internal static class Schema
{
    private const long Version = 7;
    private const long VersionWithoutSelectMeta = 6;
    private const long VersionWithoutVectors = 5;
    private const long VersionWithoutIdentity = 4;

    private static readonly string[] OwnTables = ["bucket", "object", "segment", "upload", "part", "counter"];

    private const string Tables = """
        CREATE TABLE bucket(
          id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, acl TEXT NOT NULL,
          storage_class TEXT NOT NULL, redundancy TEXT NOT NULL, created INTEGER NOT NULL,
          versioning TEXT, object_worm INTEGER NOT NULL DEFAULT 0, retain_mode TEXT, retain_days INTEGER, retain_years INTEGER);
        CREATE INDEX bucket_owner ON bucket(owner, name);

        CREATE TABLE object(
          bucket INTEGER NOT NULL, key BLOB NOT NULL, content INTEGER NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
          etag TEXT NOT NULL, crc INTEGER NOT NULL, storage_class TEXT NOT NULL, acl TEXT NOT NULL, modified INTEGER NOT NULL,
          headers TEXT NOT NULL, sequence INTEGER NOT NULL, latest INTEGER NOT NULL, marker INTEGER NOT NULL, unnamed INTEGER NOT NULL,
          PRIMARY KEY(bucket, key, sequence DESC)) WITHOUT ROWID;
        CREATE INDEX object_live ON object(bucket, key) WHERE latest = 1 AND marker = 0;
        CREATE UNIQUE INDEX object_unnamed ON object(bucket, key) WHERE unnamed = 1 AND sequence > 0;

        CREATE TABLE segment(
          content INTEGER NOT NULL, position INTEGER NOT NULL, file BLOB NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
          PRIMARY KEY(content, position)) WITHOUT ROWID;
        CREATE INDEX segment_file ON segment(file);

        CREATE TABLE upload(
          bucket INTEGER NOT NULL, key BLOB NOT NULL, id TEXT NOT NULL, initiated INTEGER NOT NULL, storage_class TEXT NOT NULL,
          headers TEXT NOT NULL, PRIMARY KEY(bucket, key, id)) WITHOUT ROWID;

        CREATE TABLE part(
          upload TEXT NOT NULL, number INTEGER NOT NULL, content INTEGER NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
          crc INTEGER NOT NULL, modified INTEGER NOT NULL, PRIMARY KEY(upload, number)) WITHOUT ROWID;

        CREATE TABLE group_part(
          content INTEGER NOT NULL, number INTEGER NOT NULL, key BLOB NOT NULL, size INTEGER NOT NULL, etag TEXT NOT NULL,
          PRIMARY KEY(content, number)) WITHOUT ROWID;

        CREATE TABLE configuration(
          bucket INTEGER NOT NULL, owner TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, query TEXT NOT NULL, headers TEXT NOT NULL,
          document BLOB NOT NULL, created INTEGER NOT NULL, modified INTEGER NOT NULL, PRIMARY KEY(bucket, owner, kind, id)) WITHOUT ROWID;
        CREATE TABLE restoration(content INTEGER PRIMARY KEY, ready INTEGER NOT NULL, until INTEGER NOT NULL);
        CREATE TABLE seal(content INTEGER PRIMARY KEY, made INTEGER NOT NULL);

        CREATE TABLE worm(
          bucket INTEGER PRIMARY KEY, id TEXT NOT NULL, days INTEGER NOT NULL, locked INTEGER NOT NULL, created INTEGER NOT NULL);

        CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        INSERT INTO counter VALUES('content', 0), ('sequence', 0);
        """;

    // Data files from before this table have names of another form, so that no sweep deletes them.
    private const string Identity = """
        CREATE TABLE identity(secret BLOB NOT NULL);
        INSERT INTO identity VALUES(randomblob(32));
        """;

    // The row of a vector is read by its number: rows that hold thousands of components are too large for the keys of a tree.
    private const string Vectors = """
        CREATE TABLE vector_bucket(
          id INTEGER PRIMARY KEY AUTOINCREMENT, owner TEXT NOT NULL, name TEXT NOT NULL, resource_group TEXT NOT NULL,
          created INTEGER NOT NULL, policy TEXT, log_bucket TEXT, log_prefix TEXT, log_role TEXT, UNIQUE(owner, name));

        CREATE TABLE vector_index(
          id INTEGER PRIMARY KEY AUTOINCREMENT, bucket INTEGER NOT NULL, name TEXT NOT NULL, dimension INTEGER NOT NULL,
          metric INTEGER NOT NULL, non_filterable TEXT NOT NULL, created INTEGER NOT NULL, revision INTEGER NOT NULL, UNIQUE(bucket, name));

        CREATE TABLE vector(
          id INTEGER PRIMARY KEY, index_id INTEGER NOT NULL, key BLOB NOT NULL, components BLOB NOT NULL, metadata TEXT, filterable BLOB,
          UNIQUE(index_id, key));
        """;

    // What CreateSelectObjectMeta counted, by the content and the form in which it was read.
    private const string SelectMeta = """
        CREATE TABLE select_meta(
          content INTEGER NOT NULL, form TEXT NOT NULL, etag TEXT NOT NULL, size INTEGER NOT NULL, rows INTEGER NOT NULL,
          columns INTEGER, splits INTEGER NOT NULL, PRIMARY KEY(content, form)) WITHOUT ROWID;
        """;

    /// <summary>
    /// Throws an exception when another program created the database. The check runs before anything in the database is changed.
    /// </summary>
    /// <exception cref="InvalidOperationException">The database has tables, but not the emulator's.</exception>
    public static void RequireOwn(string path)
    {
        if (!File.Exists(path))
        {
            return;
        }

        using var session = SqlSession.OpenReadOnly(path);
        var tables = TablesOf(session);
        if (tables.Count > 0 && !OwnTables.All(tables.Contains))
        {
            throw new InvalidOperationException($"The file '{path}' is a database of another program. Name another data folder.");
        }
    }

    /// <summary>
    /// Creates the tables of a new database, or upgrades a database of an earlier version. Throws an exception if the database has a
    /// version that can't be upgraded.
    /// </summary>
    public static void Apply(SqlSession session)
    {
        switch ((long)session.Scalar("PRAGMA user_version")!)
        {
            case Version:
                break;
            case VersionWithoutSelectMeta:
                Run(session, SelectMeta);
                break;
            case VersionWithoutVectors:
                Run(session, Vectors + SelectMeta);
                break;
            case VersionWithoutIdentity:
                Run(session, Identity + Vectors + SelectMeta);
                break;
            case 0:
                Run(session, Tables + Identity + Vectors + SelectMeta);
                break;
            case var found:
                throw new InvalidOperationException(
                    $"The data folder holds metadata of version {found}; this emulator reads version {Version}. "
                    + "Name another folder, or use the emulator that wrote it.");
        }
    }

    /// <summary>
    /// Returns the names of the tables with what was stored. Numbers are not used again: the counters and those of SQLite are kept.
    /// </summary>
    public static IEnumerable<string> ContentTables(SqlSession session) =>
        TablesOf(session).Where(table => table is not ("identity" or "counter"));

    private static List<string> TablesOf(SqlSession session) => session.All(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => row.GetString(0));

    private static void Run(SqlSession session, string script)
    {
        session.Run("BEGIN IMMEDIATE");
        session.Run(script);
        session.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
        session.Run("COMMIT");
    }
}
