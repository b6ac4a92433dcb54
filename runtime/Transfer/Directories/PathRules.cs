namespace OssGen.Transfer.Directories;

/// <summary>
/// Maps keys to paths below a folder. Regardless of the characters of a key, its path is below the folder, and no two keys have the same
/// path.
/// </summary>
internal static class PathRules
{
    private const string NotOnWindows = "<>:\"|?*\\";

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

    /// <summary>
    /// Returns the reason why a key can't be the path of a file, worded as the end of a sentence about the key; null if the key is valid.
    /// </summary>
    /// <param name="rest">The key, without the prefix that is cut off.</param>
    /// <param name="onWindows">Whether the rules of Windows apply.</param>
    internal static string? ProblemOf(string rest, bool onWindows) => rest.Length == 0
        ? "has no name below the folder."
        : rest.Split('/').Select(segment => ProblemOf(segment.AsSpan(), onWindows)).FirstOrDefault(static problem => problem is not null);

    /// <summary>Returns the full path for a key that <see cref="ProblemOf(string, bool)"/> has accepted by returning null.</summary>
    internal static string PathOf(string folder, string rest) =>
        Path.Join(folder, Path.DirectorySeparatorChar == '/' ? rest : rest.Replace('/', Path.DirectorySeparatorChar));

    private static string? ProblemOf(ReadOnlySpan<char> segment, bool onWindows) => segment switch
    {
        "" => "has an empty name between, before or after its '/', which a path can't have.",
        "." or ".." => $"has the name '{segment}', which would lead to another folder.",
        _ when segment.Contains('\0') => "has a NUL character, which a path can't have.",
        _ => onWindows ? ProblemOnWindows(segment) : null,
    };

    private static string? ProblemOnWindows(ReadOnlySpan<char> segment)
    {
        foreach (var character in segment)
        {
            if (character < ' ' || NotOnWindows.Contains(character, StringComparison.Ordinal))
            {
                return $"has the character {(character < ' ' ? $"U+{(int)character:X4}" : $"'{character}'")}, which Windows' names can't have.";
            }
        }

        if (segment[^1] is '.' or ' ')
        {
            return $"has the name '{segment}', from which Windows would cut the end.";
        }

        return IsDevice(segment) ? $"has the name '{segment}', which is a device's on Windows." : null;
    }

    // A device's name is also one with any extension, and with spaces before the extension.
    private static bool IsDevice(ReadOnlySpan<char> segment)
    {
        var dot = segment.IndexOf('.');
        var name = (dot < 0 ? segment : segment[..dot]).TrimEnd(' ').ToString();
        return Devices.Contains(name, StringComparer.OrdinalIgnoreCase) || (name.Length == 4
            && (name.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || name.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
            && name[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }
}
