using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Tests.Analyzers;

public sealed class UnusedCalls
{
    [Fact]
    public Task Calls_that_are_not_awaited_are_found() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal sealed class Store(OssClient client)
        {
            public void Create()
            {
                {|OSSGEN106:client.PutBucketAsync("abc")|};
                {|OSSGEN106:client.SendAsync(new PutBucketRequest { Bucket = "abc" })|};
                Action later = () => { {|OSSGEN106:client.PutBucketAsync("abc")|}; };
                later();
            }
        }
        """));

    [Fact]
    public Task Listings_that_are_never_enumerated_are_found() => CallAnalysis.VerifyStatementsAsync("""
        {|OSSGEN106:client.ListObjects("abc")|};
        {|OSSGEN106:client.ListObjectsPages("abc")|};
        await foreach (var entry in client.ListObjects("abc")) { }
        """);

    [Fact]
    public Task Calls_whose_outcome_is_used_are_left_alone() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal sealed class Store(OssClient client)
        {
            public ValueTask<PutBucketResult> ReturnAsync() => client.PutBucketAsync("abc");

            public async Task AwaitAsync()
            {
                await client.PutBucketAsync("abc");
                var pending = client.PutBucketAsync("abc");
                await pending;
                await Task.WhenAll(client.PutBucketAsync("abc").AsTask(), client.DeleteBucketAsync("abc").AsTask());
                _ = client.PutBucketAsync("abc");
                Run(() => client.PutBucketAsync("abc"));
                client.PutBucketAsync("abc").GetAwaiter().GetResult();
                client.Presign(new PutBucketRequest { Bucket = "abc" }, TimeSpan.FromHours(1));
                client.Dispose();
            }

            private static void Run(Action action) => action();
        }
        """));

    [Theory]
    [InlineData("// first\nclient.PutBucketAsync(\"abc\"); // made", "// first\nawait client.PutBucketAsync(\"abc\"); // made")]
    [InlineData(
        "Func<Task> later = async () => client.PutBucketAsync(\"abc\");\nclient.PutBucketAsync(\"abc\");",
        "Func<Task> later = async () => client.PutBucketAsync(\"abc\");\nawait client.PutBucketAsync(\"abc\");")]
    public async Task The_fix_awaits(string wrong, string right) =>
        Assert.Equal(CallSource.Statements(right), await CallFix.ApplyAsync(CallSource.Statements(wrong)));

    [Fact]
    public async Task The_fix_makes_a_program_asynchronous()
    {
        const string Client = "using var client = new OssClient(new() { Region = \"cn-hangzhou\" });\n";

        var corrected = await CallFix.ApplyAsync(
            CallSource.File(Client + "client.PutBucketAsync(\"abc\");"), OutputKind.ConsoleApplication);

        Assert.Equal(CallSource.File(Client + "await client.PutBucketAsync(\"abc\");"), corrected);
    }

    [Theory]
    [InlineData("Action later = () => { client.PutBucketAsync(\"abc\"); };")]
    [InlineData("client.ListObjects(\"abc\");")]
    [InlineData("lock (client) { client.PutBucketAsync(\"abc\"); }")]
    public async Task No_fix_is_offered_where_an_await_would_not_do(string wrong) =>
        Assert.Null(await CallFix.ApplyAsync(CallSource.Statements(wrong)));
}
