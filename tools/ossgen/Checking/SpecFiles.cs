using System.Text;
using Microsoft.CodeAnalysis.Text;
using OssGen.Files;
using OssGen.Tool.Failures;

namespace OssGen.Tool.Checking;

/// <summary>Finds the files that arguments specify: files, folders, and patterns such as <c>oss/*.xml</c>.</summary>
internal static class SpecFiles
{
    /// <summary>Returns the paths of the files, each once, in the order of the arguments. Paths are kept as they were written.</summary>
    /// <param name="arguments">Paths of files or folders, or patterns in the last part of a path.</param>
    /// <param name="extension">The pattern of the files of a folder, such as <c>*.xml</c>.</param>
    /// <exception cref="CommandException">An argument matches no file.</exception>
    internal static IReadOnlyList<string> Find(IEnumerable<string> arguments, string extension)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            var files = Matches(argument, extension);
            if (files.Count == 0)
            {
                throw new CommandException($"There is no file {argument}.");
            }

            found.AddRange(files.Where(path => seen.Add(Path.GetFullPath(path))));
        }

        return found;
    }

    /// <summary>Returns the paths of the files of a folder that match a pattern; none, if there is no such folder.</summary>
    internal static IReadOnlyList<string> Of(string folder, string pattern) =>
        Directory.Exists(folder) ? Enumerate(folder, pattern, folder) : [];

    /// <summary>Reads a file, which must be UTF-8, or begin with a byte order mark. The text knows its encoding.</summary>
    /// <exception cref="CommandException">The file isn't text.</exception>
    internal static SourceText Read(string path)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            var encoding = EncodingOf(bytes);
            var strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return SourceText.From(strict.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            throw new CommandException($"{path} is not UTF-8. Save it as UTF-8, or as UTF-16 with a byte order mark.");
        }
    }

    /// <summary>Replaces the text of a file, in the encoding of the text. The old text stays if the new one can't be written.</summary>
    /// <exception cref="CommandException">The file has no longer the text that was read.</exception>
    internal static void Replace(string path, SourceText old, SourceText text)
    {
        if (!Read(path).ContentEquals(old))
        {
            throw new CommandException($"{path} was changed while it was checked, and isn't corrected. Run the command again.");
        }

        using var file = FileReplacement.Begin(FileReplacement.FullPath(path));
        using (var writer = new StreamWriter(file.Content, text.Encoding, leaveOpen: true))
        {
            text.Write(writer);
        }

        file.Commit();
    }

    // The reader finds the byte order mark; it would replace invalid bytes behind one.
    private static Encoding EncodingOf(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        reader.Peek();
        return reader.CurrentEncoding;
    }

    private static List<string> Matches(string argument, string extension)
    {
        if (File.Exists(argument))
        {
            return [argument];
        }

        if (Directory.Exists(argument))
        {
            return Enumerate(argument, extension, argument);
        }

        var folder = Path.GetDirectoryName(argument) ?? "";
        var pattern = Path.GetFileName(argument);
        return pattern.AsSpan().ContainsAny('*', '?') && (folder.Length == 0 || Directory.Exists(folder))
            ? Enumerate(folder.Length == 0 ? "." : folder, pattern, folder)
            : [];
    }

    private static List<string> Enumerate(string folder, string pattern, string written) =>
        [.. Directory.EnumerateFiles(folder, pattern)
            .Select(path => Path.Combine(written, Path.GetFileName(path)))
            .Order(StringComparer.Ordinal)];
}
