using System.Globalization;
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

            internal static async Task RunVariablesAsync(OssClient client)
            {
                Func<Task> call = async () => await client.PutBucketAsync("My_Bucket");
                await call.Should().ThrowAsync<ArgumentException>();
                Task PutAsync() => client.PutBucketAsync("My_Bucket").AsTask();
                await ThrowsAsync<ArgumentException>(PutAsync);
            }

            private static Task ThrowsAsync<T>(Func<Task> call) => call();

            private static void Throws(Action call) => call();
        }

        internal static class OtherExample
        {
            internal static async Task RunOtherFrameworksAsync(OssClient client)
            {
                await Record.ExceptionAsync(async () => await client.PutBucketAsync("My_Bucket"));
                await Assert.CatchAsync(async () => await client.PutBucketAsync("My_Bucket"));
                await Assert.That(async () => await client.PutBucketAsync("My_Bucket"), Throws.ArgumentException);
                await Assert.That(async () => await client.PutBucketAsync({|OSSGEN101:"My_Bucket"|}), null);
                Func<Task> call = async () => await client.PutBucketAsync({|OSSGEN101:"My_Bucket"|});
                await call.Should().NotThrowAsync();
            }
        }

        internal static class Record
        {
            public static Task ExceptionAsync(Func<Task> call) => call();
        }

        internal static class Assert
        {
            public static Task CatchAsync(Func<Task> call) => call();

            public static Task That(Func<Task> call, object? constraint) => call();
        }

        internal static class Throws
        {
            public static object ArgumentException => new();
        }

        internal sealed class Assertions(Func<Task> call)
        {
            public Task ThrowAsync<T>() => call();

            public Task NotThrowAsync() => call();
        }

        internal static class AssertionExtensions
        {
            public static Assertions Should(this Func<Task> call) => new(call);
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
    [InlineData("\"/live\"", "\"live\"")]
    [InlineData("$\"/{client}\"", "$\"{client}\"")]
    public async Task A_fix_mends_a_part_of_a_key(string wrong, string right) => Assert.Equal(
        CallSource.Statements(Channel(right)), await CallFix.ApplyAsync(CallSource.Statements(Channel(wrong))));

    [Theory]
    [InlineData("\"a/b\"")]
    [InlineData("\"/a/b\"")]
    [InlineData("$\"/{client}/b\"")]
    [InlineData("\"/a/\" + client")]
    public async Task No_fix_is_offered_for_a_part_of_a_key_with_a_slash_inside(string wrong) =>
        Assert.Null(await CallFix.ApplyAsync(CallSource.Statements(Channel(wrong))));

    [Fact]
    public async Task The_message_calls_no_part_of_a_key_an_object_key()
    {
        var found = await CallAnalysis.FindingsAsync(CallSource.Statements(Channel("\"a/b\"")));

        Assert.StartsWith(
            "The client refuses the name 'a/b' before anything is sent: it contains '/' at position 2",
            Assert.Single(found).GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_makes_a_prefix_of_a_slash_empty() => Assert.Equal(
        CallSource.Statements("await new OssTransfer(client).UploadDirectoryAsync(\"a\", \"abc\", \"\");"),
        await CallFix.ApplyAsync(
            CallSource.Statements("await new OssTransfer(client).UploadDirectoryAsync(\"a\", \"abc\", \"/\");")));

    [Theory]
    [InlineData("await client.PutBucketAsync(\"a b c\");")]
    [InlineData("await client.PutBucketAsync(\"My\" + \"Bucket\");")]
    [InlineData("await client.HeadObjectAsync(\"abc\", \"/\");")]
    public async Task No_fix_is_offered_where_the_name_that_was_meant_is_unknown(string wrong) =>
        Assert.Null(await CallFix.ApplyAsync(CallSource.Statements(wrong)));

    private static string Channel(string name) =>
        $"_ = await client.PresignRtmpAsync(\"abc\", {name}, TimeSpan.FromHours(1));";
}
