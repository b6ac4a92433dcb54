using System.Buffers.Text;
using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers.Listings;

/// <summary>The token of a second page: where the first one ended, in an opaque form.</summary>
internal static class ContinuationToken
{
    private const byte Version = 1;

    public static string Write(string last) => Base64Url.EncodeToString([Version, .. Encoding.UTF8.GetBytes(last)]);

    /// <summary>Where the page starts; null when no token was sent.</summary>
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
