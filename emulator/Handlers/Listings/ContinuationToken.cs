using System.Buffers.Text;
using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>
/// Converts the position at which a page ended to an opaque continuation token, and converts the token back to the position.
/// </summary>
internal static class ContinuationToken
{
    private const byte Version = 1;

    public static string Write(string last) => Base64Url.EncodeToString([Version, .. Encoding.UTF8.GetBytes(last)]);

    /// <summary>
    /// Returns the position that a token encodes, or null when the request has no token. Throws OSS's error if the token is invalid.
    /// </summary>
    public static string? Read(string? token)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        return Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is [Version, .. var last]
            ? Encoding.UTF8.GetString(last)
            : throw OssErrors.InvalidArgument("The continuation token provided is incorrect.", "continuation-token", token);
    }
}
