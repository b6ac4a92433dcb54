using System.Buffers.Text;
using System.Text;
using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// Converts the position at which a page ended to an opaque continuation token, and converts the token back to the position.
/// </summary>
internal static class ContinuationToken
{
    private const byte Version = 1;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Write(string last) => Base64Url.EncodeToString([Version, .. StrictUtf8.GetBytes(last)]);

    /// <summary>
    /// Returns the position that a token encodes, or null when the request has no token. Throws OSS's error if the token is invalid.
    /// </summary>
    /// <param name="token">The token of the request; null or empty for none.</param>
    /// <param name="name">The wire name of the parameter that contains the token.</param>
    public static string? Read(string? token, string name)
    {
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        try
        {
            return Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is [Version, .. var last]
                ? StrictUtf8.GetString(last)
                : throw Invalid(token, name);
        }
        catch (DecoderFallbackException)
        {
            throw Invalid(token, name);
        }
    }

    private static Wire.OssFaultException Invalid(string token, string name) =>
        OssErrors.InvalidArgument("The continuation token provided is incorrect.", name, token);
}
