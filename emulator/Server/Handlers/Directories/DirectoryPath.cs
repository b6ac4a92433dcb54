using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Directories;

/// <summary>Reads the paths of directories and the tokens with which deletions continue.</summary>
internal static class DirectoryPath
{
    private const string DeleteToken = "x-oss-delete-token";

    /// <summary>Returns the path without the slash at its end. Throws OSS's error for a path with empty parts.</summary>
    public static string Parse(string path)
    {
        var trimmed = path.EndsWith('/') ? path[..^1] : path;
        return trimmed.Length == 0 || trimmed.StartsWith('/') || trimmed.EndsWith('/') || trimmed.Contains("//", StringComparison.Ordinal)
            ? throw OssErrors.InvalidObjectName(path)
            : trimmed;
    }

    /// <summary>Returns the key of a directory, which ends with a slash.</summary>
    public static string MarkerOf(string path) => path + "/";

    /// <summary>Returns the key of a token. Throws OSS's error if it isn't the token of a key in the directory.</summary>
    public static string? KeyOf(string? token, string path) =>
        ContinuationToken.Read(token, DeleteToken) is not { } key ? null
        : key.StartsWith(MarkerOf(path), StringComparison.Ordinal) ? key
        : throw OssErrors.InvalidArgument("The delete token is invalid.", DeleteToken, token ?? "");
}
