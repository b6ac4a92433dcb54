using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Tests.Storage;

public sealed class StatementTextTests
{
    [Theory]
    [InlineData("SELECT name FROM bucket")]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("COMMIT")]
    [InlineData("ROLLBACK")]
    [InlineData("  INSERT INTO object(bucket, key) VALUES($0, $1)")]
    [InlineData("UPDATE counter SET value = 1")]
    [InlineData("DELETE FROM object")]
    public void A_statement_that_leaves_buckets_and_configurations_changes_nothing_remembered(string sql) =>
        Assert.False(StatementText.MayChangeRemembered(sql));

    [Theory]
    [InlineData("INSERT INTO bucket(name) VALUES($0)")]
    [InlineData("INSERT INTO configuration(id) VALUES($0)")]
    [InlineData("UPDATE bucket SET acl = $1 WHERE id = $0")]
    [InlineData("DELETE FROM configuration")]
    [InlineData("DELETE FROM a_table_that_is_not_known")]
    [InlineData("INSERT OR REPLACE INTO bucket(name) VALUES($0)")]
    [InlineData("UPDATE OR IGNORE bucket SET acl = $1")]
    [InlineData("UPDATE OR IGNORE object SET acl = $1")]
    [InlineData("UPDATE \"bucket\" SET acl = $1")]
    [InlineData("UPDATE [bucket] SET acl = $1")]
    [InlineData("UPDATE main.bucket SET acl = $1")]
    [InlineData("UPDATE object.bucket SET acl = $1")]
    [InlineData("UPDATE  bucket SET acl = $1")]
    [InlineData("UPDATE BUCKET SET acl = $1")]
    [InlineData("update bucket SET acl = $1")]
    [InlineData("UPDATE /* object */ bucket SET acl = $1")]
    [InlineData("DELETE FROM object; DELETE FROM bucket")]
    [InlineData("SELECT 1; DELETE FROM bucket")]
    [InlineData("REPLACE INTO object VALUES(1)")]
    [InlineData("WITH x AS (SELECT 1) DELETE FROM object")]
    public void A_statement_of_a_bucket_or_of_another_form_may_change_something_remembered(string sql) =>
        Assert.True(StatementText.MayChangeRemembered(sql));
}
