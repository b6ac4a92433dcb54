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
}
