using System.Globalization;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Names of which only some parts are constant.</summary>
public sealed class NamesInParts
{
    private const string Value = "var x = destination.Length;\n";

    [Theory]
    [InlineData("$\"/logs/{x}\"")]
    [InlineData("$@\"\\logs\\{x}\"")]
    [InlineData("\"/logs/\" + x")]
    [InlineData("\"/\" + x + \"/b\"")]
    [InlineData("$\"{\"/\"}{x}\"")]
    public Task Keys_that_no_value_makes_valid_are_found(string key) =>
        CallAnalysis.VerifyStatementsAsync(Value + $"await client.HeadObjectAsync(\"abc\", {{|OSSGEN102:{key}|}});");

    [Theory]
    [InlineData("$\"logs-{x}_\"")]
    [InlineData("$\"Logs-{x}\"")]
    [InlineData("$\"-{x}\"")]
    [InlineData("$\"{x}-\"")]
    [InlineData("\"log.\" + x")]
    [InlineData("$\"{x}/{x}\"")]
    public Task Buckets_that_no_value_makes_valid_are_found(string bucket) =>
        CallAnalysis.VerifyStatementsAsync(Value + $"await client.PutBucketAsync({{|OSSGEN101:{bucket}|}});");

    [Fact]
    public Task A_name_whose_constants_alone_are_too_long_is_found() => CallAnalysis.VerifyStatementsAsync(
        Value + $"await client.PutBucketAsync({{|OSSGEN101:$\"{new string('a', 64)}{{x}}\"|}});");

    [Theory]
    [InlineData("$\"logs/{x}\"")]
    [InlineData("$\"{x}/logs\"")]
    [InlineData("$\"{x}//y\"")]
    [InlineData("$\"{x}\"")]
    [InlineData("$\"{x:0}\"")]
    [InlineData("x + \"/logs\"")]
    [InlineData("$\"{1 + 2}\"")]
    [InlineData("$\"\\ud83d{x}\"")]
    public Task Those_that_some_value_makes_valid_are_left_alone(string key) =>
        CallAnalysis.VerifyStatementsAsync(Value + $"await client.HeadObjectAsync(\"abc\", {key});");

    [Theory]
    [InlineData("$\"a-{x}\"")]
    [InlineData("$\"{x}\"")]
    [InlineData("$\"{x}-{x}\"")]
    public Task Buckets_that_some_value_makes_valid_are_left_alone(string bucket) =>
        CallAnalysis.VerifyStatementsAsync(Value + $"await client.PutBucketAsync({bucket});");

    [Fact]
    public Task The_keys_of_a_list_are_judged_one_by_one() => CallAnalysis.VerifyStatementsAsync("""
        await client.DeleteObjectsAsync("abc", ["a", {|OSSGEN102:"/b"|}]);
        await client.DeleteObjectsAsync("abc", new[] { {|OSSGEN102:""|}, "b" });
        await client.DeleteMultipleObjectsAsync("abc", [new() { Key = {|OSSGEN102:"/b"|} }]);
        """);

    [Fact]
    public Task The_source_of_a_copy_is_judged() => CallAnalysis.VerifyStatementsAsync("""
        await client.CopyObjectAsync(new() { Bucket = "abc", Key = "a", SourceBucket = {|OSSGEN101:"A"|}, SourceKey = {|OSSGEN102:"/a"|} });
        await new OssTransfer(client).CopyAsync({|OSSGEN101:"A"|}, {|OSSGEN102:"/a"|}, "abc", "a");
        """);

    [Fact]
    public Task Members_with_the_names_of_labels_are_left_alone_where_they_are_something_else() => CallAnalysis.VerifyStatementsAsync("""
        await client.PutBucketTagsAsync("abc", [new() { Key = "/a", Value = "b" }]);
        var inventory = new InventoryBucketDestination { Bucket = "acs:oss:::abc" };
        """);

    [Theory]
    [InlineData("$\"/logs/{x}\"", "$\"logs/{x}\"")]
    [InlineData("$\"//{x}/b\"", "$\"{x}/b\"")]
    [InlineData("\"/logs/\" + x", "\"logs/\" + x")]
    public async Task The_fix_leaves_the_slash_at_the_start_out(string wrong, string right) =>
        Assert.Equal(
            CallSource.Statements(Value + $"await client.HeadObjectAsync(\"abc\", {right});"),
            await CallFix.ApplyAsync(CallSource.Statements(Value + $"await client.HeadObjectAsync(\"abc\", {wrong});")));

    [Fact]
    public async Task The_message_states_no_length_that_depends_on_a_value()
    {
        var found = await CallAnalysis.FindingsAsync(
            CallSource.Statements(Value + $"await client.PutBucketAsync($\"{new string('a', 70)}{{x}}\");"));

        Assert.EndsWith(
            "it has at least 70 characters; it must have 3 to 63.",
            Assert.Single(found).GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$@\"\\{x}\"")]
    [InlineData("$\"/\\\\{x}\"")]
    [InlineData("\"/\" + x")]
    public async Task No_fix_is_offered_where_more_than_slashes_is_wrong(string wrong) =>
        Assert.Null(await CallFix.ApplyAsync(CallSource.Statements(Value + $"await client.HeadObjectAsync(\"abc\", {wrong});")));
}
