namespace OssGen.Tests.Transfer;

/// <summary>What a transfer makes of a last step whose reply is lost or lacks what verifies it.</summary>
public sealed class CompletionTests : TransferTest
{
    private static readonly Dictionary<string, string> Metadata = new() { ["x-oss-meta-colour"] = "blue" };

    private readonly byte[] _bytes = Bytes(3 * PartSize);

    [Fact]
    public async Task A_reply_without_a_sum_makes_the_object_itself_be_asked()
    {
        Store.After = WithoutSum("Complete");

        var result = await UploadAsync(_bytes);

        AssertStored(_bytes, result);
        Assert.True(result.Verified);
        Assert.Equal(["Complete", "HeadObject"], Store.Calls.TakeLast(2));
    }

    [Fact]
    public async Task An_object_that_tells_no_sum_either_is_no_success()
    {
        Store.After = WithoutSum("Complete", "HeadObject");

        var failure = await Assert.ThrowsAsync<OssResponseException>(() => UploadAsync(_bytes));

        Assert.Contains("can't be verified", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_somebody_else_stored_meanwhile_verifies_nothing()
    {
        Store.After = (call, reply) =>
        {
            if (call.Operation == "Complete")
            {
                Store.Objects["key"] = Store.Objects["key"] with { ETag = "\"other\"" };
            }

            return WithoutSum("Complete")(call, reply);
        };

        await Assert.ThrowsAsync<OssResponseException>(() => UploadAsync(_bytes));
    }

    [Theory]
    [InlineData("UploadPart")]
    [InlineData("PutObject")]
    public async Task A_part_or_an_object_without_a_sum_is_no_success(string operation)
    {
        Store.After = WithoutSum(operation);

        await Assert.ThrowsAsync<OssResponseException>(() => UploadAsync(operation == "PutObject" ? Bytes(10) : _bytes));

        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task With_checks_off_no_sum_is_told()
    {
        Store.After = WithoutSum("Complete", "UploadPart", "HeadObject");

        var result = await Transfer(client: options => options.VerifyUploads = false).UploadAsync("bucket", "key", _bytes);

        Assert.Null(result.Crc64);
        Assert.False(result.Verified);
        Assert.Equal(_bytes, Store.Objects["key"].Bytes);
    }

    [Fact]
    public async Task An_overwrite_of_equal_length_after_a_lost_reply_is_not_taken_for_ours()
    {
        Store.After = LoseFirst(() => StoredBytes.Of(Bytes(3 * PartSize, seed: 2), Store.Now, Metadata));

        var failure = await Assert.ThrowsAsync<OssTransportException>(() => UploadWithMetadataAsync());

        Assert.True(failure.OutcomeUnknown);
    }

    [Fact]
    public async Task An_object_that_tells_no_sum_after_a_lost_reply_is_not_taken_for_ours()
    {
        var lose = LoseFirst(() => Store.Objects["key"]);
        Store.After = (call, reply) => WithoutSum("HeadObject")(call, lose(call, reply));

        await Assert.ThrowsAsync<OssTransportException>(() => UploadWithMetadataAsync());
    }

    [Theory]
    [InlineData("older")]
    [InlineData("metadata")]
    [InlineData("parts")]
    [InlineData("kind")]
    public async Task Equal_bytes_of_somebody_else_are_not_taken_for_ours_where_it_can_be_told(string difference)
    {
        var lose = LoseFirst(() =>
        {
            var other = StoredBytes.Of(
                _bytes, difference == "older" ? Store.Now.AddSeconds(-5) : Store.Now,
                difference == "metadata" ? new Dictionary<string, string>() : Metadata);
            return difference == "parts" ? other with { ETag = "\"0123456789ABCDEF0123456789ABCDEF-2\"" } : other;
        });
        Store.After = (call, reply) =>
        {
            reply = lose(call, reply);
            if (call.Operation == "HeadObject" && difference == "kind")
            {
                reply.Headers.Add("x-oss-object-type", "Normal");
            }

            return reply;
        };

        await Assert.ThrowsAsync<OssTransportException>(() => UploadWithMetadataAsync());
    }

    [Fact]
    public async Task Our_own_object_is_known_by_all_of_it()
    {
        var lose = LoseFirst(() => Store.Objects["key"] with { ETag = "\"0123456789ABCDEF0123456789ABCDEF-3\"" });
        Store.After = (call, reply) =>
        {
            reply = lose(call, reply);
            if (call.Operation == "HeadObject")
            {
                reply.Headers.Add("x-oss-object-type", "Multipart");
            }

            return reply;
        };

        Assert.True((await UploadWithMetadataAsync()).Verified);
    }

    [Fact]
    public async Task A_callback_that_would_be_lost_is_refused()
    {
        var request = new PutObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            Content = _bytes,
            ExtraQuery = new Dictionary<string, string?> { ["callback"] = "e30=" },
        };

        await Assert.ThrowsAsync<ArgumentException>(async () => await Transfer().UploadAsync(request));

        Assert.Empty(Store.Calls);
    }

    [Fact]
    public async Task A_copy_of_an_object_whose_sum_is_unknown_is_not_called_verified()
    {
        Store.Objects["source"] = StoredBytes.Of(_bytes, Store.Now, new Dictionary<string, string>());
        Store.After = WithoutSum("HeadObject");

        var result = await Transfer().CopyAsync(
            new CopyObjectRequest { Bucket = "bucket", Key = "key", SourceKey = "source" },
            new OssCopyOptions { PartSize = PartSize, MultipartThreshold = PartSize });

        Assert.False(result.Verified);
        Assert.Equal(_bytes, Store.Objects["key"].Bytes);
    }

    private static Func<SeenCall, HttpResponseMessage, HttpResponseMessage> WithoutSum(params string[] operations) => (call, reply) =>
    {
        if (operations.Contains(call.Operation))
        {
            reply.Headers.Remove("x-oss-hash-crc64ecma");
        }

        return reply;
    };

    /// <summary>Loses the reply to the first CompleteMultipartUpload, and puts another object in the place of the one it made.</summary>
    private Func<SeenCall, HttpResponseMessage, HttpResponseMessage> LoseFirst(Func<StoredBytes> replacement) => (call, reply) =>
    {
        if (call.Operation == "Complete" && Store.Count("Complete") == 1)
        {
            Store.Objects["key"] = replacement();
            throw StoreHandler.Broken();
        }

        return reply;
    };

    private Task<OssTransferResult> UploadWithMetadataAsync() => Transfer()
        .UploadAsync(new PutObjectRequest
        {
            Bucket = "bucket",
            Key = "key",
            Content = _bytes,
            Metadata = new Dictionary<string, string> { ["colour"] = "blue" },
        });
}
