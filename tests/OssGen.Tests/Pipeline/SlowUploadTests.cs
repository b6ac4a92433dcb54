using OssGen.TestSupport.Streams;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Pipeline;

/// <summary>Bytes that are sent are progress: an attempt may take longer than Retry.MaxElapsed and is tried again all the same.</summary>
public sealed class SlowUploadTests : IDisposable
{
    // 24 chunks of 128 KiB at 20 s each: eight minutes, against three that a call may stand still.
    private static readonly byte[] Body = new byte[3 * 1024 * 1024];

    private readonly StoreLine _line = new() { Takes = static _ => TimeSpan.FromSeconds(20), BreaksAt = "/key" };
    private readonly string _file = Path.GetTempFileName();

    public SlowUploadTests()
    {
        new Random(5).NextBytes(Body);
        File.WriteAllBytes(_file, Body);
    }

    public void Dispose()
    {
        _line.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    [InlineData("stream")]
    public async Task A_body_that_takes_longer_than_MaxElapsed_is_sent_again_when_its_connection_breaks(string kind)
    {
        using var client = TestClient.Create(_line, time: _line.Time);

        await client.PutObjectAsync("test-bucket", "key", ContentOf(kind));

        Assert.Equal(2, _line.Requests);
        Assert.Equal(Body, _line.Store.Objects["key"].Bytes);
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("file")]
    [InlineData("stream")]
    [InlineData("one-way")]
    public async Task A_part_that_takes_longer_than_MaxElapsed_is_sent_again_when_its_connection_breaks(string kind)
    {
        using var client = TestClient.Create(_line, time: _line.Time);
        var transfer = new OssTransfer(
            client, new OssTransferOptions { PartSize = Body.Length / 2, MultipartThreshold = Body.Length / 2, Parallelism = 1 });
        _line.BreaksAt = "partNumber=1";

        await transfer.UploadAsync("test-bucket", "key", ContentOf(kind));

        Assert.Equal(2, _line.Store.Count("UploadPart"));
        Assert.Equal(Body, _line.Store.Objects["key"].Bytes);
    }

    [Fact]
    public async Task Without_a_byte_for_longer_than_MaxElapsed_no_further_attempt_starts()
    {
        using var client = TestClient.Create(_line, time: _line.Time);
        _line.StandsStill = TimeSpan.FromMinutes(4);

        await Assert.ThrowsAnyAsync<OssTransportException>(async () => await client.PutObjectAsync("test-bucket", "key", Body));

        Assert.Equal(1, _line.Requests);
    }

    private OssContent ContentOf(string kind) => kind switch
    {
        "memory" => Body,
        "file" => OssContent.FromFile(_file),
        "stream" => new MemoryStream(Body),
        _ => new OneWayStream(Body),
    };
}
