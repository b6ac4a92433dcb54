using OssGen.Files;

namespace OssGen.Transfer.Directories;

/// <summary>The folder that objects are downloaded to.</summary>
/// <param name="path">Its full path.</param>
internal sealed class TargetFolder(string path) : IDisposable
{
    private AnchoredFolder? _root;

    /// <summary>Makes it where it is missing, and opens it.</summary>
    internal void Create()
    {
        Directory.CreateDirectory(path);
        _root = AnchoredFolder.Open(path);
    }

    /// <summary>Whether names that differ only by case are the same here.</summary>
    internal bool IgnoresCase()
    {
        var probe = Path.Join(path, TemporaryName.Next());
        using var file = new FileStream(probe, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        return File.Exists(Path.Join(path, Path.GetFileName(probe).ToUpperInvariant()));
    }

    /// <summary>Opens the folder that a file below this one is in. Disposed by the caller.</summary>
    /// <param name="file">Full path of the file.</param>
    /// <param name="creates">Whether folders are made where they are missing.</param>
    /// <exception cref="IOException">A folder in between is a link, through which the file would be elsewhere, or a file; or it is missing.</exception>
    internal AnchoredFolder Open(string file, bool creates)
    {
        var folder = _root!.Enter(".", creates: false);
        foreach (var name in Path.GetRelativePath(path, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar))
        {
            var parent = folder;
            try
            {
                folder = name == "." ? folder.Enter(".", creates: false) : folder.Enter(name, creates);
            }
            finally
            {
                parent.Dispose();
            }
        }

        return folder;
    }

    public void Dispose() => _root?.Dispose();
}
