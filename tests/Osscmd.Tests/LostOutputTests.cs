using System.Globalization;
using Microsoft.AspNetCore.Http;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Tests;

/// <summary>A full disk, a closed output, a pipe whose reader has gone: a clear end for every command.</summary>
public sealed class LostOutputTests(EmulatorFixture fixture) : EveryCommandTest(fixture)
{
    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_output_that_cannot_be_written_ends_with_1_and_says_why(string command)
    {
        using var full = new LostStream(writes: 0, () => new IOException("No space left on device"));

        var run = await Line.RunIntoAsync(full, error: null, Stage.LineOf(command));

        // A command that has nothing to say loses nothing. An upload in parts that breaks off also says how to go on.
        Assert.Equal(full.Attempts > 0 ? 1 : 0, run.ExitCode);
        Assert.EndsWith(
            full.Attempts > 0
                ? "The output can't be written: No space left on device. What the command did before is done; its output is not complete.\n"
                : "",
            run.Error);
        Assert.True(full.Attempts <= 1, "After a failure nothing more is written.");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_pipe_whose_reader_has_gone_ends_quietly_with_141(string command)
    {
        using var pipe = new LostStream(writes: 0, () => new ClosedPipeException());

        var run = await Line.RunIntoAsync(pipe, error: null, Stage.LineOf(command));

        // An upload in parts that breaks off says how to go on.
        Assert.Equal(pipe.Attempts > 0 ? 141 : 0, run.ExitCode);
        Assert.True(run.Error.Length == 0 || run.Error.StartsWith("What was uploaded is kept.", StringComparison.Ordinal), run.Error);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_error_stream_that_cannot_be_written_changes_nothing_else(string command)
    {
        using var lost = new LostStream(writes: 0, () => new IOException("Bad file descriptor"));
        var second = await CommandStage.SetAsync(Fixture, Line);

        var run = await Line.RunIntoAsync(output: null, lost, Stage.LineOf(command));
        var refused = await Line.RunIntoAsync(output: null, lost, [.. second.LineOf(command), "--host=127.0.0.1:1", "--no-such-option"]);

        Assert.Equal((0, 1), (run.ExitCode, refused.ExitCode));
    }

    [Fact]
    public async Task A_refusal_is_told_although_the_output_is_lost_too()
    {
        using var full = new LostStream(writes: 0, () => new IOException("No space left on device"));

        var run = await Line.RunIntoAsync(full, error: null, "deleteallobject", "oss://no-such-bucket", "--force");

        Assert.Equal(255, run.ExitCode);
        Assert.StartsWith("deleteallobject Failed! OSS answered 404 NoSuchBucket", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_listing_stops_fetching_when_its_reader_has_gone(bool json)
    {
        await using var server = await HostileServer.StartAsync(EndlessListingAsync);
        using var pipe = new LostStream(writes: 1, () => new ClosedPipeException());

        var run = await Line.RunIntoAsync(
            pipe, error: null, ["listallobject", "oss://bucket", $"--host={server.Host}", .. json ? (string[])["--json"] : []]);

        Assert.Equal((141, "", 1), (run.ExitCode, run.Error, json ? server.Requests - 1 : server.Requests));
    }

    [Fact]
    public async Task Cat_stops_fetching_when_its_reader_has_gone()
    {
        const long Length = 1L << 40;
        await using var server = await HostileServer.StartAsync(async context =>
        {
            context.Response.ContentLength = Length;
            for (var sent = 0L; sent < Length && !context.RequestAborted.IsCancellationRequested; sent += 65_536)
            {
                await context.Response.Body.WriteAsync(new byte[65_536], context.RequestAborted);
            }
        });
        using var pipe = new LostStream(writes: 1, () => new ClosedPipeException());

        var run = await Line.RunIntoAsync(pipe, error: null, "cat", "oss://bucket/key", $"--host={server.Host}");

        Assert.Equal((141, "", 2), (run.ExitCode, run.Error, pipe.Attempts));
    }

    // 1,000 keys a page, and always another page.
    private static async Task EndlessListingAsync(HttpContext context)
    {
        var first = int.Parse(
            context.Request.Query["start-after"].FirstOrDefault() is { Length: > 0 } last ? last : "0", CultureInfo.InvariantCulture);
        var keys = string.Concat(Enumerable.Range(first + 1, 1000)
            .Select(number => $"<Contents><Key>{number:D9}</Key><Size>1</Size></Contents>"));
        context.Response.ContentType = "application/xml";
        await context.Response.WriteAsync(
            $"<ListBucketResult><Name>bucket</Name><IsTruncated>true</IsTruncated>{keys}</ListBucketResult>");
    }

    /// <summary>Takes some writes, and refuses all after them.</summary>
    private sealed class LostStream(int writes, Func<IOException> failure) : WriteOnlyStream
    {
        internal int Attempts { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (++Attempts > writes)
            {
                throw failure();
            }
        }
    }
}
