using System.Globalization;

namespace OssGen.Generator.Tests.Analyzers;

/// <summary>Streams of OssTransfer that are never completed or disposed.</summary>
public sealed class WriteStreams
{
    private const string Open = "await new OssTransfer(client).OpenWriteAsync(\"abc\", \"key\")";

    [Theory]
    [InlineData("await using var {|OSSGEN109:stream|} = OPEN;")]
    [InlineData("await using var {|OSSGEN109:stream|} = OPEN; await destination.CopyToAsync(stream); Console.WriteLine(stream.Length);")]
    [InlineData("await using (var {|OSSGEN109:stream|} = OPEN) { await stream.WriteAsync(new byte[1]); }")]
    [InlineData("await using var {|OSSGEN109:stream|} = OPEN; await using var writer = new StreamWriter(stream);")]
    [InlineData("await using var writer = new StreamWriter({|OSSGEN109:OPEN|});")]
    [InlineData("var {|OSSGEN109:stream|} = OPEN; await using (stream.ConfigureAwait(false)) { stream.WriteByte(1); }")]
    public Task Those_that_nothing_completes_are_found(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("await using var stream = OPEN; await stream.CompleteAsync();")]
    [InlineData("await using var stream = OPEN; stream.Complete();")]
    [InlineData("await using var stream = OPEN; if (destination.CanRead) { await stream.CompleteAsync(); }")]
    [InlineData("await using var stream = OPEN; Func<Task> end = async () => await stream.CompleteAsync(); await end();")]
    [InlineData("await using var stream = OPEN; await EndAsync(stream); static Task EndAsync(OssWriteStream s) => s.FlushAsync();")]
    [InlineData("await using var stream = OPEN; Stream kept = stream; await ((OssWriteStream)kept).CompleteAsync();")]
    [InlineData("await using var stream = OPEN; var both = (stream, 1); await both.stream.CompleteAsync();")]
    public Task Those_that_something_may_complete_are_left_alone(string statements) => VerifyAsync(statements);

    [Fact]
    public Task Those_that_are_returned_or_stored_are_left_alone() => CallAnalysis.VerifyAsync(CallSource.File("""
        internal sealed class Store(OssTransfer transfer)
        {
            private Stream? _kept;

            public async Task<OssWriteStream> ReturnAsync() => await transfer.OpenWriteAsync("abc", "key");

            public async Task<Stream> ReturnLocalAsync()
            {
                var stream = await transfer.OpenWriteAsync("abc", "key");
                return stream;
            }

            public async Task StoreAsync()
            {
                var stream = await transfer.OpenWriteAsync("abc", "key");
                _kept = stream;
            }
        }
        """));

    [Theory]
    [InlineData("var {|OSSGEN105:stream|} = await transfer.OpenReadAsync(\"abc\", \"key\"); await stream.CopyToAsync(destination);")]
    [InlineData("{|OSSGEN105:await transfer.OpenReadAsync(\"abc\", \"key\")|};")]
    [InlineData("Console.WriteLine(({|OSSGEN105:await transfer.OpenReadAsync(\"abc\", \"key\")|}).Length);")]
    [InlineData("var {|OSSGEN105:stream|} = await transfer.OpenAppendAsync(\"abc\", \"key\"); stream.WriteByte(1);")]
    [InlineData("var {|OSSGEN105:stream|} = await transfer.OpenWriteAsync(\"abc\", \"key\"); await stream.CompleteAsync();")]
    public Task Those_that_are_never_disposed_are_found(string statements) =>
        CallAnalysis.VerifyStatementsAsync("var transfer = new OssTransfer(client);\n" + statements);

    [Theory]
    [InlineData("var {|OSSGEN109:stream|} = await transfer.OpenWriteAsync(\"abc\", \"key\"); stream.WriteByte(1);")]
    public Task Those_that_are_neither_completed_nor_disposed_are_found_once(string statements) =>
        CallAnalysis.VerifyStatementsAsync("var transfer = new OssTransfer(client);\n" + statements);

    [Theory]
    [InlineData("await transfer.OpenWriteAsync(\"abc\", \"key\");", "holds buffers and stored parts until it is completed or disposed,")]
    [InlineData("await transfer.OpenAppendAsync(\"abc\", \"key\");", "holds buffered bytes that are appended when it is disposed,")]
    [InlineData("await transfer.OpenReadAsync(\"abc\", \"key\");", "holds a connection until it is disposed,")]
    public async Task The_message_says_what_a_stream_holds(string statement, string held)
    {
        var found = await CallAnalysis.FindingsAsync(
            CallSource.Statements("var transfer = new OssTransfer(client);\n" + statement));

        Assert.Contains(held, Assert.Single(found).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await using var stream = await transfer.OpenReadAsync(\"abc\", \"key\");")]
    [InlineData("using var reader = new StreamReader(await transfer.OpenReadAsync(\"abc\", \"key\"));")]
    [InlineData("var stream = await transfer.OpenReadAsync(\"abc\", \"key\"); await stream.DisposeAsync();")]
    [InlineData("await using var stream = await transfer.OpenAppendAsync(\"abc\", \"key\"); stream.WriteByte(1);")]
    public Task Those_that_are_disposed_are_left_alone(string statements) =>
        CallAnalysis.VerifyStatementsAsync("var transfer = new OssTransfer(client);\n" + statements);

    [Theory]
    [InlineData(
        "await using (var stream = OPEN)\n{\n    stream.WriteByte(1);\n}",
        "await using (var stream = OPEN)\n{\n    stream.WriteByte(1);\n    await stream.CompleteAsync();\n}")]
    [InlineData(
        "await using var stream = OPEN; // open\nstream.WriteByte(1); // last",
        "await using var stream = OPEN; // open\nstream.WriteByte(1); // last\nawait stream.CompleteAsync();")]
    [InlineData(
        "await using var stream = OPEN;\nstream.WriteByte(Next());\nstatic byte Next() => 1;",
        "await using var stream = OPEN;\nstream.WriteByte(Next());\nawait stream.CompleteAsync();\nstatic byte Next() => 1;")]
    [InlineData(
        "while (destination.CanRead)\n{\n    await using var stream = OPEN;\n    foreach (var each in new byte[2])\n    {\n"
            + "        if (each == 1)\n        {\n            break;\n        }\n    }\n}",
        "while (destination.CanRead)\n{\n    await using var stream = OPEN;\n    foreach (var each in new byte[2])\n    {\n"
            + "        if (each == 1)\n        {\n            break;\n        }\n    }\n    await stream.CompleteAsync();\n}")]
    public async Task The_fix_completes_at_the_end_of_the_block(string wrong, string right) =>
        Assert.Equal(CallSource.Statements(Opened(right)), await CallFix.ApplyAsync(CallSource.Statements(Opened(wrong))));

    [Theory]
    [InlineData("await using var stream = OPEN; await using var writer = new StreamWriter(stream);")]
    [InlineData("await using var writer = new StreamWriter(OPEN);")]
    [InlineData("await using var stream = OPEN; return;")]
    [InlineData("await using var stream = OPEN; return; static void After() { }")]
    [InlineData("await using var stream = OPEN; if (destination.CanRead) { return; } stream.WriteByte(1);")]
    [InlineData("await using var stream = OPEN; if (destination.CanRead) { return; } else { throw new InvalidOperationException(); }")]
    [InlineData("await using var stream = OPEN; while (true) { stream.WriteByte(1); }")]
    [InlineData("while (destination.CanRead) { await using var stream = OPEN; continue; }")]
    [InlineData("while (destination.CanRead) { await using var stream = OPEN; if (destination.CanWrite) { break; } stream.WriteByte(1); }")]
    [InlineData("start: if (destination.CanRead) { await using var stream = OPEN; goto start; }")]
    [InlineData("await using var stream = OPEN; try { stream.WriteByte(1); } catch (IOException) { }")]
    public async Task No_fix_is_offered_where_the_end_of_the_block_would_be_wrong(string wrong) =>
        Assert.Null(await CallFix.ApplyAsync(CallSource.Statements(Opened(wrong))));

    private static Task VerifyAsync(string statements) => CallAnalysis.VerifyStatementsAsync(Opened(statements));

    private static string Opened(string statements) => statements.Replace("OPEN", Open, StringComparison.Ordinal);
}
