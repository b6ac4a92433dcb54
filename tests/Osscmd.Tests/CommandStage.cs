using OssGen.Osscmd.Commands;
using OssGen.Osscmd.Streams;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests;

/// <summary>
/// A bucket, an upload, files and a working command line for each command, with a key and a file's name that hold control characters. A new
/// command needs its line here: what is said of all commands is then tried with it too.
/// </summary>
internal sealed class CommandStage
{
    private static int _stages;

    private readonly string _folder;
    private readonly string _uploadId;

    private CommandStage(string bucket, string folder, string uploadId) => (Bucket, _folder, _uploadId) = (bucket, folder, uploadId);

    internal string Bucket { get; }

    /// <summary>All commands' names, hidden ones among them.</summary>
    internal static TheoryData<string> Commands
    {
        get
        {
            using var terminal = new Terminal(Stream.Null, Stream.Null);
            return [
                .. CommandTree.Create(new CommandHost(terminal, new ProcessEnvironment(_ => null, ""))).Subcommands
                    .Select(command => command.Name),
            ];
        }
    }

    internal static async Task<CommandStage> SetAsync(EmulatorFixture fixture, CommandLine line)
    {
        var bucket = $"stage-{Interlocked.Increment(ref _stages)}";
        var folder = Directory.CreateDirectory(Path.Combine(line.Home, bucket)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, FileName), "hello, oss");
        using var client = fixture.Client();
        await client.PutBucketAsync(bucket);
        await client.PutBucketAsync($"{bucket}-empty");
        await client.PutObjectAsync(bucket, HostileText.Key, "hello, oss");
        var upload = await client.InitiateMultipartUploadAsync(bucket, HostileText.Key);
        return new CommandStage(bucket, folder, upload.UploadId);
    }

    /// <summary>A command line that works.</summary>
    internal string[] LineOf(string command)
    {
        var (bucket, file) = ($"oss://{Bucket}", Path.Combine(_folder, FileName));
        var @object = $"{bucket}/{HostileText.Key}";
        string[] upload = [@object, $"--upload_id={_uploadId}"];
        return
        [
            command,
            .. command switch
            {
                "getallbucket" or "licenses" or "help" => [],
                "createbucket" => [$"oss://{Bucket}-new"],
                "deletebucket" => [$"oss://{Bucket}-empty"],
                "deletewholebucket" or "deleteallobject" => [bucket, "--force"],
                "getacl" or "ls" or "listallobject" or "listparts" or "getallpartsize" => [bucket],
                "setacl" => [bucket, "--acl=private"],
                "mkdir" or "cat" or "meta" or "rm" or "signurl" or "init" => [@object],
                "downloadallobject" or "downloadtodir" => [bucket, Path.Combine(_folder, "down")],
                "uploadfromdir" => [_folder, bucket],
                "put" or "upload" or "multiupload" or "multiup_load" => [file, @object],
                "get" or "multiget" => [@object, file],
                "copy" => [@object, $"{bucket}/{HostileText.Key}2"],
                "listpart" or "cancel" => upload,
                "uploadpartfromfile" => [file, .. upload, "--part_number=1"],
                "uploadpartfromstring" => [.. upload, "--part_number=1", "--data=x"],
                "config" => ["--id=ID", "--key=SECRET", $"--config_file={Path.Combine(_folder, "written")}"],
                "completion" => ["bash"],
                _ => throw new InvalidOperationException($"Add a line for {command}."),
            },
        ];
    }

    // Windows takes none of these in a name.
    private static string FileName => OperatingSystem.IsWindows() ? "file" : HostileText.Key;
}
