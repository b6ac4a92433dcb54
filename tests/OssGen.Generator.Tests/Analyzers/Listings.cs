using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Listings that are read up to their first page.</summary>
public sealed class Listings
{
    [Theory]
    [InlineData("var page = await {|OSSGEN111:client.ListObjectsV2Async(\"abc\")|}; Console.WriteLine(page.Contents.Count);")]
    [InlineData("Console.WriteLine((await {|OSSGEN111:client.ListBucketsAsync()|}).Buckets.Count);")]
    [InlineData("_ = (await {|OSSGEN111:client.ListObjectsAsync(new() { Bucket = \"abc\", Prefix = \"a\" })|}).Contents;")]
    [InlineData("_ = (await {|OSSGEN111:client.SendAsync(new ListObjectsRequest { Bucket = \"abc\" })|}).Contents;")]
    [InlineData("_ = (await {|OSSGEN111:client.ListObjectsV2Async(\"abc\")|}).Contents.Any(each => each.Key == \"a\");")]
    [InlineData("_ = (await {|OSSGEN111:client.ListObjectsV2Async(\"abc\")|}).Contents.Count > 100;")]
    [InlineData("_ = (await {|OSSGEN111:client.ListObjectsV2Async(\"abc\")|}).Contents[5];")]
    public Task Those_whose_continuation_is_ignored_are_found(string statements) => CallAnalysis.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var page = await client.ListObjectsV2Async(\"abc\"); Console.WriteLine(page.Contents.Count); if (page.IsTruncated) { }")]
    [InlineData("var page = await client.ListObjectsV2Async(\"abc\"); _ = page.Contents; _ = page.NextContinuationToken;")]
    [InlineData("var page = await client.ListObjectsV2Async(\"abc\"); _ = page.Contents; Console.WriteLine(page);")]
    [InlineData("_ = (await client.ListObjectsV2Async(new() { Bucket = \"abc\", MaxKeys = 1 })).Contents;")]
    [InlineData("ListObjectsV2Request all = new() { Bucket = \"abc\" }; _ = (await client.ListObjectsV2Async(all)).Contents;")]
    [InlineData("_ = (await client.ListObjectsV2Async(new() { Bucket = \"abc\", ContinuationToken = \"a\" })).Contents;")]
    [InlineData("await foreach (var entry in client.ListObjectsV2(\"abc\")) { }")]
    [InlineData("await foreach (var page in client.ListObjectsV2Pages(\"abc\")) { _ = page.Contents; }")]
    [InlineData("Console.WriteLine((await client.ListObjectsV2Async(\"abc\")).Prefix);")]
    [InlineData("await client.ListBucketsAsync();")]
    [InlineData("_ = (await client.ListObjectsV2Async(\"abc\")).Contents.Any();")]
    [InlineData("_ = (await client.ListObjectsV2Async(\"abc\")).Contents.FirstOrDefault()?.Key;")]
    [InlineData("var page = await client.ListObjectsV2Async(\"abc\"); if (page.Contents.Count > 0) { _ = page.Contents[0]; }")]
    [InlineData("if ((await client.ListObjectsV2Async(\"abc\")).Contents.Count == 0) { }")]
    [InlineData("if (1 <= (await client.ListObjectsV2Async(\"abc\")).Contents.Count) { }")]
    [InlineData("if ((await client.ListObjectsV2Async(\"abc\")).Contents is []) { }")]
    [InlineData("if ((await client.ListObjectsV2Async(\"abc\")).Contents is [var first, ..]) { }")]
    [InlineData("if ((await client.ListObjectsV2Async(\"abc\")).Contents is not { Count: > 0 }) { }")]
    [InlineData("_ = (await client.GetBucketTagsAsync(\"abc\")).Tags;")]
    public Task Others_are_left_alone(string statements) => CallAnalysis.VerifyStatementsAsync(statements);

    [Fact]
    public async Task Those_of_a_consumer_s_own_spec_are_found()
    {
        var source = MarkedSource.Parse(CallSource.File("""
            using Contoso;

            internal static class Example
            {
                internal static async Task<int> CountAsync(OssClient client) =>
                    (await {|OSSGEN111:client.ListMottosAsync("abc")|}).Mottos.Count;
            }
            """));
        var run = GeneratorRun.In(ConsumerCompilation.Create(source.Text), SpecSource.Of("mine", """
            <operation name="ListMottos" method="GET" path="/{Bucket}?mottos">
              <doc>Lists mottos.</doc>
              <query name="marker">Where to continue.</query>
              <result root="Mottos">
                <element name="Motto" list="string" member="Mottos">The mottos.</element>
                <element name="NextMarker">The next one.</element>
              </result>
              <paginate items="Mottos"><token from="NextMarker" to="Marker"/></paginate>
            </operation>
            """, "extension", "Contoso"));

        var found = await CallAnalysis.FindingsAsync(run.Output);

        Assert.Equal(source.Expected, found.Select(each => MarkedSource.Line(each, source.Text)));
    }
}
