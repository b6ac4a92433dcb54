using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Transfer;
using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>A receiver of progress that throws: its exception ends the transfer, at once and as it is; nothing is tried again.</summary>
public sealed class ThrowingReceiverTests : TransferTest
{
    private readonly InvalidTimeZoneException _thrown = new("the receiver's own");
    private int _told;

    [Theory]
    [InlineData(1)]
    [InlineData(5 * PartSize)]
    public async Task A_file_that_goes_up_leaves_nothing(int length)
    {
        await FailsAsync(UploadAsync(FromFile(length), new OssUploadOptions { Progress = Receiver<OssTransferProgress>() }));

        Assert.Empty(Store.Objects);
        Assert.Empty(Store.Uploads);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5 * PartSize)]
    public async Task A_stream_that_goes_up_leaves_nothing(int length)
    {
        await FailsAsync(UploadAsync(new OneWayStream(Bytes(length)), new OssUploadOptions { Progress = Receiver<OssTransferProgress>() }));

        Assert.Empty(Store.Objects);
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task With_a_checkpoint_an_upload_can_be_gone_on_with()
    {
        var options = new OssUploadOptions { CheckpointPath = Checkpoint };
        await FailsAsync(UploadAsync(FromFile(5 * PartSize), options with { Progress = Receiver<OssTransferProgress>() }));
        Assert.True(File.Exists(Checkpoint));

        var result = await UploadAsync(FromFile(5 * PartSize), options);

        AssertStored(Bytes(5 * PartSize), result);
        Assert.Equal(1, Store.Count("Initiate"));
    }

    [Fact]
    public async Task A_single_call_whose_content_is_followed_is_not_tried_again()
    {
        using var client = TestClient.Create(Store);

        await FailsAsync(client.PutObjectAsync("bucket", "key", OssContent.FromBytes(Bytes(10)).WithProgress(Receiver<long>())).AsTask());

        Assert.Empty(Store.Objects);
    }

    [Fact]
    public async Task An_object_whose_end_is_received_badly_is_stored_once()
    {
        var receiver = new Listener<OssTransferProgress>(_ =>
        {
            if (Store.Objects.Count > 0)
            {
                throw _thrown;
            }
        });
        await using var stream = await Transfer().OpenWriteAsync("bucket", "key", receiver);
        await stream.WriteAsync(Bytes(5));

        Assert.Same(_thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => stream.CompleteAsync().AsTask()));

        Assert.Equal(5, stream.Result?.Length);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stream.CompleteAsync().AsTask());
        Assert.Equal(1, Store.Count("PutObject"));
    }

    [Fact]
    public async Task An_object_that_is_written_leaves_nothing()
    {
        await using (var stream = await Transfer().OpenWriteAsync("bucket", "key", Receiver<OssTransferProgress>()))
        {
            await FailsAsync(WriteAsync(stream));
        }

        Assert.Empty(Store.Objects);
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task A_copy_leaves_nothing()
    {
        Store.Objects["source"] = StoredBytes.Of(Bytes(5 * PartSize), TestClient.Start, new Dictionary<string, string>());
        var options = new OssCopyOptions { PartSize = PartSize, MultipartThreshold = PartSize, Progress = Receiver<OssTransferProgress>() };

        await FailsAsync(Transfer().CopyAsync("bucket", "source", "bucket", "key", options));

        Assert.Equal(["source"], Store.Objects.Keys);
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task A_file_that_comes_down_leaves_nothing()
    {
        using var download = new InterruptedDownload();

        await FailsAsync(Downloads.Transfer(download.Client)
            .DownloadFileAsync(Downloads.Request, download.Work.Target, new() { Progress = Receiver<OssTransferProgress>() }));

        Assert.Empty(download.Work.Names);
        Assert.Equal(0, download.Server.Open);
    }

    [Fact]
    public async Task With_a_checkpoint_a_download_can_be_gone_on_with()
    {
        using var download = new InterruptedDownload();
        var options = new OssDownloadOptions { CheckpointPath = download.Work.Checkpoint, Progress = Receiver<OssTransferProgress>() };
        await FailsAsync(Downloads.Transfer(download.Client).DownloadFileAsync(Downloads.Request, download.Work.Target, options));
        Assert.True(File.Exists(download.Work.Checkpoint));

        await download.DownloadAsync();

        Assert.Equal(download.Server.Bytes, await download.Work.ReadTargetAsync());
        Assert.Equal(["target.bin"], download.Work.Names);
    }

    [Fact]
    public async Task A_download_to_a_stream_ends()
    {
        using var download = new InterruptedDownload();
        var transfer = Downloads.Transfer(download.Client);

        await FailsAsync(transfer.DownloadAsync(Downloads.Request, Stream.Null, Receiver<OssTransferProgress>()));

        Assert.Equal(0, transfer.Buffers.Outstanding);
        Assert.Equal(0, download.Server.Open);
    }

    private Listener<T> Receiver<T>() => new(_ =>
    {
        Interlocked.Increment(ref _told);
        throw _thrown;
    });

    private OssContent FromFile(int length) => OssContent.FromFile(FileOf(Bytes(length)));

    private static async Task WriteAsync(OssWriteStream stream)
    {
        await stream.WriteAsync(Bytes(5 * PartSize));
        await stream.CompleteAsync();
    }

    private async Task FailsAsync(Task transfer)
    {
        Assert.Same(_thrown, await Assert.ThrowsAsync<InvalidTimeZoneException>(() => transfer));
        Assert.Equal(1, _told);
    }
}
