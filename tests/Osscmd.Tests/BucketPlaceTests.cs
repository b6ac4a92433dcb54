using OssGen.Osscmd.Commands;
using OssGen.Osscmd.Streams;

namespace OssGen.Osscmd.Tests;

/// <summary>
/// A path behind the bucket, for commands that work on a whole one: refused where something would change, noted where it is only read.
/// </summary>
public sealed class BucketPlaceTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>, IAsyncLifetime
{
    private enum Side
    {
        NoPlace,
        TakesKey,
        Reads,
        Changes,
    }

    // A new command takes a side here.
    private static readonly Dictionary<string, Side> Sides = new()
    {
        ["getallbucket"] = Side.NoPlace,
        ["createbucket"] = Side.Changes,
        ["deletebucket"] = Side.Changes,
        ["deletewholebucket"] = Side.Changes,
        ["getacl"] = Side.Reads,
        ["setacl"] = Side.Changes,
        ["ls"] = Side.TakesKey,
        ["mkdir"] = Side.TakesKey,
        ["listallobject"] = Side.TakesKey,
        ["deleteallobject"] = Side.TakesKey,
        ["downloadallobject"] = Side.TakesKey,
        ["downloadtodir"] = Side.TakesKey,
        ["uploadfromdir"] = Side.TakesKey,
        ["put"] = Side.TakesKey,
        ["upload"] = Side.TakesKey,
        ["get"] = Side.TakesKey,
        ["multiget"] = Side.TakesKey,
        ["cat"] = Side.TakesKey,
        ["meta"] = Side.TakesKey,
        ["copy"] = Side.TakesKey,
        ["rm"] = Side.TakesKey,
        ["signurl"] = Side.TakesKey,
        ["init"] = Side.TakesKey,
        ["listpart"] = Side.TakesKey,
        ["listparts"] = Side.Reads,
        ["getallpartsize"] = Side.Reads,
        ["cancel"] = Side.TakesKey,
        ["multiupload"] = Side.TakesKey,
        ["multiup_load"] = Side.TakesKey,
        ["uploadpartfromfile"] = Side.TakesKey,
        ["uploadpartfromstring"] = Side.TakesKey,
        ["config"] = Side.NoPlace,
        ["completion"] = Side.NoPlace,
        ["licenses"] = Side.NoPlace,
        ["help"] = Side.NoPlace,
    };

    private CommandLine _line = null!;

    public static TheoryData<string> Changing => NamesOf(Side.Changes);

    public static TheoryData<string> Reading => NamesOf(Side.Reads);

    public async Task InitializeAsync() => _line = await fixture.ConfiguredAsync();

    public Task DisposeAsync()
    {
        _line.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Every_command_takes_a_side() => Assert.Equal(Tree().Select(command => command.Name).Order(), Sides.Keys.Order());

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task A_command_that_changes_a_whole_bucket_refuses_a_path_behind_it(string name)
    {
        using var client = fixture.Client();
        await client.PutBucketAsync("precious");

        Assert.All(
            await Task.WhenAll(((string[])["oss://precious/old/", "oss://precious/old", "OSS://precious//", "precious/old"])
                .Select(place => _line.RunAsync(LineOf(name, place)))),
            run =>
            {
                Assert.Equal((1, ""), (run.ExitCode, run.Output));
                Assert.Contains(" works on a whole bucket, and ", run.Error, StringComparison.Ordinal);
                Assert.EndsWith(
                    " Nothing was done. If the whole bucket is meant, write oss://precious\n", run.Error, StringComparison.Ordinal);
            });
        Assert.Equal(BucketAcl.Private, (await client.GetBucketAclAsync("precious")).Acl);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task A_trailing_slash_and_a_bare_name_are_the_bucket(string name)
    {
        using var client = fixture.Client();
        foreach (var form in (string[])["oss://{0}", "oss://{0}/", "{0}", "{0}/"])
        {
            var bucket = $"place-{Guid.NewGuid():N}"[..20];
            await client.PutBucketAsync(bucket);

            var run = await _line.RunAsync(LineOf(name, form.Replace("{0}", bucket, StringComparison.Ordinal)));

            Assert.True(run.ExitCode == 0, $"{form}: {run.Error}");
        }
    }

    [Theory]
    [MemberData(nameof(Reading))]
    public async Task A_command_that_reads_one_goes_on_with_a_note(string name)
    {
        using var client = fixture.Client();
        await client.PutBucketAsync("precious");

        var noted = await _line.RunAsync(name, "oss://precious/old/");
        var plain = await _line.RunAsync(name, "oss://precious/");

        Assert.Equal((0, plain.Output), (noted.ExitCode, noted.Output));
        Assert.EndsWith(" works on the whole bucket precious: old/ is ignored.\n", noted.Error, StringComparison.Ordinal);
        Assert.Equal("", plain.Error);
    }

    private static string[] LineOf(string name, string place) =>
        Tree().Single(command => command.Name == name || command.Aliases.Contains(name)).Name switch
        {
            "setacl" => [name, place, "--acl=private"],
            "deletewholebucket" => [name, place, "--force"],
            _ => [name, place],
        };

    private static TheoryData<string> NamesOf(Side side) => [
        .. Tree()
            .Where(command => Sides.GetValueOrDefault(command.Name) == side)
            .SelectMany(command => command.Aliases.Prepend(command.Name)),
    ];

    private static IEnumerable<System.CommandLine.Command> Tree()
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null);
        return CommandTree.Create(new CommandHost(terminal, new ProcessEnvironment(_ => null, ""))).Subcommands;
    }
}
