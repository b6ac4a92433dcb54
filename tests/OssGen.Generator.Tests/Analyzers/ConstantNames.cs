using OssGen.Generator.Tests.Driver;
using OssGen.TestSupport.Specs;

namespace OssGen.Generator.Tests.Analyzers;

public sealed class ConstantNames
{
    [Fact]
    public Task Refused_ones_are_found_at_arguments_of_the_client_s_methods() => CallAnalysis.VerifyStatementsAsync("""
        await client.PutBucketAsync({|OSSGEN101:"My_Bucket"|});
        await client.HeadObjectAsync("ok-bucket", {|OSSGEN102:"/a"|});
        await client.HeadObjectAsync(key: {|OSSGEN102:""|}, bucket: {|OSSGEN101:"a" + "b"|});
        await client.GetObjectToFileAsync({|OSSGEN101:"ab"|}, {|OSSGEN102:@"\a"|}, "file");
        await foreach (var entry in client.ListObjects({|OSSGEN101:"-abc"|})) { }
        """);

    [Fact]
    public Task Refused_ones_are_found_where_a_request_is_made() => CallAnalysis.VerifyStatementsAsync("""
        var request = new HeadObjectRequest { Bucket = {|OSSGEN101:"Bücher"|}, Key = {|OSSGEN102:"/a"|} };
        await client.HeadObjectAsync(request with { Key = {|OSSGEN102:"\\a"|} });
        await client.HeadObjectAsync(new() { Bucket = {|OSSGEN101:"a.b.c"|}, Key = {|OSSGEN102:"\ud83d"|} });
        """);

    [Fact]
    public Task Refused_ones_are_found_behind_a_constant() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal sealed class Store(OssClient client)
        {
            private const string Bucket = "My-Bucket";

            public ValueTask<PutBucketResult> CreateAsync() => client.PutBucketAsync({|OSSGEN101:Bucket|});
        }
        """));

    [Fact]
    public Task Sound_ones_and_those_that_are_not_constant_are_left_alone() => CallAnalysis.VerifyStatementsAsync("""
        var name = "My_Bucket";
        await client.PutBucketAsync(name);
        await client.PutBucketAsync("my-bucket");
        await client.HeadObjectAsync("my-bucket", "a/../b//c\\");
        await client.HeadObjectAsync(new() { Bucket = "my-bucket", Key = "日本/😀" });
        await client.ListObjectsAsync(new() { Bucket = "my-bucket", Prefix = "/logs", Marker = "" });
        """);

    [Fact]
    public Task Refused_ones_are_left_alone_where_the_call_is_expected_to_throw() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal static class Example
        {
            internal static async Task RunAsync(OssClient client)
            {
                await ThrowsAsync<ArgumentException>(async () => await client.PutBucketAsync("My_Bucket"));
                Throws(() => client.Presign(new PutBucketRequest { Bucket = "My_Bucket" }, TimeSpan.Zero));
                Throws(() => { client.Presign(new PutBucketRequest { Bucket = "abc" }, TimeSpan.FromDays(8)); });
            }

            private static Task ThrowsAsync<T>(Func<Task> call) => call();

            private static void Throws(Action call) => call();
        }
        """));

    [Fact]
    public Task Names_of_other_types_are_left_alone() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal sealed record Setting { public required string Bucket { get; init; } public required string Key { get; init; } }

        internal sealed class Store(OssClient client)
        {
            public Setting Setting { get; } = new() { Bucket = "My_Bucket", Key = "/a" };

            public ValueTask<HeadObjectResult> HeadAsync(string bucket, string key) => client.HeadObjectAsync(bucket, key.TrimStart('/'));

            public ValueTask<HeadObjectResult> SampleAsync() => HeadAsync("my-bucket", "/a");

            public GetObjectResult Fake() => new() { ETag = "" };
        }

        internal static class Extensions
        {
            public static ValueTask<PutBucketResult> Create(this OssClient client, string bucket) =>
                client.PutBucketAsync(bucket.ToLowerInvariant());
            public static ValueTask<PutBucketResult> CreateSample(this OssClient client) => client.Create("SAMPLE");
        }
        """));

    [Fact]
    public async Task Refused_ones_are_found_at_methods_from_a_consumer_s_own_spec()
    {
        var source = MarkedSource.Parse(CallSource.File("""
            using Contoso;

            internal static class Example
            {
                internal static async Task RunAsync(OssClient client)
                {
                    await client.PutMottoAsync({|OSSGEN101:"My_Bucket"|}, {|OSSGEN102:"/a"|});
                    await client.PutMottoAsync(new() { Bucket = {|OSSGEN101:"My_Bucket"|}, Key = "a" });
                    {|OSSGEN106:client.PutMottoAsync("my-bucket", "a")|};
                    var {|OSSGEN105:picture|} = await client.GetPictureAsync("my-bucket", "a");
                }
            }
            """));
        var run = GeneratorRun.In(ConsumerCompilation.Create(source.Text), SpecSource.Of("mine", """
            <operation name="PutMotto" method="PUT" path="/{Bucket}/{Key}?motto"><doc>Sets a motto.</doc></operation>
            <operation name="GetPicture" method="GET" path="/{Bucket}/{Key}?picture">
              <doc>Fetches a picture.</doc>
              <result stream="Content"/>
            </operation>
            """, "extension", "Contoso"));

        var found = await CallAnalysis.FindingsAsync(run.Output);

        Assert.Equal(source.Expected, found.Select(each => MarkedSource.Line(each, source.Text)));
    }

    [Theory]
    [InlineData("await client.PutBucketAsync(\"My_Bucket\");", "await client.PutBucketAsync(\"my-bucket\");")]
    [InlineData(
        "await client.HeadObjectAsync(\"abc\", /* key */ @\"//a\\b\" );", "await client.HeadObjectAsync(\"abc\", /* key */ \"a\\\\b\" );")]
    public async Task A_fix_mends_what_can_be_mended(string wrong, string right) =>
        Assert.Equal(CallSource.Statements(right), await CallFix.ApplyAsync(CallSource.Statements(wrong)));

    [Theory]
    [InlineData("await client.PutBucketAsync(\"a b c\");")]
    [InlineData("await client.PutBucketAsync(\"My\" + \"Bucket\");")]
    [InlineData("await client.HeadObjectAsync(\"abc\", \"/\");")]
    public async Task No_fix_is_offered_where_the_name_that_was_meant_is_unknown(string wrong) =>
        Assert.Null(await CallFix.ApplyAsync(CallSource.Statements(wrong)));
}
