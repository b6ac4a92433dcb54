using System.IO.Enumeration;
using OssGen.Files;
using OssGen.Text;

namespace OssGen.Transfer.Directories;

/// <summary>
/// Enumerates the files below a folder in the order in which a listing contains their keys. Only the names of one folder per level are kept
/// in memory. Links to files are treated as files. Links to folders are ignored, so that the enumeration neither loops nor leaves the
/// folder.
/// </summary>
internal static class FolderWalk
{
    private static readonly EnumerationOptions EveryName = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Returns the files below a folder. The folder is read during the enumeration.</summary>
    /// <exception cref="IOException">The folder itself can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the folder itself is denied.</exception>
    internal static IEnumerable<LocalFile> Files(string folder)
    {
        var levels = new Stack<Level>();
        levels.Push(new Level(folder, "", Read(folder).GetEnumerator()));
        while (levels.TryPeek(out var level))
        {
            if (!level.Entries.MoveNext())
            {
                levels.Pop();
            }
            else if (Visit(level, levels) is { } file)
            {
                yield return file;
            }
        }
    }

    /// <summary>
    /// Returns the file that is the current entry of a level. If the entry is a folder, enters it as a new level and returns null instead.
    /// </summary>
    private static LocalFile? Visit(Level level, Stack<Level> levels)
    {
        var entry = level.Entries.Current;
        var path = System.IO.Path.Join(level.Path, entry.Name);
        var rest = level.Rest + entry.SortedBy;
        try
        {
            if (!entry.IsFolder)
            {
                return FileAt(path, rest, entry.MayBeLink);
            }

            if (!entry.MayBeLink || new DirectoryInfo(path).LinkTarget is null)
            {
                levels.Push(new Level(path, rest, Read(path).GetEnumerator()));
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new LocalFile(rest, path, path, default, failure);
        }
    }

    private static LocalFile FileAt(string path, string rest, bool mayBeLink)
    {
        var kind = FileKinds.Of(path);
        if (kind.IsSpecial())
        {
            return new LocalFile(rest, path, path, default, Kind: kind);
        }

        var source = new FileInfo(mayBeLink ? LinkPath.Final(path) : path);
        return new LocalFile(rest, path, source.FullName, new FileState(source.Length, source.LastWriteTimeUtc));
    }

    private static List<Entry> Read(string path)
    {
        var found = new FileSystemEnumerable<Entry>(path, Entry.Of, EveryName)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !TemporaryName.Is(entry.FileName),
        };
        var entries = found.ToList();
        entries.Sort(static (x, y) => KeyOrder.Instance.Compare(x.SortedBy, y.SortedBy));
        return entries;
    }

    // A folder is sorted by its name with '/', like the keys below it: after names that continue with a smaller character.
    private readonly record struct Entry(string SortedBy, bool IsFolder, bool MayBeLink)
    {
        internal ReadOnlySpan<char> Name => IsFolder ? SortedBy.AsSpan(..^1) : SortedBy;

        internal static Entry Of(ref FileSystemEntry entry)
        {
            var isFolder = entry.IsDirectory;
            var name = isFolder ? $"{entry.FileName}/" : entry.FileName.ToString();
            return new Entry(name, isFolder, (entry.Attributes & FileAttributes.ReparsePoint) != 0);
        }
    }

    private readonly record struct Level(string Path, string Rest, IEnumerator<Entry> Entries);
}

/// <summary>A file found below a folder.</summary>
/// <param name="Rest">
/// The path below the folder, with <c>/</c> as the separator; for a folder that couldn't be read, with a trailing <c>/</c>.
/// </param>
/// <param name="Path">The full path of the file.</param>
/// <param name="Source">The path of the file's bytes, which is another one if the file is a link.</param>
/// <param name="State">The length and the time of last write.</param>
/// <param name="Failure">Why the file can't be read; null if it can.</param>
/// <param name="Kind">The kind of the file or of the link's target; anything except a regular file isn't uploaded.</param>
internal sealed record LocalFile(
    string Rest, string Path, string Source, FileState State, Exception? Failure = null, FileKind Kind = FileKind.Regular);

/// <summary>
/// The length and the time of the last change of a file or an object. Both are compared to detect changes. An unknown time is treated as a
/// change.
/// </summary>
internal readonly record struct FileState(long Length, DateTimeOffset? LastModified);
