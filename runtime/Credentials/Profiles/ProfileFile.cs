using System.Text;

namespace OssGen.Credentials.Profiles;

/// <summary>A file of profiles: the JSON file of aliyun CLI, or the INI file of Alibaba Cloud's SDKs.</summary>
internal sealed class ProfileFile(string path, string? current, IReadOnlyList<Profile> profiles)
{
    /// <summary>The path of the file.</summary>
    internal string Path { get; } = path;

    /// <summary>The name of the profile that is used if none is named, or null if the file doesn't say.</summary>
    internal string? Current { get; } = current;

    /// <summary>The names of the profiles, as a predicate of the file in messages.</summary>
    internal string Listed => ProfileNames.Listed([.. profiles.Select(static profile => profile.Name)]);

    /// <summary>Returns the profile with a name, or null.</summary>
    internal Profile? Find(string name) => profiles.FirstOrDefault(profile => profile.Name == name);

    /// <summary>Reads a file; its first character tells which kind it is.</summary>
    /// <exception cref="OssCredentialsException">The file can't be read or isn't a file of profiles.</exception>
    internal static async Task<ProfileFile> ReadAsync(string path, CancellationToken cancellationToken)
    {
        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new OssCredentialsException($"The profile file can't be read: {failure.Message}", failure);
        }

        ReadOnlySpan<byte> mark = Encoding.UTF8.Preamble;
        if (content.AsSpan().StartsWith(mark))
        {
            content = content[mark.Length..];
        }

        return content.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..]
            ? CliConfiguration.Parse(content, path)
            : CredentialsIni.Parse(Encoding.UTF8.GetString(content), path);
    }
}
