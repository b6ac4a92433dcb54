using System.Text;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Tests.Storage;

public sealed class AppendTests : IDisposable
{
    private readonly TemporaryStore _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Appended_pieces_read_as_one_object()
    {
        var bucket = await _temporary.BucketAsync();
        await AppendAsync(bucket, 0, "first,");

        await AppendAsync(bucket, 6, "second");

        Assert.Equal("first,second", await _temporary.ReadAsync(bucket, "log"));
    }

    [Fact]
    public async Task The_checksum_is_that_of_the_whole_object()
    {
        var bucket = await _temporary.BucketAsync();
        await AppendAsync(bucket, 0, "first,");

        var record = await AppendAsync(bucket, 6, "second");

        Assert.Equal(OssCrc64.Compute(Encoding.UTF8.GetBytes("first,second")), record.Crc64);
    }

    // The bytes need not be there: what the record says of them decides.
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public async Task An_object_grows_to_the_limit_and_not_beyond(int more, bool isTooLarge)
    {
        var bucket = await _temporary.BucketAsync();
        var first = await _temporary.WriteAsync("x");
        var last = await _temporary.WriteAsync("y");
        await AppendAsync(bucket, 0, first with { Length = DataWriter.MaximumLength - 10 });

        var error = await Record.ExceptionAsync(() => AppendAsync(bucket, DataWriter.MaximumLength - 10, last with { Length = 10 + more }));

        Assert.Equal(isTooLarge ? "EntityTooLarge" : null, (error as OssFaultException)?.Code);
        Assert.Equal(
            isTooLarge ? DataWriter.MaximumLength - 10 : DataWriter.MaximumLength, _temporary.Store.Objects.Find(bucket, "log")!.Size);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(7)]
    public async Task Another_position_than_the_length_is_refused_and_the_right_one_told(long position)
    {
        var bucket = await _temporary.BucketAsync();
        await AppendAsync(bucket, 0, "first,");

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => AppendAsync(bucket, position, "second"));

        Assert.Equal((409, "PositionNotEqualToLength"), (fault.Status, fault.Code));
        Assert.Contains(new KeyValuePair<string, string>("x-oss-next-append-position", "6"), fault.Headers);
    }

    [Fact]
    public async Task An_ordinary_object_is_not_appendable()
    {
        var bucket = await _temporary.BucketAsync();
        await _temporary.PutAsync(bucket, "log");

        var fault = await Assert.ThrowsAsync<OssFaultException>(() => AppendAsync(bucket, 10, "more"));

        Assert.Equal("ObjectNotAppendable", fault.Code);
    }

    private async Task<ObjectRecord> AppendAsync(BucketRecord bucket, long position, string text) =>
        await AppendAsync(bucket, position, await _temporary.WriteAsync(text));

    private Task<ObjectRecord> AppendAsync(BucketRecord bucket, long position, WrittenData written) =>
        _temporary.Store.Appends.AppendAsync(bucket, "log", position, written, TemporaryStore.About(), default);
}
