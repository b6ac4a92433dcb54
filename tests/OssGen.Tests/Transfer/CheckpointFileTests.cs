using CsCheck;
using OssGen.TestSupport.Folders;
using OssGen.Transfer.Checkpoints;

namespace OssGen.Tests.Transfer;

public sealed class CheckpointFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-checkpoint-");

    private string FilePath => _folder["checkpoint"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_is_read()
    {
        Gen.Byte.Array[0, 1000].Sample(json =>
        {
            CheckpointFile.Write(FilePath, "upload", json);

            Assert.Equal(json, CheckpointFile.Read(FilePath, "upload")!.Value.ToArray());
        }, iter: 50, threads: 1);
    }

    [Fact]
    public void A_file_that_is_not_there_is_no_checkpoint_yet() => Assert.Null(CheckpointFile.Read(FilePath, "upload"));

    [Fact]
    public void Writing_replaces_the_state_before_and_leaves_nothing_else()
    {
        CheckpointFile.Write(FilePath, "upload", "first"u8);
        CheckpointFile.Write(FilePath, "upload", "second"u8);

        Assert.Equal("second"u8.ToArray(), CheckpointFile.Read(FilePath, "upload")!.Value.ToArray());
        Assert.Equal(FilePath, Assert.Single(Directory.GetFileSystemEntries(_folder.Path)));
    }

    [Fact]
    public void A_state_that_cannot_be_put_in_place_leaves_nothing()
    {
        Directory.CreateDirectory(FilePath);

        Assert.ThrowsAny<Exception>(() => CheckpointFile.Write(FilePath, "upload", "state"u8));

        Assert.Equal(FilePath, Assert.Single(Directory.GetFileSystemEntries(_folder.Path)));
    }

    [Fact]
    public void A_torn_file_is_refused_wherever_it_broke_off()
    {
        CheckpointFile.Write(FilePath, "upload", "{\"state\":1}"u8);
        var whole = File.ReadAllBytes(FilePath);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(FilePath, whole[..length]);

            Assert.Throws<OssCheckpointException>(() => CheckpointFile.Read(FilePath, "upload"));
        }
    }

    [Fact]
    public void A_damaged_byte_is_noticed_wherever_it_is()
    {
        CheckpointFile.Write(FilePath, "upload", "{\"state\":1}"u8);
        var whole = File.ReadAllBytes(FilePath);
        for (var index = 0; index < whole.Length; index++)
        {
            byte[] damaged = [.. whole];
            damaged[index] ^= 1;
            File.WriteAllBytes(FilePath, damaged);

            Assert.Throws<OssCheckpointException>(() => CheckpointFile.Read(FilePath, "upload"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("some notes\nof mine")]
    [InlineData("ossgen-checkpoint/2 upload 0000000000000000\n")]
    public void A_file_that_is_something_else_is_refused_and_left_alone(string text)
    {
        File.WriteAllText(FilePath, text);

        var failure = Assert.Throws<OssCheckpointException>(() => CheckpointFile.Read(FilePath, "upload"));

        Assert.Equal(FilePath, failure.Path);
        Assert.Equal(text, File.ReadAllText(FilePath));
    }

    [Fact]
    public void A_checkpoint_of_another_kind_is_named()
    {
        CheckpointFile.Write(FilePath, "download", "{}"u8);

        var failure = Assert.Throws<OssCheckpointException>(() => CheckpointFile.Read(FilePath, "upload"));

        Assert.Contains("download, not upload", failure.Message, StringComparison.Ordinal);
    }
}
