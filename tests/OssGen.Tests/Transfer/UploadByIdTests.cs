using OssGen.TestSupport.Streams;

namespace OssGen.Tests.Transfer;

/// <summary>Uploads that continue an upload which another program began, by its upload ID.</summary>
public sealed class UploadByIdTests : TransferTest
{
    private readonly byte[] _bytes = Bytes(6 * PartSize);

    [Theory]
    [InlineData("file")]
    [InlineData("one-way")]
    public async Task An_upload_begun_elsewhere_is_continued(string kind)
    {
        var id = Begin((2, _bytes[PartSize..(2 * PartSize)]), (3, Bytes(PartSize, seed: 7)), (9, [1]));

        var result = await UploadAsync(Content(kind), new OssUploadOptions { UploadId = id });

        AssertStored(_bytes, result);
        Assert.Equal(1, result.ResumedParts);
        Assert.DoesNotContain("Initiate", Store.Calls);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("one-way")]
    public async Task An_upload_begun_elsewhere_is_completed_also_with_no_bytes(string kind)
    {
        var id = Begin();
        OssContent content = kind == "file" ? OssContent.FromFile(FileOf([])) : new OneWayStream([]);

        AssertStored([], await UploadAsync(content, new OssUploadOptions { UploadId = id }));
    }

    [Fact]
    public async Task An_upload_begun_elsewhere_is_not_aborted_by_a_failure()
    {
        var id = Begin();
        Store.Before = static (call, _) => Task.FromResult(call.PartNumber == 4 ? StoreHandler.Error(403, "AccessDenied") : null);

        await Assert.ThrowsAsync<OssServiceException>(() => UploadAsync(
            Content("file"), new OssUploadOptions { UploadId = id }, change: options => options.OnInterruption =
                OssInterruptionAction.CleanUp));

        Assert.True(Store.Uploads.ContainsKey(id));
    }

    [Fact]
    public async Task An_upload_id_that_OSS_does_not_know_is_its_error()
    {
        var error = await Assert.ThrowsAsync<OssServiceException>(
            () => UploadAsync(Content("file"), new OssUploadOptions { UploadId = "unknown" }));

        Assert.Equal(OssErrorCode.NoSuchUpload, error.Code);
    }

    [Fact]
    public async Task Checkpoint_and_upload_id_together_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => UploadAsync(Content("file"), new OssUploadOptions { UploadId = "id", CheckpointPath = Checkpoint }));

        Assert.Empty(Store.Calls);
    }

    private OssContent Content(string kind) => kind == "file" ? OssContent.FromFile(FileOf(_bytes)) : new OneWayStream(_bytes);

    private string Begin(params (int Number, byte[] Bytes)[] parts)
    {
        const string Id = "0004B9894A22E5B1888A1E29F8236E2D";
        Store.Uploads[Id] = [];
        foreach (var (number, bytes) in parts)
        {
            Store.Uploads[Id][number] = StoredBytes.Of(bytes, Store.Now, new Dictionary<string, string>());
        }

        return Id;
    }
}
