using OssGen.TestSupport.Folders;

namespace OssGen.Tests.Transfer;

/// <summary>A folder of a test's own, with the paths that download tests use.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly TemporaryFolder _folder = new("ossgen-transfer-");

    internal string Folder => _folder.Path;

    internal string Target => Path.Combine(Folder, "target.bin");

    internal string Checkpoint => Path.Combine(Folder, "target.checkpoint");

    /// <summary>Names of all that lies in the folder, in order.</summary>
    internal IEnumerable<string?> Names => Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    /// <summary>The temporary file that a run kept.</summary>
    internal string Temporary => Assert.Single(Directory.GetFiles(Folder, ".ossgen-*.tmp"));

    internal Task<byte[]> ReadTargetAsync() => File.ReadAllBytesAsync(Target);

    public void Dispose() => _folder.Dispose();
}
