using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Transfer;

namespace OssGen.Tests.Transfer;

/// <summary>Parts that lie in several buffers, as large ones do.</summary>
public sealed class SeveralBuffersTests : TransferTest
{
    private const int LargestBuffer = 30_000;
    private const int BuffersInPart = 4;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(LargestBuffer + 1)]
    [InlineData(PartSize)]
    [InlineData((3 * PartSize) + LargestBuffer)]
    [InlineData(6 * PartSize)]
    public async Task A_stream_goes_up_through_them(int length)
    {
        var bytes = Bytes(length);

        AssertStored(bytes, await InSeveralBuffers().UploadAsync("bucket", "key", new OneWayStream(bytes)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(PartSize)]
    [InlineData((3 * PartSize) + LargestBuffer)]
    public async Task An_object_is_written_through_them(int length)
    {
        var bytes = Bytes(length);
        await using var stream = await InSeveralBuffers().OpenWriteAsync("bucket", "key");

        await stream.WriteAsync(bytes);

        AssertStored(bytes, await stream.CompleteAsync());
    }

    [Fact]
    public async Task A_part_that_failed_is_sent_again_from_them()
    {
        var bytes = Bytes(3 * PartSize);
        Store.Before = (call, _) => Task.FromResult(call.PartNumber == 2 && Store.Calls.Count(static made => made == "UploadPart 2") == 1
            ? StoreHandler.Error(500, "InternalError")
            : null);

        AssertStored(bytes, await InSeveralBuffers().UploadAsync("bucket", "key", new OneWayStream(bytes)));

        Assert.Equal(2, Store.Calls.Count(static made => made == "UploadPart 2"));
    }

    [Fact]
    public async Task No_more_are_taken_than_the_parts_under_way_need()
    {
        var transfer = InSeveralBuffers();

        await transfer.UploadAsync("bucket", "key", new OneWayStream(Bytes(20 * PartSize)));

        Assert.InRange(transfer.Buffers.PeakBytes, PartSize, 5 * (PartSize + BuffersInPart - 1));
    }

    [Fact]
    public async Task A_limit_of_less_than_a_part_still_lets_one_part_through_at_a_time()
    {
        var bytes = Bytes(4 * PartSize);
        var transfer = Transfer(options => options.MemoryLimit = 1, largestBuffer: LargestBuffer);

        AssertStored(bytes, await transfer.UploadAsync("bucket", "key", new OneWayStream(bytes)));

        Assert.InRange(transfer.Buffers.PeakBytes, PartSize, PartSize + BuffersInPart - 1);
    }

    [Fact]
    public async Task Parts_of_a_stream_without_a_length_grow()
    {
        var bytes = Bytes((455 * PartSize) + (3 * PartSize) + 1);

        var result = await InSeveralBuffers().UploadAsync("bucket", "key", new OneWayStream(bytes));

        AssertStored(bytes, result);
        Assert.Equal(457, result.Parts);
    }

    [Fact]
    public async Task Parts_of_an_object_that_is_written_grow()
    {
        var bytes = Bytes((455 * PartSize) + (3 * PartSize) + 1);
        await using var stream = await InSeveralBuffers().OpenWriteAsync("bucket", "key");

        await stream.WriteAsync(bytes);
        var result = await stream.CompleteAsync();

        AssertStored(bytes, result);
        Assert.Equal(457, result.Parts);
    }

    private OssTransfer InSeveralBuffers() => Transfer(largestBuffer: LargestBuffer);
}
