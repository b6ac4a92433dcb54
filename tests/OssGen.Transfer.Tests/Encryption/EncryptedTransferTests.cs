using System.Security.Cryptography;
using OssGen.Transfer.Multipart;
using OssGen.Transfer.Tests.Runs;

namespace OssGen.Transfer.Tests.Encryption;

/// <summary>Encrypted objects against the emulator: in every way they go up, and every way they come down.</summary>
public sealed class EncryptedTransferTests : IClassFixture<Site>, IDisposable
{
    private const int PartSize = 100 * 1024;
    private const int Length = (5 * PartSize) + 7;

    private readonly Site _site;
    private readonly FragileClient _network;
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly TemporaryFolder _folder = new();
    private readonly OssEncryptionClient _client;
    private readonly OssTransfer _transfer;

    public EncryptedTransferTests(Site site)
    {
        _site = site;
        _network = new FragileClient(site.Client);
        _client = new OssEncryptionClient(_network, new OssRsaMasterKey(_rsa));
        _transfer = Transfer(_client);
    }

    public void Dispose()
    {
        _client.Dispose();
        _network.Dispose();
        _rsa.Dispose();
        _folder.Dispose();
    }

    private OssUploadOptions Upload => new() { CheckpointPath = _folder["checkpoint"] };

    private OssDownloadOptions Download => new() { CheckpointPath = _folder["checkpoint"] };

    [Theory]
    [InlineData("file", 0)]
    [InlineData("file", 10)]
    [InlineData("file", Length)]
    [InlineData("memory", 10)]
    [InlineData("memory", Length)]
    [InlineData("stream", 0)]
    [InlineData("stream", Length)]
    [InlineData("one-way stream", 10)]
    [InlineData("one-way stream", Length)]
    public async Task What_goes_up_is_encrypted_and_comes_down_equal(string kind, int length)
    {
        var bytes = Bytes(length);
        var key = $"{kind} {length}";
        await File.WriteAllBytesAsync(_folder["source"], bytes);

        var result = await _transfer.UploadAsync(Site.Bucket, key, kind switch
        {
            "file" => OssContent.FromFile(_folder["source"]),
            "memory" => bytes,
            "stream" => new MemoryStream(bytes),
            _ => OssContent.FromStream(new OneWayStream(new MemoryStream(bytes))),
        });

        await AssertEncryptedAsync(key, bytes, result);
        await _transfer.DownloadAsync(Site.Bucket, key, _folder["target"]);
        AssertSame(bytes, await File.ReadAllBytesAsync(_folder["target"]));
        await using var read = await _client.GetObjectAsync(Site.Bucket, key);
        AssertSame(bytes, await read.ReadAsBytesAsync());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(Length)]
    public async Task What_is_written_as_a_stream_is_encrypted(int length)
    {
        var bytes = Bytes(length);
        var key = $"written {length}";

        await using var stream = await _transfer.OpenWriteAsync(Site.Bucket, key);
        await stream.WriteAsync(bytes.AsMemory(0, length / 3));
        await stream.WriteAsync(bytes.AsMemory(length / 3));
        var result = await stream.CompleteAsync();

        await AssertEncryptedAsync(key, bytes, result);
    }

    [Fact]
    public async Task An_object_in_parts_says_what_the_other_sdks_want_to_know()
    {
        await _transfer.UploadAsync(Site.Bucket, "metadata", Bytes(Length));

        var metadata = (await _site.Client.HeadObjectAsync(Site.Bucket, "metadata")).Metadata;
        Assert.Equal($"{Length}", metadata["client-side-encryption-data-size"]);
        Assert.Equal($"{PartSize}", metadata["client-side-encryption-part-size"]);
        Assert.Equal($"{Length}", metadata["client-side-encryption-unencrypted-content-length"]);
    }

    [Fact]
    public async Task Parts_are_whole_blocks()
    {
        var transfer = new OssTransfer(_client, new OssTransferOptions { PartSize = PartSize + 1, MultipartThreshold = PartSize });

        await transfer.UploadAsync(Site.Bucket, "blocks", Bytes(Length));

        Assert.Equal($"{PartSize + 16}", (await _site.Client.HeadObjectAsync(Site.Bucket, "blocks")).Metadata["client-side-encryption-part-size"]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 15)]
    [InlineData(PartSize - 3, (3 * PartSize) + 5)]
    [InlineData(Length - 1, Length - 1)]
    public async Task Ranges_come_down_by_one_call_and_in_parts(int first, int last)
    {
        var bytes = Bytes(Length);
        await _transfer.UploadAsync(Site.Bucket, "ranges", bytes);
        var request = new GetObjectRequest { Bucket = Site.Bucket, Key = "ranges", Range = $"bytes={first}-{last}" };

        await _transfer.DownloadAsync(request, _folder["target"]);
        await using var read = await _client.GetObjectAsync(request);

        Assert.Equal(bytes[first..(last + 1)], await File.ReadAllBytesAsync(_folder["target"]));
        Assert.Equal(bytes[first..(last + 1)], await read.ReadAsBytesAsync());
    }

    [Fact]
    public async Task A_stream_gets_the_plain_content()
    {
        var bytes = Bytes(Length);
        await _transfer.UploadAsync(Site.Bucket, "to a stream", bytes);
        using var target = new MemoryStream();

        await _transfer.DownloadAsync(new GetObjectRequest { Bucket = Site.Bucket, Key = "to a stream" }, target);

        Assert.True(bytes.AsSpan().SequenceEqual(target.ToArray()));
    }

    [Fact]
    public async Task Reading_with_seek_gets_the_plain_content()
    {
        var bytes = Bytes(Length);
        await _transfer.UploadAsync(Site.Bucket, "seek", bytes);
        var read = new byte[200_003];

        await using var stream = await _transfer.OpenReadAsync(Site.Bucket, "seek");
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

        await using var stream = await _transfer.OpenReadAsync(Site.Bucket, key);
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole);
        await using var partly = await _transfer.OpenReadAsync(Site.Bucket, key);
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
        await _transfer.UploadAsync(Site.Bucket, "damaged", bytes);
        _network.Damages = true;
        await using var stream = await _transfer.OpenReadAsync(Site.Bucket, "damaged");
        using var read = new MemoryStream();

        await Assert.ThrowsAsync<OssIntegrityException>(() => stream.CopyToAsync(read));

        Assert.True(read.Length < Length);
    }

    public static TheoryData<string, int> Stored()
    {
        var data = new TheoryData<string, int>();
        foreach (var kind in new[] { "one call", "parts", "one-way stream", "written" })
        {
            foreach (var length in new[] { 0, 1, 15, 16, 17, PartSize - 1, PartSize, PartSize + 1, (2 * PartSize) - 1, 2 * PartSize, (2 * PartSize) + 1, 3 * 1024 * 1024 })
            {
                data.Add(kind, length);
            }
        }

        return data;
    }

    [Fact]
    public async Task The_last_bytes_come_down()
    {
        var bytes = Bytes(Length);
        await _transfer.UploadAsync(Site.Bucket, "suffix", bytes);

        await _transfer.DownloadAsync(new GetObjectRequest { Bucket = Site.Bucket, Key = "suffix", Range = "bytes=-150001" }, _folder["target"]);

        Assert.Equal(bytes[^150001..], await File.ReadAllBytesAsync(_folder["target"]));
    }

    [Fact]
    public async Task An_upload_goes_on_with_the_key_it_began_with()
    {
        var bytes = Bytes(Length);
        await File.WriteAllBytesAsync(_folder["source"], bytes);
        await BreakOffUploadAsync("resumed");

        var result = await _transfer.UploadAsync(Site.Bucket, "resumed", OssContent.FromFile(_folder["source"]), Upload);

        Assert.Equal((null, 2), (result.RestartReason, result.ResumedParts));
        await AssertEncryptedAsync("resumed", bytes, result);
    }

    [Fact]
    public async Task A_source_that_changed_gets_another_key()
    {
        var bytes = Bytes(Length + 1);
        await File.WriteAllBytesAsync(_folder["source"], Bytes(Length));
        await BreakOffUploadAsync("changed");
        var before = MultipartCheckpoint.ReadUpload(_folder["checkpoint"])!.Envelope!.Key;
        await File.WriteAllBytesAsync(_folder["source"], bytes);

        var result = await _transfer.UploadAsync(Site.Bucket, "changed", OssContent.FromFile(_folder["source"]), Upload);

        Assert.NotNull(result.RestartReason);
        Assert.NotEqual(before, (await _site.Client.HeadObjectAsync(Site.Bucket, "changed")).Metadata["client-side-encryption-key"]);
        await AssertEncryptedAsync("changed", bytes, result);
    }

    [Fact]
    public async Task An_upload_whose_key_is_lost_says_so_and_leaves_its_checkpoint()
    {
        await File.WriteAllBytesAsync(_folder["source"], Bytes(Length));
        await BreakOffUploadAsync("lost key");
        using var other = RSA.Create(2048);
        using var client = new OssEncryptionClient(_network, new OssRsaMasterKey(other, new Dictionary<string, string> { ["key"] = "other" }));

        await Assert.ThrowsAsync<OssEncryptionException>(async () => await Transfer(client).UploadAsync(Site.Bucket, "lost key", OssContent.FromFile(_folder["source"]), Upload));

        Assert.True(File.Exists(_folder["checkpoint"]));
    }

    [Fact]
    public async Task A_download_goes_on()
    {
        var bytes = Bytes(Length);
        await _transfer.UploadAsync(Site.Bucket, "download", bytes);
        await BreakOffDownloadAsync(_transfer, "download");

        var result = await _transfer.DownloadAsync(Site.Bucket, "download", _folder["target"], Download);

        Assert.Equal((null, 2), (result.RestartReason, result.ResumedParts));
        AssertSame(bytes, await File.ReadAllBytesAsync(_folder["target"]));
    }

    [Fact]
    public async Task A_client_that_doesnt_decrypt_cant_go_on_with_a_download_that_did()
    {
        await _transfer.UploadAsync(Site.Bucket, "mixed", Bytes(Length));
        await BreakOffDownloadAsync(_transfer, "mixed");

        var error = await Assert.ThrowsAsync<OssCheckpointException>(async () =>
            await Transfer(_network).DownloadAsync(Site.Bucket, "mixed", _folder["target"], Download));

        Assert.Contains("doesn't decrypt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_began_encrypted_starts_over()
    {
        var bytes = Bytes(Length);
        await _transfer.UploadAsync(Site.Bucket, "raw", bytes);
        await BreakOffDownloadAsync(Transfer(_network), "raw");

        var result = await _transfer.DownloadAsync(Site.Bucket, "raw", _folder["target"], Download);

        Assert.NotNull(result.RestartReason);
        AssertSame(bytes, await File.ReadAllBytesAsync(_folder["target"]));
    }

    [Fact]
    public async Task After_a_rotation_old_and_new_objects_are_read()
    {
        using var newest = RSA.Create(2048);
        await _transfer.UploadAsync(Site.Bucket, "old", "old content");
        using var rotated = new OssEncryptionClient(
            _site.Client, new OssRsaMasterKey(newest, new Dictionary<string, string> { ["key"] = "2026" }), new OssRsaMasterKey(_rsa));
        await rotated.PutObjectAsync(Site.Bucket, "new", "new content");

        Assert.Equal("old content", await ReadAsync(rotated, "old"));
        Assert.Equal("new content", await ReadAsync(rotated, "new"));
        var error = await Assert.ThrowsAsync<OssEncryptionException>(async () => await _transfer.DownloadAsync(Site.Bucket, "new", _folder["target"]));
        Assert.Contains("""{"key":"2026"}""", error.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["target"]));
    }

    [Fact]
    public async Task Objects_that_arent_encrypted_come_down_as_they_are()
    {
        var bytes = Bytes(Length);
        await Transfer(_network).UploadAsync(Site.Bucket, "plain", bytes);

        await _transfer.DownloadAsync(Site.Bucket, "plain", _folder["target"]);

        AssertSame(bytes, await File.ReadAllBytesAsync(_folder["target"]));
    }

    [Theory]
    [InlineData(200 * 1024 * 1024)]
    [InlineData(0)]
    public async Task A_copy_with_other_metadata_can_be_read(long threshold)
    {
        var bytes = Bytes(Length);
        await _transfer.UploadAsync(Site.Bucket, "source", bytes);

        await _transfer.CopyAsync(
            new CopyObjectRequest { SourceKey = "source", Bucket = Site.Bucket, Key = "copy", MetadataDirective = MetadataDirective.Replace, Metadata = new Dictionary<string, string> { ["colour"] = "red" } },
            new OssCopyOptions { MultipartThreshold = threshold, PartSize = PartSize });

        await using var read = await _client.GetObjectAsync(Site.Bucket, "copy");
        Assert.Equal("red", read.Metadata["colour"]);
        AssertSame(bytes, await read.ReadAsBytesAsync());
    }

    [Fact]
    public async Task An_upload_that_was_begun_elsewhere_is_refused() => await Assert.ThrowsAsync<ArgumentException>(async () =>
        await _transfer.UploadAsync(Site.Bucket, "elsewhere", "text", new OssUploadOptions { UploadId = "id" }));

    private static OssTransfer Transfer(OssClient client) =>
        new(client, new OssTransferOptions { PartSize = PartSize, MultipartThreshold = PartSize, Parallelism = 1 });

    private static void AssertSame(byte[] expected, byte[] found) => Assert.True(expected.AsSpan().SequenceEqual(found), "The bytes are others than those that went up.");

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static async Task<string> ReadAsync(OssClient client, string key)
    {
        await using var result = await client.GetObjectAsync(Site.Bucket, key);
        return await result.ReadAsStringAsync();
    }

    private async Task StoreAsync(string kind, string key, byte[] bytes)
    {
        switch (kind)
        {
            case "one call":
                await _client.PutObjectAsync(Site.Bucket, key, bytes);
                break;
            case "parts":
                await _transfer.UploadAsync(Site.Bucket, key, bytes);
                break;
            case "one-way stream":
                await _transfer.UploadAsync(Site.Bucket, key, OssContent.FromStream(new OneWayStream(new MemoryStream(bytes))));
                break;
            default:
                await using (var stream = await _transfer.OpenWriteAsync(Site.Bucket, key))
                {
                    await stream.WriteAsync(bytes);
                    await stream.CompleteAsync();
                }

                break;
        }
    }

    private async Task BreakOffUploadAsync(string key)
    {
        _network.PartsLeft = 2;
        await Assert.ThrowsAsync<OssTransportException>(async () => await _transfer.UploadAsync(Site.Bucket, key, OssContent.FromFile(_folder["source"]), Upload));
        _network.PartsLeft = int.MaxValue;
    }

    private async Task BreakOffDownloadAsync(OssTransfer transfer, string key)
    {
        _network.PartsLeft = 2;
        await Assert.ThrowsAsync<OssTransportException>(async () => await transfer.DownloadAsync(Site.Bucket, key, _folder["target"], Download));
        _network.PartsLeft = int.MaxValue;
    }

    /// <summary>What OSS stores is the plain content's length, no block of its bytes, and has the checksum that the result tells.</summary>
    private async Task AssertEncryptedAsync(string key, byte[] plain, OssTransferResult result)
    {
        var stored = (await _site.FindAsync(key))!;
        Assert.Equal((plain.Length, plain.Length), (stored.Length, result.Length));
        Assert.Equal(OssCrc64.Compute(stored), result.Crc64);
        Assert.Equal(plain.Length > 0, !plain.AsSpan().SequenceEqual(stored));
        await using var read = await _client.GetObjectAsync(Site.Bucket, key);
        AssertSame(plain, await read.ReadAsBytesAsync());
    }
}
