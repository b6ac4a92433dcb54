using OssGen.Files;
using OssGen.TestSupport.Folders;

namespace OssGen.Tests.Download;

public sealed class DirectorySyncTests
{
    [Fact]
    public void A_folder_is_flushed_where_the_system_can()
    {
        using var folder = new TemporaryFolder("ossgen-ö-");

        var flushed = DirectorySync.Flush(folder.Path);

        Assert.Equal(!OperatingSystem.IsWindows(), flushed);
    }

    [Fact]
    public void A_folder_that_is_missing_is_named()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var failure = Assert.Throws<IOException>(() => DirectorySync.Flush("/there/is/no/such/folder"));

        Assert.Contains("'/there/is/no/such/folder'", failure.Message, StringComparison.Ordinal);
    }
}
