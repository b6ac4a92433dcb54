using System.Text.Json;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Programs;

namespace OssGen.Emulator.Tests.Process;

/// <summary>What the program writes about requests.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Requests_are_not_logged_unless_asked_for()
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder["data"]);
        await emulator.Client.PutBucketAsync("bucket");

        var exit = await emulator.StopAsync();

        Assert.DoesNotContain("PutBucket", exit.Output + exit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_output_has_a_line_for_each_request()
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder["data"], "--verbose");
        var put = await emulator.Client.PutBucketAsync("bucket");

        Assert.Matches(
            $@"^\d{{4}}-\d\d-\d\dT[\d:.]+Z {put.Response.RequestId} id PutBucket PUT /bucket/ 200 - [\d.]+ ms$",
            await emulator.ReadLineAsync());
    }

    [Fact]
    public async Task Json_output_has_an_object_on_each_line()
    {
        await using var program = EmulatorProgram.Launch("--port", "0", "--account", "id:secret", "--verbose", "--log", "json");
        using var listening = JsonDocument.Parse((await program.ReadLineAsync())!);
        var endpoint = listening.RootElement.GetProperty("Endpoint").GetString();
        using var client = new OssClient(
            new() { Endpoint = endpoint, Region = "cn-hangzhou", Credentials = new OssCredentials("id", "wrong") });
        await Assert.ThrowsAsync<OssServiceException>(() => client.ListBucketsAsync().AsTask());

        using var logged = JsonDocument.Parse((await program.ReadLineAsync())!);

        Assert.Equal(
            ("Request", "SignatureDoesNotMatch", 403),
            (logged.RootElement.GetProperty("Event").GetString(), logged.RootElement.GetProperty("Code").GetString(),
                logged.RootElement.GetProperty("Status").GetInt32()));
        Assert.StartsWith("OSS4-HMAC-SHA256\n", logged.RootElement.GetProperty("StringToSign").GetString(), StringComparison.Ordinal);
    }

    // The file of an object is replaced by a folder.
    [Fact]
    public async Task A_failure_is_on_standard_error_with_its_cause()
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder["data"]);
        await emulator.Client.PutBucketAsync("bucket");
        await emulator.Client.PutObjectAsync("bucket", "key", "hello, oss");
        File.Delete(Directory.EnumerateFiles(Path.Combine(_folder["data"], "data"), "*", SearchOption.AllDirectories).Single());

        var error = await Assert.ThrowsAsync<OssServiceException>(() => emulator.Client.GetObjectAsync("bucket", "key").AsTask());
        var exit = await emulator.StopAsync();

        Assert.Equal(500, error.StatusCode);
        Assert.Contains($"{error.RequestId} id GetObject GET /bucket/key 500 InternalError", exit.Error, StringComparison.Ordinal);
        Assert.Contains(nameof(FileNotFoundException), exit.Error, StringComparison.Ordinal);
    }

    [UnixFact]
    public async Task A_signal_lets_a_running_upload_end_and_no_other_begin()
    {
        await using var emulator = await EmulatorProcess.StartAsync(_folder["data"]);
        await emulator.Client.PutBucketAsync(new() { Bucket = "bucket", Acl = BucketAcl.PublicReadWrite });
        await using var upload = await HeldUpload.StartAsync(emulator.Endpoint, "/bucket/key", "hello, ", "oss");

        emulator.AskToEnd();
        await RefusedConnection.WaitAsync(emulator.Endpoint);
        var reply = await upload.FinishAsync();
        var exit = await emulator.ExitAsync();

        Assert.StartsWith("HTTP/1.1 200 ", reply, StringComparison.Ordinal);
        Assert.Equal((0, ""), (exit.Code, exit.Error));
    }
}
