using Microsoft.Data.Sqlite;

namespace OssGen.Emulator.Tests.Storage;

/// <summary>A database of the emulator, changed behind its back.</summary>
internal static class Metadata
{
    public static void Run(string path, string script)
    {
        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Scripts are constants of the tests.
        command.CommandText = script;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
