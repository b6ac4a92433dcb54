namespace OssGen.Generator.Tests.Analyzers;

public sealed class StreamResults
{
    [Fact]
    public Task Locals_that_nothing_disposes_are_found() => CallAnalysis.VerifyStatementsAsync("""
        var {|OSSGEN105:a|} = await client.GetObjectAsync("abc", "key");
        GetObjectResult {|OSSGEN105:b|} = await client.GetObjectAsync("abc", "key").ConfigureAwait(false);
        Console.WriteLine(b.ETag + await b.ReadAsStringAsync());
        var {|OSSGEN105:c|} = await client.SendAsync(new GetObjectRequest { Bucket = "abc", Key = "key" });
        await c.Content.CopyToAsync(destination);
        GetObjectResult d;
        {|OSSGEN105:d|} = await client.GetObjectAsync("abc", "key");
        Console.WriteLine(d.Content.CanRead);
        OssStreamResult {|OSSGEN105:e|} = await client.GetObjectAsync("abc", "key").AsTask();
        """);

    [Fact]
    public Task Results_that_are_dropped_are_found() => CallAnalysis.VerifyStatementsAsync("""
        {|OSSGEN105:await client.GetObjectAsync("abc", "key")|};
        _ = {|OSSGEN105:await client.GetObjectAsync("abc", "key")|};
        Console.WriteLine(({|OSSGEN105:await client.GetObjectAsync("abc", "key")|}).ETag);
        var text = await ({|OSSGEN105:await client.GetObjectAsync("abc", "key")|}).ReadAsStringAsync();
        """);

    [Fact]
    public Task A_local_in_a_lambda_is_found() => CallAnalysis.VerifyStatementsAsync("""
        Func<Task<string?>> read = async () =>
        {
            var {|OSSGEN105:got|} = await client.GetObjectAsync("abc", "key");
            return got.ETag;
        };
        await read();
        """);

    [Fact]
    public Task A_local_of_a_program_is_found() => CallAnalysis.VerifyProgramAsync("""
        using var client = new OssClient(new() { Region = "cn-hangzhou" });
        var {|OSSGEN105:got|} = await client.GetObjectAsync("abc", "key");
        Console.WriteLine(got.ETag);
        """);

    [Theory]
    [InlineData("await using var got = await client.GetObjectAsync(\"abc\", \"key\");")]
    [InlineData("using var got = await client.GetObjectAsync(\"abc\", \"key\");")]
    [InlineData("await using (var got = await client.GetObjectAsync(\"abc\", \"key\")) { }")]
    [InlineData("await using (await client.GetObjectAsync(\"abc\", \"key\")) { }")]
    [InlineData("await using var got = (await client.GetObjectAsync(\"abc\", \"key\")).ConfigureAwait(false);")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); await using (got.ConfigureAwait(false)) { }")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); using (got) { }")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); try { } finally { await got.DisposeAsync(); }")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); ((IDisposable)got).Dispose();")]
    [InlineData("GetObjectResult? got = null; try { got = await client.GetObjectAsync(\"abc\", \"key\"); } finally { got?.Dispose(); }")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); using var content = got.Content;")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); using var reader = new StreamReader(got.Content);")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); await got.Content.DisposeAsync();")]
    [InlineData("using var reader = new StreamReader((await client.GetObjectAsync(\"abc\", \"key\")).Content);")]
    [InlineData("(await client.GetObjectAsync(\"abc\", \"key\")).Dispose();")]
    public Task Those_that_are_disposed_are_left_alone(string statements) => CallAnalysis.VerifyStatementsAsync(statements);

    [Fact]
    public Task Those_that_are_returned_passed_on_or_stored_are_left_alone() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal sealed class Store(OssClient client)
        {
            private GetObjectResult? _kept;

            public async Task<GetObjectResult> ReturnAsync() => await client.GetObjectAsync("abc", "key");

            public async Task<Stream> ReturnContentAsync()
            {
                var got = await client.GetObjectAsync("abc", "key");
                return got.Content;
            }

            public async Task<GetObjectResult> ReturnLocalAsync()
            {
                var got = await client.GetObjectAsync("abc", "key");
                return got with { ETag = null };
            }

            public async Task StoreAsync() => _kept = await client.GetObjectAsync("abc", "key");

            public async Task StoreLaterAsync(List<GetObjectResult> all)
            {
                var got = await client.GetObjectAsync("abc", "key");
                var second = await client.GetObjectAsync("abc", "key");
                all.Add(got);
                (_kept, var third) = (second, 0);
            }

            public async Task PassOnAsync() => Take(await client.GetObjectAsync("abc", "key"));

            public async Task<Func<string?>> CaptureAsync()
            {
                var got = await client.GetObjectAsync("abc", "key");
                Action close = got.Dispose;
                close();
                return () => got.ETag;
            }

            public async Task MatchAsync()
            {
                if (await client.GetObjectAsync("abc", "key") is { } got)
                {
                    Take(got);
                }
            }

            private static void Take(GetObjectResult result) => result.Dispose();
        }
        """));

    [Fact]
    public Task Results_without_an_open_body_are_left_alone() => CallAnalysis.VerifyStatementsAsync("""
        var file = await client.GetObjectToFileAsync("abc", "key", "file");
        await client.GetObjectToFileAsync("abc", "key", "file");
        var head = await client.HeadObjectAsync("abc", "key");
        var fake = new GetObjectResult();
        """);

    [Fact]
    public Task Those_that_an_extension_takes_are_left_alone() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal static class Extensions
        {
            extension(GetObjectResult result)
            {
                public void Close() => result.Dispose();
                public string Text { get { using (result) { return result.ETag ?? ""; } } }
            }

            extension(Stream stream)
            {
                public string Read() { using (stream) { return ""; } }
            }

            public static void Finish(this OssStreamResult result) => result.Dispose();

            internal static async Task RunAsync(OssClient client)
            {
                var a = await client.GetObjectAsync("abc", "key");
                a.Close();
                var b = await client.GetObjectAsync("abc", "key");
                Console.WriteLine(b.Text);
                var c = await client.GetObjectAsync("abc", "key");
                Console.WriteLine(c.Content.Read());
                var d = await client.GetObjectAsync("abc", "key");
                d.Finish();
                (await client.GetObjectAsync("abc", "key")).Close();
            }
        }
        """));

    [Fact]
    public Task A_lambda_that_is_the_call_alone_is_left_alone() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal static class Example
        {
            internal static async Task RunAsync(OssClient client)
            {
                await FailsAsync(async () => await client.GetObjectAsync("abc", "key"));
                await FailsAsync(async () => { await client.GetObjectAsync("abc", "key"); });
                await FailsAsync(async () =>
                {
                    Console.WriteLine();
                    {|OSSGEN105:await client.GetObjectAsync("abc", "key")|};
                });
            }

            private static Task FailsAsync(Func<Task> call) => call();
        }
        """));

    [Fact]
    public Task Results_of_other_methods_are_left_alone() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal sealed class Store(OssClient client)
        {
            private readonly List<GetObjectResult> _open = [];

            public async Task<string?> TagAsync()
            {
                var got = await OpenAsync();
                return got.ETag;
            }

            private async ValueTask<GetObjectResult> OpenAsync()
            {
                var got = await client.GetObjectAsync("abc", "key");
                _open.Add(got);
                return got;
            }
        }
        """));

    [Theory]
    [InlineData(
        "// the object\nvar got = await client.GetObjectAsync(\"abc\", \"key\"); // open\nConsole.WriteLine(got.ETag);",
        "// the object\nawait using var got = await client.GetObjectAsync(\"abc\", \"key\"); // open\nConsole.WriteLine(got.ETag);")]
    [InlineData(
        "GetObjectResult got = await client.GetObjectAsync(\"abc\", \"key\");",
        "await using GetObjectResult got = await client.GetObjectAsync(\"abc\", \"key\");")]
    [InlineData(
        "await client.GetObjectAsync(\"abc\", \"key\");",
        "await using var result = await client.GetObjectAsync(\"abc\", \"key\");")]
    [InlineData(
        "var result = 1;\n// gone\n_ = await client.GetObjectAsync(\"abc\", \"key\");\nConsole.WriteLine(result);",
        "var result = 1;\n// gone\nawait using var result2 = await client.GetObjectAsync(\"abc\", \"key\");\nConsole.WriteLine(result);")]
    public async Task The_fix_disposes_at_the_end_of_the_block(string wrong, string right) =>
        Assert.Equal(CallSource.Statements(right), await CallFix.ApplyAsync(CallSource.Statements(wrong)));

    [Theory]
    [InlineData("if (destination.CanRead) await client.GetObjectAsync(\"abc\", \"key\");")]
    [InlineData("switch (1) { default: var got = await client.GetObjectAsync(\"abc\", \"key\"); break; }")]
    [InlineData("GetObjectResult a = await client.GetObjectAsync(\"abc\", \"key\"), b = null!;")]
    [InlineData("var got = await client.GetObjectAsync(\"abc\", \"key\"); got = null;")]
    [InlineData("Console.WriteLine((await client.GetObjectAsync(\"abc\", \"key\")).ETag);")]
    public async Task No_fix_is_offered_where_a_using_declaration_would_not_do(string wrong) =>
        Assert.Null(await CallFix.ApplyAsync(CallSource.Statements(wrong)));
}
