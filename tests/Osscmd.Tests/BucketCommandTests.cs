using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests;

/// <summary>The commands on buckets against the emulator (manual, section 3.2.1, nos. 1 to 6, and 3.2.2, steps 3 to 5 and 11).</summary>
public sealed class BucketCommandTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task Getallbucket_prints_nothing_where_there_is_nothing()
    {
        using var line = await fixture.ConfiguredAsync("NOBODY");

        var run = await line.RunAsync("getallbucket");

        Assert.Equal(new CommandRun(0, "", ""), run);
    }

    [Fact]
    public async Task Gs_lists_buckets_and_their_number()
    {
        using var line = await fixture.ConfiguredAsync("OTHER");
        await line.RunAsync("createbucket", "test-oss-sample");

        var run = await line.RunAsync("gs");

        Assert.Equal($"{ManualDay.Text}     test-oss-sample\n\nBucket Number is: 1\n", run.Output);
    }

    [Theory]
    [InlineData("createbucket")]
    [InlineData("cb")]
    [InlineData("mb")]
    [InlineData("pb")]
    public async Task A_bucket_is_made_by_every_name_of_the_command(string command)
    {
        using var line = await fixture.ConfiguredAsync();

        var run = await line.RunAsync(command, $"oss://made-by-{command}");

        Assert.Equal(new CommandRun(0, "", ""), run);
        Assert.Equal("private\n", (await line.RunAsync("getacl", $"made-by-{command}")).Output);
    }

    [Fact]
    public async Task Options_may_stand_before_the_command()
    {
        using var line = await fixture.ConfiguredAsync();
        await line.RunAsync("--acl=public-read", "cb", "oss://options-first");

        var run = await line.RunAsync("--json", "getacl", "oss://options-first");

        Assert.Contains("\"acl\": \"public-read\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Setacl_changes_who_may_read()
    {
        using var line = await fixture.ConfiguredAsync();
        await line.RunAsync("cb", "oss://acl-changes");

        await line.RunAsync("setacl", "oss://acl-changes", "-a", "public-read-write");

        Assert.Equal("public-read-write\n", (await line.RunAsync("getacl", "oss://acl-changes")).Output);
    }

    [Fact]
    public async Task A_taken_name_is_refused_with_255_and_what_support_asks_for()
    {
        using var other = await fixture.ConfiguredAsync("OTHER");
        await other.RunAsync("cb", "taken-name");
        using var line = await fixture.ConfiguredAsync();

        var run = await line.RunAsync("cb", "taken-name");

        Assert.Equal(255, run.ExitCode);
        Assert.StartsWith("cb Failed! OSS answered 409 BucketAlreadyExists: ", run.Error, StringComparison.Ordinal);
        Assert.Matches("\n  request id: [0-9A-F]{24}\n", run.Error);
    }

    [Theory]
    [InlineData("deletebucket")]
    [InlineData("db")]
    public async Task An_empty_bucket_is_deleted_by_every_name_of_the_command(string command)
    {
        using var line = await fixture.ConfiguredAsync();
        await line.RunAsync("cb", $"gone-by-{command}");

        var run = await line.RunAsync(command, $"oss://gone-by-{command}");

        Assert.Equal(new CommandRun(0, "", ""), run);
        Assert.Equal(255, (await line.RunAsync("getacl", $"gone-by-{command}")).ExitCode);
    }
}
