using OssGen.Osscmd.Commands;
using OssGen.Osscmd.Streams;
using OssGen.TestSupport.Proxy;

namespace OssGen.Osscmd.Tests;

/// <summary>Every command that asks OSS, against something that answers 200 and a page of its own to everything.</summary>
public sealed class CaptivePortalTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private const string Before = "what was there before";

    // These ask nobody.
    private static readonly string[] Local = ["config", "completion", "licenses", "help", "signurl"];

    private static readonly string[][] Lines =
    [
        ["getallbucket"],
        ["createbucket", "oss://mybucket"],
        ["deletebucket", "oss://mybucket"],
        ["deletewholebucket", "oss://mybucket", "--force"],
        ["getacl", "oss://mybucket"],
        ["setacl", "oss://mybucket", "--acl=private"],
        ["ls", "oss://mybucket"],
        ["mkdir", "oss://mybucket/folder"],
        ["listallobject", "oss://mybucket"],
        ["deleteallobject", "oss://mybucket", "--force"],
        ["downloadallobject", "oss://mybucket", "{folder}"],
        ["downloadtodir", "oss://mybucket", "{folder}"],
        ["uploadfromdir", "{folder}", "oss://mybucket", "--check_point={checkpoint}"],
        ["put", "{file}", "oss://mybucket/object"],
        ["upload", "{file}", "oss://mybucket/object"],
        ["get", "oss://mybucket/object", "{file}"],
        ["multiget", "oss://mybucket/object", "{file}"],
        ["cat", "oss://mybucket/object"],
        ["meta", "oss://mybucket/object"],
        ["copy", "oss://mybucket/object", "oss://mybucket/other"],
        ["rm", "oss://mybucket/object"],
        ["init", "oss://mybucket/object"],
        ["listpart", "oss://mybucket/object", "--upload_id=0004B9894A22E5B1888A1E29F8236E2D"],
        ["listparts", "oss://mybucket"],
        ["getallpartsize", "oss://mybucket"],
        ["cancel", "oss://mybucket/object", "--upload_id=0004B9894A22E5B1888A1E29F8236E2D"],
        ["multiupload", "{file}", "oss://mybucket/object"],
        ["uploadpartfromfile", "{file}", "oss://mybucket/object", "--upload_id=0004B9894A22E5B1888A1E29F8236E2D", "--part_number=1"],
        ["uploadpartfromstring", "oss://mybucket/object", "--upload_id=0004B9894A22E5B1888A1E29F8236E2D", "--part_number=1", "--data=abc"],
    ];

    private FaultProxy _portal = null!;
    private CommandLine _line = null!;

    public static TheoryData<string> Commands => [.. Lines.Select(static line => line[0])];

    private string Folder => Path.Combine(_line.Home, "folder");

    private string FilePath => Path.Combine(Folder, "file");

    private string CheckPoint => Path.Combine(_line.Home, "checkpoint");

    public async Task InitializeAsync()
    {
        _portal = FaultProxy.Start(new Uri($"http://{fixture.Host}"), new PortalScript());
        _line = new CommandLine();
        await _line.RunAsync("config", "--id=ID", "--key=SECRET", $"--host={new Uri(_portal.Endpoint).Authority}");
        Directory.CreateDirectory(Folder);
        await File.WriteAllTextAsync(FilePath, Before);
    }

    public async Task DisposeAsync()
    {
        _line.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public void Every_command_is_tried()
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null);
        var commands = CommandTree.Create(new CommandHost(terminal, new ProcessEnvironment(_ => null, _line.Home))).Subcommands;

        var untried = commands.Where(static command => !command.Hidden).Select(static command => command.Name).Except(Local).Except(
            Lines.Select(static line => line[0]));

        Assert.Empty(untried);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_page_is_no_success_and_changes_nothing(string command)
    {
        var run = await _line.RunAsync([.. Lines.Single(line => line[0] == command).Select(Filled)]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("does not look like OSS", run.Error, StringComparison.Ordinal);
        Assert.NotEmpty(_portal.Exchanges);
        Assert.Equal(Before, await File.ReadAllTextAsync(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(Folder));
        Assert.DoesNotContain(FilePath, File.Exists(CheckPoint) ? await File.ReadAllTextAsync(CheckPoint) : "", StringComparison.Ordinal);
    }

    private string Filled(string argument) => argument
        .Replace("{folder}", Folder, StringComparison.Ordinal)
        .Replace("{file}", FilePath, StringComparison.Ordinal)
        .Replace("{checkpoint}", CheckPoint, StringComparison.Ordinal);

    private sealed class PortalScript : IFaultScript
    {
        public Fault FaultFor(Exchange exchange) => new(FaultKind.Portal);
    }
}
