using System.Text;
using OssGen.Files;
using OssGen.Osscmd.Failures;
using OssGen.Osscmd.Streams;
using OssGen.Text;

namespace OssGen.Osscmd.Configuration;

/// <summary>
/// Reads and writes the configuration file, which has the format of the 2013 tool: an INI file whose section <c>[OSSCredentials]</c>
/// contains host, accessid and accesskey.
/// </summary>
internal sealed class CredentialsFile
{
    private const string Section = "[OSSCredentials]";

    private readonly bool _isGiven;

    private CredentialsFile(string path, bool isGiven)
    {
        Path = path;
        _isGiven = isGiven;
    }

    internal string Path { get; }

    /// <summary>The command that writes the file.</summary>
    private string Remedy => "osscmd config --id=ID --key=SECRET" + (_isGiven ? $" --config_file={Path}" : "");

    /// <summary>Returns the file that --config_file names, or the default one.</summary>
    internal static CredentialsFile At(string? given, ProcessEnvironment environment) => string.IsNullOrEmpty(given)
        ? new(System.IO.Path.Combine(environment.HomeFolder, ".osscredentials"), isGiven: false)
        : new(given, isGiven: true);

    /// <summary>Reads the configuration file. Returns null if it is the default one and does not exist.</summary>
    /// <param name="warnings">The writer for a warning when other users can write the file.</param>
    /// <param name="hostOnly">Whether only the host is read from the file, because the key has another source.</param>
    /// <exception cref="CommandException">
    /// The file cannot be read, is not a configuration file, or was named and does not exist.
    /// </exception>
    internal StoredCredentials? Load(TextWriter warnings, bool hostOnly)
    {
        if (!File.Exists(Path))
        {
            return _isGiven
                ? throw new CommandException($"The configuration file {Path}, which --config_file names, doesn't exist. "
                    + (hostOnly ? "It is needed only for the host: add --host=HOST, or leave --config_file out." : $"Create it: {Remedy}"))
                : null;
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(Path).HasFlag(UnixFileMode.OtherWrite))
        {
            warnings.WriteLine(
                $"Warning: everybody on this machine can change the configuration file {Path}, and so where your requests go. "
                    + $"Keep it to yourself: chmod 600 {Path}");
        }

        try
        {
            return Parse(File.ReadAllLines(Path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The configuration file {Path} can't be read: {failure.Message}");
        }
    }

    /// <summary>Replaces the configuration file with a new file that contains the credentials and that only its owner can read.</summary>
    internal void Save(StoredCredentials credentials)
    {
        var text = new StringBuilder(Section).Append('\n');
        Append(text, "host", credentials.Host);
        Append(text, "accessid", credentials.AccessId);
        Append(text, "accesskey", credentials.AccessKey);
        text.Append('\n');
        try
        {
            using var file = FileReplacement.Begin(FileReplacement.FullPath(Path), new ReplacementOptions
            {
                IsPrivate = true,
                Durability = Durability.Content,
            });
            file.Content.Write(Encoding.UTF8.GetBytes(text.ToString()));
            file.Commit();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The configuration file {Path} can't be written: {failure.Message}");
        }
    }

    private StoredCredentials Parse(string[] lines)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var inSection = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].Trim();
            if (line.Length == 0 || line[0] is '#' or ';')
            {
                continue;
            }

            if (line[0] == '[')
            {
                inSection = line == Section;
                continue;
            }

            // Python's INI writer separates names and values by =, but its reader also accepted a colon.
            var separator = line.AsSpan().IndexOfAny('=', ':');
            if (separator <= 0)
            {
                throw new CommandException(
                    $"The configuration file {Path} is broken: line {index + 1} is neither a section nor name = value. "
                        + $"Write it again: {Remedy}");
            }

            if (inSection)
            {
                values[line[..separator].TrimEnd()] = line[(separator + 1)..].TrimStart();
            }
        }

        return new StoredCredentials(
            values.GetValueOrDefault("host"), values.GetValueOrDefault("accessid"), values.GetValueOrDefault("accesskey"));
    }

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            if (!PrintableText.IsPrintable(value) || value != value.Trim())
            {
                throw new CommandException(
                    $"The {name} has a line end, a blank at an end or another character that the configuration file can't hold. "
                        + "Nothing was written.");
            }

            text.Append(name).Append(" = ").Append(value).Append('\n');
        }
    }
}
