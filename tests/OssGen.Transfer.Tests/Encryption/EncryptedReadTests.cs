using OssGen.TestSupport.Streams;

namespace OssGen.Transfer.Tests.Encryption;

/// <summary>How encrypted objects come down: whole, by ranges, as streams.</summary>
public sealed class EncryptedReadTests(Site site) : EncryptedTransferTest(site)
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 15)]
    [InlineData(PartSize - 3, (3 * PartSize) + 5)]
    [InlineData(Length - 1, Length - 1)]
    public async Task Ranges_come_down_by_one_call_and_in_parts(int first, int last)
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "ranges", bytes);
        var request = new GetObjectRequest { Bucket = Site.Bucket, Key = "ranges", Range = $"bytes={first}-{last}" };

        await Encrypting.DownloadFileAsync(request, Folder["target"]);
        await using var read = await Client.GetObjectAsync(request);

        Assert.Equal(bytes[first..(last + 1)], await File.ReadAllBytesAsync(Folder["target"]));
        Assert.Equal(bytes[first..(last + 1)], await read.ReadAsBytesAsync());
    }

    [Fact]
    public async Task The_last_bytes_come_down()
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "suffix", bytes);

        await Encrypting.DownloadFileAsync(
            new GetObjectRequest { Bucket = Site.Bucket, Key = "suffix", Range = "bytes=-150001" }, Folder["target"]);

        Assert.Equal(bytes[^150001..], await File.ReadAllBytesAsync(Folder["target"]));
    }

    [Fact]
    public async Task A_stream_gets_the_plain_content()
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "to a stream", bytes);
        using var target = new MemoryStream();

        await Encrypting.DownloadAsync(new GetObjectRequest { Bucket = Site.Bucket, Key = "to a stream" }, target);

        Assert.True(bytes.AsSpan().SequenceEqual(target.ToArray()));
    }

    [Fact]
    public async Task Reading_with_seek_gets_the_plain_content()
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "seek", bytes);
        var read = new byte[200_003];

        await using var stream = await Encrypting.OpenReadAsync(Site.Bucket, "seek");
        stream.Position = 123_457;
        await stream.ReadExactlyAsync(read);
        stream.Position = 3;
        await stream.ReadExactlyAsync(read.AsMemory(0, 5));

        Assert.Equal(bytes[3..8], read[..5]);
        Assert.True(bytes.AsSpan(123_462, 199_998).SequenceEqual(read.AsSpan(5)));
    }

    [Theory]
    [MemberData(nameof(Stored))]
    public async Task What_is_read_from_the_first_byte_to_the_last_is_checked_and_equal(string kind, int length)
    {
        var bytes = Bytes(length);
        var key = $"read {kind} {length}";
        await StoreAsync(kind, key, bytes);

        await using var stream = await Encrypting.OpenReadAsync(Site.Bucket, key);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        await using var partly = await Encrypting.OpenReadAsync(Site.Bucket, key);
        var some = new byte[length / 3];
        await partly.ReadExactlyAsync(some);
        partly.Position = length / 5;
        using var rest = new MemoryStream();
        await partly.CopyToAsync(rest);

        AssertSame(bytes, whole.ToArray());
        AssertSame(bytes[..some.Length], some);
        AssertSame(bytes[(length / 5)..], rest.ToArray());
    }

    [Fact]
    public async Task What_is_read_of_an_object_that_was_damaged_in_OSS_s_keeping_fails_before_its_last_bytes()
    {
        var bytes = Bytes(Length);
        await Encrypting.UploadAsync(Site.Bucket, "damaged", bytes);
        Network.Damages = true;
        await using var stream = await Encrypting.OpenReadAsync(Site.Bucket, "damaged");
        using var read = new MemoryStream();

        await Assert.ThrowsAsync<OssIntegrityException>(() => stream.CopyToAsync(read));

        Assert.True(read.Length < Length);
    }

    public static TheoryData<string, int> Stored()
    {
        var data = new TheoryData<string, int>();
        foreach (var kind in new[] { "one call", "parts", "one-way stream", "written" })
        {
            foreach (var length in new[] { 0, 1, 15, 16, 17, PartSize - 1, PartSize, PartSize
                + 1, (2 * PartSize) - 1, 2 * PartSize, (2 * PartSize) + 1, 3 * 1024 * 1024 })
            {
                data.Add(kind, length);
            }
        }

        return data;
    }

    private async Task StoreAsync(string kind, string key, byte[] bytes)
    {
        switch (kind)
        {
            case "one call":
                await Client.PutObjectAsync(Site.Bucket, key, bytes);
                break;
            case "parts":
                await Encrypting.UploadAsync(Site.Bucket, key, bytes);
                break;
            case "one-way stream":
                await Encrypting.UploadAsync(Site.Bucket, key, OssContent.FromStream(OneWayStream.InOddPieces(new MemoryStream(bytes))));
                break;
            default:
                await using (var stream = await Encrypting.OpenWriteAsync(Site.Bucket, key))
                {
                    await stream.WriteAsync(bytes);
                    await stream.CompleteAsync();
                }

                break;
        }
    }
}
