namespace OssGen.Generator.Analyzers;

/// <summary>
/// Determines whether a constant looks like the path of a file. An analyzer can't look for the file: analyzers must not read the disk, and
/// the path is one on the machine that runs the program.
/// </summary>
internal static class PathText
{
    private const int LongestPath = 260;
    private const string NeverInPath = "<>\"|?*{}[]()=;,\t\r\n";

    private static readonly HashSet<string> s_suffixes = new(StringComparer.OrdinalIgnoreCase)
    {
        "7z", "avi", "avro", "bak", "bin", "bmp", "cs", "css", "csv", "dat", "db", "dll", "doc", "docx", "exe", "gif", "gz", "htm", "html",
        "ico", "ini", "iso", "jpeg", "jpg", "js", "json", "log", "md", "mkv", "mov", "mp3", "mp4", "orc", "parquet", "pdf", "pem", "png",
        "ppt", "pptx", "rar", "sql", "svg", "tar", "tgz", "toml", "ts", "txt", "wav", "webm", "webp", "xls", "xlsx", "xml", "yaml", "yml",
        "zip",
    };

    /// <summary>
    /// Determines whether a text is a path that begins with a drive, a share or a dot, or one with a folder and a known suffix.
    /// </summary>
    public static bool LooksLikePath(string text)
    {
        if (text.Length is < 3 or > LongestPath || text.IndexOfAny(NeverInPath.ToCharArray()) >= 0)
        {
            return false;
        }

        if (BeginsWithDrive(text) || text.StartsWith(@"\\", StringComparison.Ordinal))
        {
            return true;
        }

        return text.IndexOfAny([' ', ':']) < 0 && text.IndexOf("//", StringComparison.Ordinal) < 0
            && (BeginsWithDots(text) || (text.IndexOfAny(['/', '\\']) >= 0 && s_suffixes.Contains(SuffixOf(text))));
    }

    private static bool BeginsWithDrive(string text) => char.IsLetter(text[0]) && text[1] == ':' && text[2] is '/' or '\\';

    private static bool BeginsWithDots(string text) =>
        text.StartsWith("./", StringComparison.Ordinal) || text.StartsWith("../", StringComparison.Ordinal)
        || text.StartsWith(@".\", StringComparison.Ordinal) || text.StartsWith(@"..\", StringComparison.Ordinal)
        || text.StartsWith("~/", StringComparison.Ordinal);

    private static string SuffixOf(string text) => text.Substring(text.LastIndexOf('.') + 1);
}
