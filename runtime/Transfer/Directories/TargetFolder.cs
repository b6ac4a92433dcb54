namespace OssGen;

/// <summary>The folder that objects are downloaded to.</summary>
/// <param name="path">Its full path.</param>
internal sealed class TargetFolder(string path)
{
    /// <summary>Makes it where it is missing.</summary>
    internal void Create() => Directory.CreateDirectory(path);

    /// <summary>Whether names that differ only by case are the same here.</summary>
    internal bool IgnoresCase()
    {
        var probe = FileReplacement.TemporaryPath(Path.Join(path, "probe"));
        using var file = new FileStream(probe, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.DeleteOnClose });
        return File.Exists(Path.Join(path, Path.GetFileName(probe).ToUpperInvariant()));
    }

    /// <summary>Makes the folders between this one and a file.</summary>
    /// <exception cref="IOException">One of them is a link, through which the file would lie elsewhere, or a file.</exception>
    internal void MakeFoldersOf(string file)
    {
        var parent = Path.GetDirectoryName(file)!;
        for (var folder = parent; folder.Length > path.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                throw new IOException($"'{PrintableText.Escape(folder)}' is a link, through which '{PrintableText.Escape(file)}' would lie outside of the folder that is downloaded to. Remove the link, or download that object by itself.");
            }
        }

        Directory.CreateDirectory(parent);
    }
}
