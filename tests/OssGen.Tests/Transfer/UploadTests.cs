using OssGen.TestSupport.Streams;
using OssGen.TestSupport.Transfer;

namespace OssGen.Tests.Transfer;

public sealed class UploadTests : TransferTest
{
    public static TheoryData<string> Kinds =>
        ["file", "range of a file", "memory", "seekable stream", "one-way stream", "one-way stream of known length"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_kind_of_source_arrives_whole_in_parts(string kind)
    {
        var bytes = Bytes((5 * PartSize) + 17);

        var result = await UploadAsync(Content(kind, bytes));

        AssertStored(bytes, result);
        Assert.Equal((6, 0, null), (result.Parts, result.ResumedParts, result.RestartReason));
        Assert.Equal(
            ["Complete", "Initiate", "UploadPart 1", "UploadPart 2", "UploadPart 3", "UploadPart 4", "UploadPart 5", "UploadPart 6"],
            Store.Calls.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_small_source_goes_up_in_one_call(string kind)
    {
        var bytes = Bytes(PartSize - 1);

        var result = await UploadAsync(Content(kind, bytes));

        AssertStored(bytes, result);
        Assert.Equal(1, result.Parts);
        Assert.Equal(["PutObject"], Store.Calls);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_is_an_empty_object(string kind)
    {
        var result = await UploadAsync(Content(kind, []));

        AssertStored([], result);
        Assert.Equal(["PutObject"], Store.Calls);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task One_byte_is_an_object_of_one_byte(string kind)
    {
        var result = await UploadAsync(Content(kind, [7]), change: options => options.MultipartThreshold = 0);

        AssertStored([7], result);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whole_parts_make_no_empty_one_behind_them(string kind)
    {
        var bytes = Bytes(3 * PartSize);

        var result = await UploadAsync(Content(kind, bytes));

        AssertStored(bytes, result);
        Assert.Equal(3, result.Parts);
    }

    [Fact]
    public async Task A_small_stream_that_cannot_go_back_is_tried_again_out_of_its_buffer()
    {
        FailFirst("PutObject", 503, "ServiceUnavailable");

        var result = await UploadAsync(new OneWayStream([1, 2, 3]));

        AssertStored([1, 2, 3], result);
        Assert.Equal(["PutObject", "PutObject"], Store.Calls);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_failed_part_is_sent_again(string kind)
    {
        var bytes = Bytes((4 * PartSize) + 1);
        FailFirst("UploadPart 3", 500, "InternalError");

        AssertStored(bytes, await UploadAsync(Content(kind, bytes)));

        Assert.Equal(2, Store.Calls.Count(call => call == "UploadPart 3"));
    }

    [Fact]
    public async Task A_part_that_was_damaged_on_its_way_is_sent_again()
    {
        var bytes = Bytes(3 * PartSize);
        var damaged = false;
        Store.After = (call, reply) =>
        {
            if (call.PartNumber == 2 && !damaged)
            {
                damaged = true;
                reply.Headers.Remove("x-oss-hash-crc64ecma");
                reply.Headers.Add("x-oss-hash-crc64ecma", "1");
            }

            return reply;
        };

        AssertStored(bytes, await UploadAsync(FromFile(bytes)));

        Assert.Equal(2, Store.Calls.Count(call => call == "UploadPart 2"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Streams_take_no_more_buffers_than_the_formula_allows(int parallelism)
    {
        var transfer = Transfer(options => options.Parallelism = parallelism);

        await transfer.UploadAsync("bucket", "key", new OneWayStream(Bytes(20 * PartSize)));

        Assert.InRange(transfer.Buffers.PeakBytes, PartSize, (parallelism + 1) * PartSize);
    }

    [Fact]
    public async Task A_memory_limit_lowers_the_number_of_buffers()
    {
        var transfer = Transfer(options => options.MemoryLimit = 2 * PartSize);
        var secondArrived = new TaskCompletionSource();
        Store.Before = async (call, token) =>
        {
            if (call.PartNumber == 2)
            {
                secondArrived.SetResult();
            }

            if (call.PartNumber == 1)
            {
                await secondArrived.Task.WaitAsync(token);
            }

            return null;
        };

        await transfer.UploadAsync("bucket", "key", new OneWayStream(Bytes(20 * PartSize)));

        Assert.Equal(2 * PartSize, transfer.Buffers.PeakBytes);
    }

    [Fact]
    public async Task Files_and_memory_need_no_buffers()
    {
        var transfer = Transfer();

        await transfer.UploadAsync("bucket", "key", FromFile(Bytes(5 * PartSize)));
        await transfer.UploadAsync("bucket", "key", Bytes(5 * PartSize));

        Assert.Equal(0, transfer.Buffers.PeakBytes);
    }

    [Fact]
    public async Task No_more_parts_are_under_way_than_the_parallelism_allows()
    {
        var (running, most) = (0, 0);
        var arrived = new SemaphoreSlim(0);
        Store.Before = async (call, token) =>
        {
            if (call.Operation == "UploadPart")
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                if (call.PartNumber <= 3)
                {
                    arrived.Release(call.PartNumber == 3 ? 3 : 0 + 1);
                    await arrived.WaitAsync(token);
                }

                Interlocked.Decrement(ref running);
            }

            return null;
        };

        await UploadAsync(FromFile(Bytes(12 * PartSize)), change: options => options.Parallelism = 3);

        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task Progress_ends_at_the_total_and_never_exceeds_it()
    {
        var seen = new List<OssTransferProgress>();
        FailFirst("UploadPart 2", 500, "InternalError");

        await UploadAsync(FromFile(Bytes(5 * PartSize)), new OssUploadOptions { Progress = new Listener<OssTransferProgress>(seen.Add) });

        Assert.All(seen, progress => Assert.InRange(progress.Bytes, 0, 5 * PartSize));
        Assert.Equal((5 * PartSize, 5L * PartSize, 1, 1), (seen[^1].Bytes, seen[^1].TotalBytes, seen[^1].Files, seen[^1].TotalFiles));
    }

    [Fact]
    public async Task A_content_with_progress_of_its_own_is_reported_as_a_whole()
    {
        var seen = new List<long>();
        OssContent content = FromFile(Bytes(5 * PartSize)).WithProgress(new Listener<long>(seen.Add));

        await UploadAsync(content);

        Assert.Equal(5 * PartSize, seen[^1]);
    }

    [Fact]
    public async Task A_bound_on_parts_makes_them_larger()
    {
        var bytes = Bytes(10 * PartSize);

        var result = await UploadAsync(FromFile(bytes), new OssUploadOptions { MaxParts = 3 });

        AssertStored(bytes, result);
        Assert.InRange(result.Parts, 1, 3);
    }

    [Fact]
    public async Task A_key_that_OSS_refuses_sends_nothing()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transfer().UploadAsync("bucket", "/key", Bytes(3 * PartSize)));

        Assert.Empty(Store.Calls);
    }

    private OssContent Content(string kind, byte[] bytes) => kind switch
    {
        "file" => FromFile(bytes),
        "range of a file" => OssContent.FromFile(FileOf([1, 2, 3, .. bytes, 4, 5]), 3, bytes.Length),
        "memory" => bytes,
        "seekable stream" => new MemoryStream(bytes),
        "one-way stream" => new OneWayStream(bytes),
        _ => OssContent.FromStream(new OneWayStream(bytes), bytes.Length),
    };

    private OssContent FromFile(byte[] bytes) => OssContent.FromFile(FileOf(bytes));

    private void FailFirst(string name, int status, string code)
    {
        var failed = 0;
        Store.Before = (call, _) => Task.FromResult(
            call.ToString() == name && Interlocked.Exchange(ref failed, 1) == 0 ? StoreHandler.Error(status, code) : null);
    }
}
