using Microsoft.Data.Sqlite;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Storage.Vectors.Search;
using SQLitePCL;

namespace OssGen.Emulator.Storage.Vectors;

/// <summary>
/// Reads the vectors of an index in order of key. Columns are read where SQLite has them, because Microsoft.Data.Sqlite copies each blob to
/// a new array.
/// </summary>
internal sealed class VectorScan : IDisposable
{
    private readonly SqliteDataReader _rows;
    private bool _hasRow;

    public VectorScan(SqlSession sql, VectorIndexRecord index)
    {
        _rows = sql.Query("SELECT id, components, filterable FROM vector WHERE index_id = $0 ORDER BY key", index.Id);
        _hasRow = _rows.Read();
    }

    /// <summary>Adds the next vectors to a block until it is full.</summary>
    /// <returns>false if there are no more vectors.</returns>
    public bool Fill(VectorBlock block)
    {
        while (_hasRow && !block.IsFull)
        {
            var statement = _rows.Handle;
            block.Add(
                raw.sqlite3_column_int64(statement, 0), raw.sqlite3_column_blob(statement, 1), raw.sqlite3_column_blob(statement, 2));
            _hasRow = _rows.Read();
        }

        return block.Count > 0;
    }

    public void Dispose() => _rows.Dispose();
}
