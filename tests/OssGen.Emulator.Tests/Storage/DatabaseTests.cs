using OssGen.Emulator.Storage.Sql;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private static readonly RememberedRows.Key Row = new(1, "", "cors", "");

    private readonly TemporaryFolder _folder = new("oss-database-test-");
    private readonly Database _database;

    public DatabaseTests() => _database = new Database(_folder["meta.db"], durable: false);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_change_that_is_committed_before_an_exception_is_not_hidden_by_remembered_rows()
    {
        _database.Remembered.Get(Row, _ => "old", _ => true);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.WriteAsync<int>(CommitAndThrow, default));

        Assert.Equal("new", _database.Remembered.Get(Row, _ => "new", _ => true));
    }

    [Fact]
    public async Task A_statement_without_the_values_of_its_parameters_is_refused()
    {
        await _database.WriteAsync(sql => sql.Scalar("SELECT $0", 1), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.WriteAsync(sql => sql.Scalar("SELECT $0"), default));
    }

    [Fact]
    public async Task A_statement_with_too_many_values_is_refused()
    {
        await _database.WriteAsync(sql => sql.Scalar("SELECT $0", 1), default);

        await Assert.ThrowsAsync<InvalidOperationException>(() => _database.WriteAsync(sql => sql.Scalar("SELECT $0", 1, 2), default));
    }

    // As after a failure that is reported although SQLite has committed.
    private static int CommitAndThrow(SqlSession sql)
    {
        sql.Execute("DELETE FROM configuration");
        sql.Execute("COMMIT");
        throw new InvalidOperationException("The commit failed.");
    }
}
