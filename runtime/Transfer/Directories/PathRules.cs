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
        : rest.Split('/').Select(name => ProblemOfName(name, onWindows)).FirstOrDefault(static problem => problem is not null);

    /// <summary>Returns the full path for a key that <see cref="ProblemOf"/> has accepted by returning null.</summary>
    internal static string PathOf(string folder, string rest) =>
        Path.Join(folder, Path.DirectorySeparatorChar == '/' ? rest : rest.Replace('/', Path.DirectorySeparatorChar));

    private static string? ProblemOfName(string name, bool onWindows) => name switch
    {
        "" => "has an empty name between, before or after its '/', which a path can't have.",
        "." or ".." => $"has the name '{name}', which would lead to another folder.",
        _ when name.Contains('\0', StringComparison.Ordinal) => "has a NUL character, which a path can't have.",
        _ => onWindows ? ProblemOnWindows(name) : null,
    };

    private static string? ProblemOnWindows(string name)
    {
        foreach (var character in name)
        {
            if (character < ' ' || NotOnWindows.Contains(character, StringComparison.Ordinal))
            {
                return $"has the character {(character < ' ' ? $"U+{(int)character:X4}" : $"'{character}'")}, "
                    + "which Windows' names can't have.";
            }
        }

        if (name[^1] is '.' or ' ')
        {
            return $"has the name '{name}', from which Windows would cut the end.";
        }

        return IsDevice(name) ? $"has the name '{name}', which is a device's on Windows." : null;
    }

    // A device's name is also one with any extension, and with spaces before the extension.
    private static bool IsDevice(string name)
    {
        var device = name.Split('.')[0].TrimEnd(' ');
        return Devices.Contains(device, StringComparer.OrdinalIgnoreCase) || (device.Length == 4
            && (device.StartsWith("COM", StringComparison.OrdinalIgnoreCase)
                || device.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
            && device[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }
}
