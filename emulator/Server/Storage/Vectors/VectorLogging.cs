using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>The destination of a vector bucket's access logs.</summary>
internal sealed record VectorLogging(string TargetBucket, string? TargetPrefix, string? Role)
{
    public const string Columns = "log_bucket, log_prefix, log_role";

    public static VectorLogging Read(SqliteDataReader row) => new(
        row.GetString(0), row.IsDBNull(1) ? null : row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2));
}
