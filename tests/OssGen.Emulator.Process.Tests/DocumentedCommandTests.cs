using System.Diagnostics;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Emulator.Tests.Process;

/// <summary>
/// The commands of README.md work as they are written. A test runs them with a free port, a temporary folder and the emulator's host in
/// place of those that they name, and with --no-build, because the tests are built with the projects. Commands that no test here runs are
/// listed with what runs them.
/// </summary>
public sealed class DocumentedCommandTests : IDisposable
{
    private const string Emulator =
        "dotnet run --project emulator -- --port 9000 --data ./oss-data --access-key-id ID --access-key-secret SECRET";

    private const string Listing = "dotnet run --project osscmd -- gs --host=127.0.0.1:9000 --id=ID --key=SECRET";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // In the order of the page, because later ones use what earlier ones leave.
    private static readonly string[] Osscmd =
    [
        "osscmd config --id=ID --key=SECRET --host=oss-cn-hangzhou.aliyuncs.com",
        "osscmd put report.pdf oss://mybucket/reports/",
        "osscmd uploadfromdir site oss://mybucket/site --check_point=site.txt",
        "osscmd downloadtodir oss://mybucket/site copy",
        "osscmd help uploadfromdir",
    ];

    /// <summary>What runs the other commands: a file, and what it says.</summary>
    private static readonly Dictionary<string, (string File, string Text)> Elsewhere = new()
    {
        ["dotnet add package OssGen"] =
            ("tests/OssGen.Package.Tests/Tests/PlainConsumerTests.cs", "Consumer.Create"),
        ["dotnet run --project samples/Quickstart"] = (".ci/run", "dotnet run --no-build --project samples/Quickstart"),
        ["dotnet test OssGen.sln"] = (".ci/run", "dotnet test OssGen.sln -nologo"),
        ["dotnet publish osscmd -c Release -r linux-x64 -o out"] = (".ci/run", "dotnet publish osscmd -c Release -r linux-x64 "),
    };

    private readonly TemporaryFolder _folder = new("documented-commands-");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_command_is_run() =>
        Assert.Equal(((string[])[Emulator, Listing, .. Osscmd, .. Elsewhere.Keys]).Order(), DocumentedCommand.All.Order());

    [Fact]
    public void Commands_that_are_run_elsewhere_are_there() => Assert.All(
        Elsewhere.Values,
        static elsewhere => Assert.Contains(elsewhere.Text, Repository.Text(elsewhere.File), StringComparison.Ordinal));

    [Fact]
    public async Task The_emulator_and_osscmd_run_by_the_names_of_their_projects()
    {
        await using var emulator = StartEmulator();
        var host = await HostOfAsync(emulator);
        using var client = new OssClient(new() { Endpoint = host, Credentials = new OssCredentials("ID", "SECRET") });
        await client.PutBucketAsync("mybucket");

        var buckets = await RunAsync(Repository.Root, Run(Listing.Replace("127.0.0.1:9000", host, StringComparison.Ordinal)));

        Assert.Contains("Bucket Number is: 1", buckets.Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_commands_of_osscmd_run_one_after_the_other()
    {
        await using var emulator = StartEmulator();
        var host = await HostOfAsync(emulator);
        using var client = new OssClient(new() { Endpoint = host, Credentials = new OssCredentials("ID", "SECRET") });
        await client.PutBucketAsync("mybucket");
        await File.WriteAllTextAsync(_folder["report.pdf"], "report");
        Directory.CreateDirectory(_folder["site"]);
        await File.WriteAllTextAsync(_folder[Path.Combine("site", "index.html")], "page");

        foreach (var command in Osscmd)
        {
            var arguments = DocumentedCommand.Arguments(
                command.Replace("oss-cn-hangzhou.aliyuncs.com", host, StringComparison.Ordinal));
            (await RunAsync(_folder.Path, [.. Run($"dotnet run --project {Repository.PathOf("osscmd")} --"), .. arguments])).Succeeded();
        }

        Assert.Equal("page", await File.ReadAllTextAsync(_folder[Path.Combine("copy", "index.html")]));
        Assert.Equal(
            ["reports/report.pdf", "site/index.html"],
            await client.ListObjectsV2("mybucket").Select(static entry => entry.Key).ToListAsync());
    }

    private ChildProcess StartEmulator() => ChildProcess.Start(
        Start(Repository.Root, Run(Emulator.Replace("9000", "0", StringComparison.Ordinal)
            .Replace("./oss-data", _folder["oss-data"], StringComparison.Ordinal))),
        Patience);

    private static async Task<string> HostOfAsync(ChildProcess emulator)
    {
        var line = await emulator.ReadLineAsync();
        Assert.StartsWith(EmulatorProcess.EndpointLine, line, StringComparison.Ordinal);
        return new Uri(line![EmulatorProcess.EndpointLine.Length..]).Authority;
    }

    /// <summary>The arguments of a command that runs a project, which is built with the tests.</summary>
    private static string[] Run(string command)
    {
        var arguments = DocumentedCommand.Arguments(command);
#if DEBUG
        const string Configuration = "Debug";
#else
        const string Configuration = "Release";
#endif
        return [arguments[0], "--no-build", "-c", Configuration, .. arguments[1..]];
    }

    private Task<ProgramExit> RunAsync(string folder, string[] arguments) => ChildProcess.RunAsync(Start(folder, arguments), Patience);

    private ProcessStartInfo Start(string folder, string[] arguments)
    {
        var start = ChildProcess.WithoutTestVariables(new ProcessStartInfo(DotnetHost.Path, arguments) { WorkingDirectory = folder });
        start.Environment["HOME"] = start.Environment["USERPROFILE"] = _folder.Path;
        start.Environment["DOTNET_CLI_HOME"] = _folder.Path;
        start.Environment["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = start.Environment["DOTNET_ADD_GLOBAL_TOOLS_TO_PATH"] = "false";
        start.Environment["DOTNET_NOLOGO"] = start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        return start;
    }
}
