using System.Security.Cryptography;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>What isn't a regular file, as target and as source.</summary>
public sealed class SpecialFileTests : ProcessTest
{
    // Its length by stat is 0.
    private const string Version = "/proc/version";

    private static readonly byte[] Large = [.. Enumerable.Range(0, 3_000_000).Select(number => (byte)(number * 31 % 251))];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await Client.PutObjectAsync("mybucket", "object", Large);
    }

    [LinuxTheory]
    [InlineData("get")]
    [InlineData("multiget")]
    public async Task The_output_gets_the_bytes_and_nothing_else(string command)
    {
        var run = await ShellAsync($"osscmd {command} oss://mybucket/object /dev/stdout");

        Assert.Equal((0, "The object object is downloaded to /dev/stdout, please check.\n"), (run.ExitCode, run.Error));
        Assert.Equal(Large, run.Bytes);
    }

    [LinuxTheory]
    [InlineData("/dev/stdout")]
    [InlineData("/dev/fd/1")]
    [InlineData("/proc/self/fd/1")]
    public async Task A_file_below_the_output_is_written_to_where_it_is(string path)
    {
        (await ShellAsync($"{{ echo before; osscmd get oss://mybucket/object {path}; echo after; }} > all 2>/dev/null")).Succeeded();

        var all = await File.ReadAllBytesAsync(Line.PathOf("all"));
        Assert.Equal([.. "before\n"u8.ToArray(), .. Large, .. "after\n"u8.ToArray()], all);
    }

    [LinuxTheory]
    [InlineData("get")]
    [InlineData("multiget")]
    public async Task A_pipe_is_written_through(string command)
    {
        var run = await ShellAsync(
            $"mkfifo pipe; cat pipe > copy & osscmd {command} oss://mybucket/object pipe; code=$?; wait; [ -p pipe ] && exit $code");

        Assert.Equal("The object object is downloaded to pipe, please check.\n", run.Succeeded());
        Assert.Equal(Large, await File.ReadAllBytesAsync(Line.PathOf("copy")));
    }

    [LinuxTheory]
    [InlineData("get")]
    [InlineData("multiget")]
    public async Task A_device_is_written_through_and_stays(string command)
    {
        (await ShellAsync($"osscmd {command} oss://mybucket/object /dev/null && [ -c /dev/null ]")).Succeeded();

        var full = await ShellAsync($"osscmd {command} oss://mybucket/object /dev/full; code=$?; [ -c /dev/full ] && exit $code");

        Assert.Equal((1, ""), (full.ExitCode, full.Output));
        Assert.Contains("No space left on device", full.Error, StringComparison.Ordinal);
    }

    [LinuxTheory]
    [InlineData("put")]
    [InlineData("multiupload")]
    public async Task The_input_is_sent_to_its_end(string command)
    {
        (await ShellAsync($"osscmd get oss://mybucket/object /dev/stdout 2>/dev/null | osscmd {command} /dev/stdin oss://mybucket/copy"))
            .Succeeded();

        Assert.Equal(Large, await BytesOfAsync("mybucket", "copy"));
    }

    [LinuxTheory]
    [InlineData("put", "/dev/stdin", "0")]
    [InlineData("multiupload", "/dev/stdin", "0")]
    [InlineData("put", "/dev/fd/7", "7")]
    public async Task A_file_that_the_shell_has_opened_and_removed_is_sent(string command, string path, string descriptor)
    {
        await File.WriteAllBytesAsync(Line.PathOf("file"), Large);

        (await ShellAsync($"{{ rm file; osscmd {command} {path} oss://mybucket/copy; }} {descriptor}< file")).Succeeded();

        Assert.Equal(Large, await BytesOfAsync("mybucket", "copy"));
    }

    [LinuxTheory]
    [InlineData("put")]
    [InlineData("multiupload")]
    public async Task A_pipe_is_sent_to_its_end(string command)
    {
        await File.WriteAllBytesAsync(Line.PathOf("file"), Large);

        (await ShellAsync($"mkfifo pipe; cat file > pipe & osscmd {command} pipe oss://mybucket/copy")).Succeeded();

        Assert.Equal(Large, await BytesOfAsync("mybucket", "copy"));
    }

    [LinuxTheory]
    [InlineData("put")]
    [InlineData("multiupload")]
    [InlineData("upload")]
    public async Task A_file_that_claims_to_be_empty_is_sent_to_its_end(string command)
    {
        (await RunAsync(command, Version, "oss://mybucket/copy")).Succeeded();

        Assert.Equal(await File.ReadAllBytesAsync(Version), await BytesOfAsync("mybucket", "copy"));
    }

    [LinuxFact]
    public async Task A_file_that_claims_to_be_empty_goes_on_as_an_upload_that_was_begun()
    {
        var upload = await Client.InitiateMultipartUploadAsync("mybucket", "copy");

        (await RunAsync("multiupload", Version, "oss://mybucket/copy", $"--upload_id={upload.UploadId}")).Succeeded();

        Assert.Equal(await File.ReadAllBytesAsync(Version), await BytesOfAsync("mybucket", "copy"));
    }

    [LinuxFact]
    public async Task A_file_that_claims_to_be_empty_is_sent_to_its_end_as_one_part()
    {
        var upload = await Client.InitiateMultipartUploadAsync("mybucket", "copy");

        var run = await RunAsync("uploadpartfromfile", Version, "oss://mybucket/copy", $"--upload_id={upload.UploadId}", "--part_number=1");

        run.Succeeded();
        var part = Assert.Single((await Client.ListPartsAsync("mybucket", "copy", upload.UploadId)).Parts!);
        Assert.Equal($"\"{Convert.ToHexString(MD5.HashData(await File.ReadAllBytesAsync(Version)))}\"", part.ETag);
    }

    [LinuxTheory]
    [InlineData("put")]
    [InlineData("multiupload")]
    [InlineData("upload")]
    public async Task Of_a_link_the_file_is_sent(string command)
    {
        await File.WriteAllBytesAsync(Line.PathOf("file"), Large);
        File.CreateSymbolicLink(Line.PathOf("link"), "file");

        (await RunAsync(command, "link", "oss://mybucket/copy")).Succeeded();

        Assert.Equal(Large, await BytesOfAsync("mybucket", "copy"));
    }

    [LinuxTheory]
    [InlineData("")]
    [InlineData("--check_point=cp.txt")]
    public async Task A_folder_s_pipes_are_passed_over_and_its_files_are_sent_to_their_ends(string option)
    {
        LocalTree.Write(Line.PathOf("folder"), "below/file");
        File.CreateSymbolicLink(Line.PathOf("folder/version"), Version);
        (await ShellAsync("mkfifo folder/pipe folder/below/pipe")).Succeeded();

        var run = await ShellAsync($"osscmd uploadfromdir folder oss://mybucket/up {option}");

        Assert.EndsWith("\nOK num:2\nFAIL num:0\nSKIP num:2\n", run.Succeeded(), StringComparison.Ordinal);
        Assert.Equal(2, run.Error.Split(" SKIP: ").Length - 1);
        Assert.Contains($"upload {Line.PathOf("folder/below/pipe")} SKIP: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllBytesAsync(Version), await BytesOfAsync("mybucket", "up/version"));
        Assert.True(await Client.ObjectExistsAsync("mybucket", "up/below/file"));
        Assert.False(await Client.ObjectExistsAsync("mybucket", "up/pipe"));
    }

    [LinuxTheory]
    [InlineData(
        "upload pipe oss://mybucket/copy",
        "pipe is a pipe, which can be read once only and has no length. Send it with put, or with multiupload.")]
    [InlineData(
        "upff pipe oss://mybucket/copy --upload_id=0123456789ABCDEF0123456789ABCDEF --part_number=1",
        "pipe is a pipe, which can be read once only and has no length. Send it with put, or with multiupload.")]
    [InlineData(
        "mp pipe oss://mybucket/copy --upload_id=0123456789ABCDEF0123456789ABCDEF",
        "pipe can be read only once: an upload of it can't be resumed. Omit --upload_id, or store its content in a file first.")]
    [InlineData("put socket oss://mybucket/copy", "socket is a socket, which can't be read as a file. "
        + "Pipe what a program reads from it into: osscmd put /dev/stdin oss://bucket/object")]
    [InlineData(
        "get oss://mybucket/object socket",
        "socket is a socket, which can't be opened for writing. Write to /dev/stdout and pipe it into a program that connects.")]
    public async Task What_cannot_be_done_is_said(string command, string message)
    {
        (await ShellAsync("mkfifo pipe")).Succeeded();
        using var socket = new System.Net.Sockets.Socket(
            System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Unspecified);
        socket.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(Line.PathOf("socket")));

        // Opened for both, a pipe waits for nobody.
        var run = await ShellAsync($"exec 9<>pipe; osscmd {command}");

        run.AssertUsageError(message);
    }

    private Task<ProgramRun> ShellAsync(string script) => Line.RunInShellAsync(script);
}
