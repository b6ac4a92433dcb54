using OssGen.TestSupport.Programs;
using OssGen.TestSupport.Values;

namespace OssGen.Osscmd.Tests.Process;

/// <summary>multiupload goes on where it broke off.</summary>
public sealed class ResumeTests : ProcessTest
{
    private const int MiB = 1024 * 1024;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Client.PutBucketAsync("mybucket");
        await WriteFileAsync("localfile", 11 * MiB);
    }

    [Fact]
    public async Task A_part_that_is_there_is_not_sent_again()
    {
        await WriteFileAsync("part1", 10 * MiB);
        var id = (await RunAsync("init", "oss://mybucket/object")).Succeeded().Trim();
        (await RunAsync("upff", "part1", "oss://mybucket/object", $"--upload_id={id}", "--part_number=1")).Succeeded();
        var before = Requests.Count;

        (await RunAsync("mp", "localfile", "oss://mybucket/object", $"--upload_id={id}")).Succeeded();

        Assert.Equal(["ListParts ", "UploadPart 2", "Complete "], Proxy.Exchanges.Skip(before).Select(exchange => exchange.Label));
        await AssertStoredAsync();
    }

    [Fact]
    public async Task A_part_with_other_bytes_is_sent_again()
    {
        var id = (await Client.InitiateMultipartUploadAsync("mybucket", "object")).UploadId;
        await Client.UploadPartAsync("mybucket", "object", 1, id, new byte[10 * MiB]);

        (await RunAsync("mp", "localfile", "oss://mybucket/object", $"--upload_id={id}")).Succeeded();

        await AssertStoredAsync();
    }

    [Fact]
    public async Task Max_part_num_is_the_most_parts()
    {
        await WriteFileAsync("localfile", 25 * MiB);

        (await RunAsync("mp", "localfile", "oss://mybucket/object", "--max_part_num=2")).Succeeded();

        Assert.Equal(
            ["UploadPart 1", "UploadPart 2"], Proxy.Exchanges.Select(exchange => exchange.Label)
                .Where(label => label.StartsWith("UploadPart", StringComparison.Ordinal))
                .Order());
        await AssertStoredAsync();
    }

    [UnixFact]
    public async Task Ctrl_C_keeps_what_is_there_and_says_how_to_go_on()
    {
        var stall = new StallAt(exchange => exchange.PartNumber == 2);
        Proxy.Follow(stall);
        await using var program = Line.Start("multiupload", "localfile", "oss://mybucket/object", "--thread_num=1", "--max_part_num=7");
        await stall.Reached;

        program.PressCtrlC();
        var run = await program.EndAsync();

        var id = run.Output.Split(' ')[^1].Trim();
        Assert.Equal((130, $"Upload ID is: {id}\n"), (run.ExitCode, run.Output));
        Assert.Equal($"What was uploaded is kept. To continue, repeat the command with --upload_id={id}\nCancelled.\n", run.Error);
        Proxy.Heal();
        await AssertGoesOnAsync(id);
    }

    [Fact]
    public async Task Killed_it_goes_on_by_the_id_that_listparts_shows()
    {
        var stall = new StallAt(exchange => exchange.PartNumber == 2);
        Proxy.Follow(stall);
        await using (var program = Line.Start("mp", "localfile", "oss://mybucket/object", "--thread_num=1"))
        {
            await stall.Reached;
            program.Kill();
            Assert.NotEqual(0, (await program.EndAsync()).ExitCode);
        }

        Proxy.Heal();
        var listed = (await RunAsync("listparts", "oss://mybucket")).Succeeded();
        await AssertGoesOnAsync(listed.Split('\n')[1].Split(' ')[0]);
    }

    private async Task AssertGoesOnAsync(string id)
    {
        var before = Requests.Count;
        (await RunAsync("mp", "localfile", "oss://mybucket/object", $"--upload_id={id}")).Succeeded();
        Assert.Equal(["ListParts ", "UploadPart 2", "Complete "], Proxy.Exchanges.Skip(before).Select(exchange => exchange.Label));
        await AssertStoredAsync();
    }

    private async Task AssertStoredAsync()
    {
        var stored = await BytesOfAsync("mybucket", "object");
        var file = await File.ReadAllBytesAsync(Line.PathOf("localfile"));
        Assert.True(stored.AsSpan().SequenceEqual(file), "The object isn't the file.");
    }

    // The same first bytes whatever the length.
    private Task WriteFileAsync(string name, int length)
        => File.WriteAllBytesAsync(Line.PathOf(name), RandomBytes.Of(length, seed: 1));
}
