using OssGen.Tests.Faults;

namespace OssGen.Tests.Transfer;

/// <summary>Uploads of files that change before the upload is complete.</summary>
public sealed class ChangedSourceTests : TransferTest
{
    [Theory]
    [InlineData("grows", true)]
    [InlineData("shrinks", true)]
    [InlineData("is written", true)]
    [InlineData("grows", false)]
    [InlineData("shrinks", false)]
    [InlineData("is written", false)]
    public async Task A_file_that_changes_meanwhile_makes_no_object(string change, bool inParts)
    {
        var path = FileOf(Bytes(6 * PartSize));
        var done = false;
        var content = OssContent.FromFile(path).WithProgress(new Listener<long>(_ => Change(path, change, ref done)));

        var failure = await Assert.ThrowsAsync<OssIntegrityException>(
            () => UploadAsync(
                content, change: options => (options.Parallelism, options.MultipartThreshold) = (1, inParts ? PartSize : 6 * PartSize)));

        Assert.Contains(path, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Complete", Store.Calls);
        Assert.Empty(Store.Objects);
        Assert.Empty(Store.Uploads);
    }

    [Theory]
    [InlineData("grows")]
    [InlineData("shrinks")]
    [InlineData("is written")]
    public async Task A_file_that_changes_after_its_last_part_makes_no_object(string change)
    {
        var path = FileOf(Bytes(6 * PartSize));
        var done = false;
        Store.After = (call, reply) =>
        {
            if (call.PartNumber == 6)
            {
                Change(path, change, ref done);
            }

            return reply;
        };

        await Assert.ThrowsAsync<OssIntegrityException>(
            () => UploadAsync(OssContent.FromFile(path), change: options => options.Parallelism = 1));

        Assert.DoesNotContain("Complete", Store.Calls);
        Assert.Empty(Store.Uploads);
    }

    [Fact]
    public async Task A_file_that_grew_since_its_content_was_made_is_refused()
    {
        var content = OssContent.FromFile(FileOf(Bytes(2 * PartSize)));
        FileOf(Bytes(3 * PartSize));

        await Assert.ThrowsAsync<OssIntegrityException>(() => UploadAsync(content));

        Assert.Empty(Store.Calls);
    }

    private static void Change(string path, string change, ref bool done)
    {
        if (done)
        {
            return;
        }

        done = true;
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        file.SetLength(change switch { "grows" => file.Length + 1, "shrinks" => file.Length - 1, _ => file.Length });
        if (change == "is written")
        {
            file.Write([1, 2, 3]);
            file.Flush();
            File.SetLastWriteTimeUtc(file.SafeFileHandle, TestClient.Start.UtcDateTime.AddSeconds(1));
        }
    }
}
