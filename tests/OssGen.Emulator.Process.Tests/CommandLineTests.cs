using System.Net;
using System.Net.Sockets;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Emulator.Tests.Process;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Help_names_every_option_and_ends_well()
    {
        var exit = await EmulatorProgram.RunAsync("--help");
        Assert.Equal(0, exit.Code);
        string[] options =
        [
            "--host", "--port", "--data", "--access-key-id", "--access-key-secret", "--owner", "--owner-name", "--account", "--region",
            "--callbacks", "--service-host", "--durable", "--seed", "--control", "--verbose", "--log",
        ];
        Assert.All(options, option => Assert.Contains(option, exit.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("No account is given")]
    [InlineData("belong together", "--access-key-id", "id")]
    [InlineData("belong together", "--access-key-secret", "secret")]
    [InlineData("--account takes ID:SECRET", "--account", "id")]
    [InlineData("--account takes ID:SECRET", "--account", "id:")]
    [InlineData("--account takes ID:SECRET", "--account", "id:secret:")]
    [InlineData("more than one account", "--account", "id:a", "--account", "id:b")]
    [InlineData("--host takes an IP address", "--account", "id:secret", "--host", "nowhere")]
    [InlineData("--port takes 0 to 65535, not '65536'", "--account", "id:secret", "--port", "65536")]
    [InlineData("--port takes 0 to 65535, not '-1'", "--account", "id:secret", "--port", "-1")]
    [InlineData("'--port'", "--account", "id:secret", "--port", "many")]
    [InlineData("--log takes text or json, not 'xml'", "--account", "id:secret", "--log", "xml")]
    [InlineData("doesn't exist", "--account", "id:secret", "--port", "0", "--seed", "no-such-folder")]
    [InlineData("'--nothing'", "--account", "id:secret", "--nothing")]
    public async Task Options_that_it_cannot_use_are_named_and_fail_it(string message, params string[] arguments)
    {
        var exit = await EmulatorProgram.RunAsync([.. arguments, "--data", _folder["data"]]);
        RequireClearFailure(exit, message);
    }

    [Fact]
    public async Task A_malformed_account_is_refused_without_showing_it()
    {
        var exit = await EmulatorProgram.RunAsync("--account", ":topsecret", "--port", "0");
        Assert.DoesNotContain("topsecret", exit.Output + exit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_an_endpoint_that_answers()
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder["data"]);
        Assert.Equal(IPAddress.Loopback.ToString(), emulator.Endpoint.Host);
        await emulator.Client.PutBucketAsync("bucket");
    }

    [Fact]
    public async Task Further_accounts_have_owners_of_their_own()
    {
        await using var emulator = await EmulatorProcess.StartAsync(
            _folder["data"], "--account", "ann:a-key:owner-ann", "--account", "bob:b-key");
        using var ann = emulator.ClientOf("ann", "a-key");
        using var bob = emulator.ClientOf("bob", "b-key");
        Assert.Equal("owner-ann", (await ann.ListBucketsAsync()).Owner?.Id);
        Assert.Equal("bob", (await bob.ListBucketsAsync()).Owner?.Id);
    }

    [Fact]
    public async Task A_port_in_use_is_named_and_fails_it()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        taken.Listen();
        var port = $"{((IPEndPoint)taken.LocalEndPoint!).Port}";
        var exit = await EmulatorProgram.RunAsync("--port", port, "--account", "id:secret", "--data", _folder["data"]);
        RequireClearFailure(
            exit, $":{port}: address already in use. Stop the other program, or choose another port (--port, OssEmulatorOptions.Port); 0 ");
    }

    [Fact]
    public async Task An_address_of_another_machine_is_named_and_fails_it()
    {
        var exit = await EmulatorProgram.RunAsync(
            "--host", "203.0.113.1", "--port", "0", "--account", "id:secret", "--data", _folder["data"]);
        RequireClearFailure(exit, "203.0.113.1");
    }

    [Fact]
    public async Task A_data_folder_in_use_is_named_and_fails_it()
    {
        await using var first = await EmulatorProcess.StartAsync(_folder["data"]);
        var exit = await EmulatorProgram.RunAsync("--port", "0", "--account", "id:secret", "--data", _folder["data"]);
        RequireClearFailure(exit, _folder["data"], "in use by another emulator");
        await first.Client.PutBucketAsync("served-on");
        Assert.True(await first.Client.BucketExistsAsync("served-on"));
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_data_folder_is_named_and_fails_it()
    {
        await File.WriteAllTextAsync(_folder["data"], "not a folder");
        var exit = await EmulatorProgram.RunAsync("--port", "0", "--account", "id:secret", "--data", _folder["data"]);
        RequireClearFailure(exit, "data folder", _folder["data"]);
    }

    [Fact]
    public async Task A_folder_of_somebody_else_s_files_is_named_and_left_alone()
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder["data"], "temp")).FullName, "thesis.docx");
        await File.WriteAllTextAsync(file, "mine");

        var exit = await EmulatorProgram.RunAsync("--port", "0", "--account", "id:secret", "--data", _folder["data"]);

        RequireClearFailure(exit, _folder["data"], "thesis.docx");
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Metadata_that_is_no_database_is_named_and_fails_it()
    {
        Directory.CreateDirectory(_folder["data"]);
        var metadata = Path.Combine(_folder["data"], "meta.db");
        await File.WriteAllTextAsync(metadata, "This is not the beginning of a database, nor of anything else.");
        var exit = await EmulatorProgram.RunAsync("--port", "0", "--account", "id:secret", "--data", _folder["data"]);
        RequireClearFailure(exit, metadata);
    }

    [UnixTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_signal_to_stop_ends_it_well(bool byCtrlC)
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder["data"]);
        await emulator.Client.PutBucketAsync("bucket");
        var exit = await emulator.StopAsync(byCtrlC);
        Assert.Equal((0, ""), (exit.Code, exit.Error));
    }

    private static void RequireClearFailure(ProgramExit exit, params string[] parts)
    {
        Assert.Equal(1, exit.Code);
        Assert.All(parts, part => Assert.Contains(part, exit.Error, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", exit.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("(Parameter '", exit.Error, StringComparison.Ordinal);
    }
}
