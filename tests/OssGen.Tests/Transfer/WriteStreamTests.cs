using System.Text.Json;
using OssGen.TestSupport.Transfer;

namespace OssGen.Tests.Transfer;

public sealed class WriteStreamTests : TransferTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(PartSize)]
    public async Task Up_to_a_part_goes_up_in_one_call(int length)
    {
        var bytes = Bytes(length);

        AssertStored(bytes, await WriteAsync(bytes, chunk: 1000));

        Assert.Equal(["PutObject"], Store.Calls);
    }

    [Theory]
    [InlineData(PartSize + 1, 7777)]
    [InlineData(6 * PartSize, 1_000_000)]
    [InlineData((6 * PartSize) + 5, PartSize)]
    public async Task More_goes_up_in_parts(int length, int chunk)
    {
        var bytes = Bytes(length);

        var result = await WriteAsync(bytes, chunk);

        AssertStored(bytes, result);
        Assert.Equal((length + PartSize - 1) / PartSize, result.Parts);
    }

    [Fact]
    public async Task Parts_go_up_while_more_is_written_and_the_object_appears_at_the_end()
    {
        await using var stream = await OpenAsync();
        await stream.WriteAsync(Bytes(20 * PartSize));

        Assert.True(Store.Count("UploadPart") > 10);
        Assert.Empty(Store.Objects);
        await stream.CompleteAsync();

        Assert.Equal(20 * PartSize, Store.Objects["key"].Bytes.Length);
        Assert.Equal(20 * PartSize, stream.Result!.Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task No_more_buffers_are_taken_than_the_formula_allows(int parallelism)
    {
        var transfer = Transfer(options => options.Parallelism = parallelism);
        await using var stream = await transfer.OpenWriteAsync("bucket", "key");

        await stream.WriteAsync(Bytes(20 * PartSize));
        await stream.CompleteAsync();

        Assert.InRange(transfer.Buffers.PeakBytes, PartSize, (parallelism + 1) * PartSize);
    }

    [Fact]
    public async Task Disposed_without_completing_it_leaves_nothing()
    {
        await using (var stream = await OpenAsync())
        {
            await stream.WriteAsync(Bytes(5 * PartSize));
        }

        Assert.Empty(Store.Objects);
        Assert.Empty(Store.Uploads);
        Assert.Equal("Abort", Store.Calls[^1]);
    }

    [Fact]
    public async Task Disposed_without_a_full_part_it_has_sent_nothing()
    {
        await using (var stream = await OpenAsync())
        {
            await stream.WriteAsync(Bytes(10));
        }

        Assert.Empty(Store.Calls);
    }

    [Fact]
    public async Task A_part_that_fails_ends_the_writing_with_its_error()
    {
        Store.Before = (call, _) => Task.FromResult(call.PartNumber == 2 ? StoreHandler.Error(403, "AccessDenied") : null);
        await using (var stream = await OpenAsync())
        {
            var error = await Assert.ThrowsAsync<OssServiceException>(async () =>
            {
                await stream.WriteAsync(Bytes(50 * PartSize));
                await stream.CompleteAsync();
            });

            Assert.Equal("AccessDenied", error.Code);
            await Assert.ThrowsAsync<IOException>(async () => await stream.WriteAsync(new byte[1]));
            await Assert.ThrowsAsync<IOException>(async () => await stream.CompleteAsync());
        }

        Assert.Empty(Store.Uploads);
        Assert.Empty(Store.Objects);
    }

    [Fact]
    public async Task Cancelling_a_write_comes_with_the_callers_token_and_leaves_nothing()
    {
        Store.Before = async (call, token) =>
        {
            if (call.Operation == "UploadPart")
            {
                await Task.Delay(Timeout.Infinite, token);
            }

            return null;
        };
        await using (var stream = await OpenAsync())
        {
            var write = stream.WriteAsync(Bytes(50 * PartSize), Cancel.Token).AsTask();
            await Cancel.CancelAsync();

            var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
            Assert.Equal(Cancel.Token, failure.CancellationToken);
        }

        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task Cancelling_the_completion_comes_with_the_callers_token_and_leaves_nothing()
    {
        Store.Before = async (call, token) =>
        {
            if (call.PartNumber == 2)
            {
                await Cancel.CancelAsync();
                await Task.Delay(Timeout.Infinite, token);
            }

            return null;
        };
        await using (var stream = await OpenAsync())
        {
            await stream.WriteAsync(Bytes(2 * PartSize));

            var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stream.CompleteAsync(Cancel.Token));
            Assert.Equal(Cancel.Token, failure.CancellationToken);
        }

        Assert.Empty(Store.Uploads);
        Assert.Empty(Store.Objects);
    }

    [Fact]
    public async Task A_serializer_writes_into_it()
    {
        int[] numbers = [.. Enumerable.Range(0, 100_000)];
        await using var stream = await OpenAsync();

        await JsonSerializer.SerializeAsync(stream, numbers);
        await stream.CompleteAsync();

        Assert.Equal(numbers, JsonSerializer.Deserialize<int[]>(Store.Objects["key"].Bytes));
    }

    [Fact]
    public async Task Headers_of_the_request_reach_the_object()
    {
        var request = new PutObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            Content = OssContent.Empty,
            ContentType = "text/html",
            Acl = ObjectAcl.PublicRead,
        };
        await using var stream = await Transfer().OpenWriteAsync(request);

        await stream.WriteAsync(Bytes(3 * PartSize));
        await stream.CompleteAsync();

        Assert.Equal("text/html", Store.Seen.Single(static call => call.Operation == "Initiate").Request.Header("Content-Type"));
        Assert.Equal("public-read", Store.Seen.Single(static call => call.Operation == "Complete").Request.Header("x-oss-object-acl"));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_the_remedy()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transfer().OpenWriteAsync("bucket", "/key"));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Transfer().OpenWriteAsync(new PutObjectRequest { Bucket = "bucket", Key = "key", Content = "text" }));
        await using var stream = await OpenAsync();
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
        Assert.Throws<NotSupportedException>(() => stream.ReadByte());
        await stream.CompleteAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await stream.CompleteAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await stream.WriteAsync(new byte[1]));
    }

    [Fact]
    public async Task A_key_that_exists_is_not_overwritten_where_that_is_forbidden()
    {
        Store.Before = (call, _) => Task.FromResult(
            call.Request.Header("x-oss-forbid-overwrite") == "true" ? StoreHandler.Error(409, "FileAlreadyExists") : null);
        var request = new PutObjectRequest { Bucket = "bucket", Key = "key", Content = OssContent.Empty, ForbidOverwrite = true };
        await using var stream = await Transfer().OpenWriteAsync(request);

        var error = await Assert.ThrowsAsync<OssServiceException>(async () =>
        {
            await stream.WriteAsync(Bytes(3 * PartSize));
            await stream.CompleteAsync();
        });

        Assert.Equal(OssErrorCode.FileAlreadyExists, error.Code);
    }

    private Task<OssWriteStream> OpenAsync() => Transfer().OpenWriteAsync("bucket", "key");

    private async Task<OssTransferResult> WriteAsync(byte[] bytes, int chunk)
    {
        await using var stream = await OpenAsync();
        for (var offset = 0; offset < bytes.Length; offset += chunk)
        {
            await stream.WriteAsync(bytes.AsMemory(offset, Math.Min(chunk, bytes.Length - offset)));
            Assert.Equal(Math.Min(offset + chunk, bytes.Length), stream.Position);
        }

        return await stream.CompleteAsync();
    }
}
