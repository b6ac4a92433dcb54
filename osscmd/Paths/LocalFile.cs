namespace OssGen.Osscmd;

/// <summary>A file of this machine that a command sends.</summary>
internal static class LocalFile
{
    /// <summary>The file's full path.</summary>
    /// <exception cref="CommandException">There is no such file.</exception>
    internal static string Require(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException($"{path} is a folder. Name a file, or send the whole folder: osscmd uploadfromdir {path} oss://bucket");
        }

        return File.Exists(path) ? Path.GetFullPath(path) : throw new CommandException($"{path} is not existed!");
    }

    /// <summary>Where the file goes: a target without a key, or one that ends with a slash, gets the file's name.</summary>
    internal static OssPath TargetOf(string path, string place, string command)
    {
        var target = OssPath.Parse(place, command);
        target.RequireBucket();
        return target.Key.Length == 0 || target.Key.EndsWith('/') ? target with { Key = target.Key + Path.GetFileName(path) } : target;
    }
}
