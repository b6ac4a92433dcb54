namespace OssGen.TestSupport.Folders;

/// <summary>A folder that goes with its test.</summary>
/// <param name="prefix">What its name begins with.</param>
internal sealed class TemporaryFolder(string prefix = "ossgen-") : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory(prefix);

    public string Path => _folder.FullName;

    /// <summary>The path of a file or folder in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
