using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

public sealed class AppendStreamTests : TransferTest
{
    [Fact]
    public async Task Creates_the_object_and_goes_on_at_its_end()
    {
        await AppendAsync([1, 2, 3]);
        await AppendAsync([4, 5]);

        Assert.Equal([1, 2, 3, 4, 5], Stored);
        Assert.Equal(["HeadObject", "AppendObject", "HeadObject", "AppendObject"], Store.Calls);
    }

    [Fact]
    public async Task Small_writes_gather_until_the_buffer_is_full_or_flushed()
    {
        var bytes = Bytes(PartSize + 1500);
        await using (var stream = await OpenAsync())
        {
            for (var offset = 0; offset < bytes.Length; offset += 500)
            {
                await stream.WriteAsync(bytes.AsMemory(offset, Math.Min(500, bytes.Length - offset)));
            }

            Assert.Equal(PartSize, Stored.Length);
            Assert.Equal(bytes.Length, stream.Position);
            await stream.FlushAsync();
            Assert.Equal(bytes, Stored);
            Assert.Equal(OssCrc64.Compute(bytes), stream.Crc64);
            await stream.FlushAsync();
        }

        Assert.Equal(2, Store.Count("AppendObject"));
    }

    [Fact]
    public async Task An_addition_whose_reply_was_lost_is_found_to_be_there()
    {
        Store.After = (call, reply) => call.Operation == "AppendObject" ? throw StoreHandler.Broken() : reply;

        await AppendAsync([1, 2, 3]);

        Assert.Equal([1, 2, 3], Stored);
        Assert.Equal(["HeadObject", "AppendObject", "HeadObject"], Store.Calls);
    }

    [Fact]
    public async Task An_addition_that_never_arrived_is_repeated()
    {
        var lost = false;
        Store.Before = (call, _) => call.Operation == "AppendObject" && !lost && (lost = true)
            ? throw StoreHandler.Broken()
            : Task.FromResult<HttpResponseMessage?>(null);

        await AppendAsync([1, 2, 3]);

        Assert.Equal([1, 2, 3], Stored);
        Assert.Equal(2, Store.Count("AppendObject"));
    }

    [Fact]
    public async Task An_addition_that_arrived_late_is_not_made_twice()
    {
        // The first call breaks, and takes effect only after the object was asked.
        SeenCall? late = null;
        Store.Before = (call, _) =>
        {
            if (call.Operation == "AppendObject" && late is null)
            {
                late = call;
                throw StoreHandler.Broken();
            }

            if (call.Operation == "AppendObject" && !Store.Objects.ContainsKey("key"))
            {
                Store.Objects["key"] = StoredBytes.Of(late!.Request.Body, Store.Now, late.Request.Headers);
            }

            return Task.FromResult<HttpResponseMessage?>(null);
        };

        await AppendAsync([1, 2, 3]);

        Assert.Equal([1, 2, 3], Stored);
    }

    [Fact]
    public async Task Somebody_elses_addition_is_noticed()
    {
        await using var stream = await OpenAsync();
        await stream.WriteAsync(new byte[] { 1, 2, 3 });
        Store.Objects["key"] = StoredBytes.Of([9], TestClient.Start, new Dictionary<string, string>());

        var error = await Assert.ThrowsAsync<OssServiceException>(() => stream.FlushAsync());

        Assert.Equal(OssErrorCode.PositionNotEqualToLength, error.Code);
        await Assert.ThrowsAsync<IOException>(() => stream.FlushAsync());
        Assert.Equal([9], Stored);
    }

    [Fact]
    public async Task Somebody_elses_addition_in_the_place_of_a_lost_one_is_noticed()
    {
        Store.Before = (call, _) =>
        {
            if (call.Operation == "AppendObject")
            {
                Store.Objects["key"] = StoredBytes.Of([7, 8, 9], TestClient.Start, new Dictionary<string, string>());
                throw StoreHandler.Broken();
            }

            return Task.FromResult<HttpResponseMessage?>(null);
        };
        await using var stream = await OpenAsync();
        await stream.WriteAsync(new byte[] { 1, 2, 3 });

        await Assert.ThrowsAsync<OssIntegrityException>(() => stream.FlushAsync());
    }

    [Fact]
    public async Task Bytes_that_arrive_damaged_are_noticed()
    {
        Store.After = (call, reply) =>
        {
            if (call.Operation == "AppendObject")
            {
                reply.Headers.Remove("x-oss-hash-crc64ecma");
                reply.Headers.Add("x-oss-hash-crc64ecma", "1");
            }

            return reply;
        };
        await using var stream = await OpenAsync();
        await stream.WriteAsync(new byte[] { 1 });

        await Assert.ThrowsAsync<OssIntegrityException>(() => stream.FlushAsync());
    }

    [Fact]
    public async Task Disposing_synchronously_adds_what_was_written()
    {
        var stream = await OpenAsync();
        await stream.WriteAsync(new byte[] { 1 });

        stream.Dispose();

        Assert.Equal([1], Stored);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transfer()
            .OpenAppendAsync(new AppendObjectRequest { Bucket = "bucket", Key = "key", Position = 5, Content = OssContent.Empty }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Transfer()
            .OpenAppendAsync(new AppendObjectRequest { Bucket = "bucket", Key = "key", Position = 0, Content = "text" }));
        await using var stream = await OpenAsync();
        Assert.Throws<NotSupportedException>(() => stream.SetLength(0));
    }

    private byte[] Stored => Store.Objects["key"].Bytes;

    private Task<OssAppendStream> OpenAsync() => Transfer().OpenAppendAsync("bucket", "key");

    private async Task AppendAsync(byte[] bytes)
    {
        await using var stream = await OpenAsync();
        await stream.WriteAsync(bytes);
    }
}
