namespace OssGen.Text;

/// <summary>Base64 as headers carry it: padding may be missing, white space is ignored.</summary>
internal static class LenientBase64
{
    /// <summary>The bytes, or an empty array when the text isn't base64.</summary>
    internal static byte[] Decode(string text)
    {
        var trimmed = text.Trim().TrimEnd('=');
        var padded = trimmed.PadRight((trimmed.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var count) ? bytes[..count] : [];
    }
}
