namespace OssGen.Generator.Tests.Analyzers;

public sealed class PartNumbers
{
    [Fact]
    public Task Constants_outside_the_range_are_found() => CallAnalysis.VerifyStatementsAsync("""
        await client.UploadPartAsync("abc", "key", {|OSSGEN103:0|}, "id", "content");
        await client.UploadPartAsync(
            new() { Bucket = "abc", Key = "key", UploadId = "id", Content = "content", PartNumber = {|OSSGEN103:10_001|} });
        await client.UploadPartCopyAsync("abc", "key", {|OSSGEN103:-1|}, "id", "source");
        var part = new CompletedPart { PartNumber = {|OSSGEN103:0|}, ETag = "etag" };
        """);

    [Fact]
    public Task Other_numbers_are_left_alone() => CallAnalysis.VerifyStatementsAsync("""
        await client.UploadPartAsync("abc", "key", 1, "id", "content");
        await client.UploadPartAsync("abc", "key", 10_000, "id", "content");
        for (var number = 0; number < 3; number++)
        {
            await client.UploadPartAsync("abc", "key", number + 1, "id", "content");
        }

        await client.ListPartsAsync(new() { Bucket = "abc", Key = "key", UploadId = "id", PartNumberMarker = 0 });
        var uploaded = new UploadedPart { PartNumber = 0 };
        """);

    [Fact]
    public async Task The_fix_takes_the_first_number() => Assert.Equal(
        CallSource.Statements("await client.UploadPartAsync(\"abc\", \"key\", 1, \"id\", \"content\");"),
        await CallFix.ApplyAsync(CallSource.Statements("await client.UploadPartAsync(\"abc\", \"key\", 0, \"id\", \"content\");")));

    [Theory]
    [InlineData("await client.UploadPartAsync(\"abc\", \"key\", 1, \"id\", \"content\");")]
    [InlineData("await client.UploadPartCopyAsync(\"abc\", \"key\", -1, \"id\", \"source\");")]
    [InlineData("await client.UploadPartAsync(\"abc\", \"key\", Environment.ProcessId, \"id\", \"content\");")]
    [InlineData("var part = new CompletedPart { PartNumber = 1, ETag = \"etag\" };")]
    public async Task No_fix_is_offered_where_another_part_may_have_the_first_number(string other) => Assert.Null(
        await CallFix.ApplyAsync(CallSource.Statements(
            "await client.UploadPartAsync(\"abc\", \"key\", 0, \"id\", \"content\");\n" + other)));
}
