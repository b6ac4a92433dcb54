namespace OssGen.Text;

/// <summary>Decodes base64 in headers, tolerating missing padding and white space.</summary>
internal static class LenientBase64
{
    /// <summary>Decodes a string. Returns an empty array if the string isn't base64.</summary>
    internal static byte[] Decode(string text)
    {
        var trimmed = text.Trim().TrimEnd('=');
        var padded = trimmed.PadRight((trimmed.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length / 4 * 3];
        return Convert.TryFromBase64String(padded, bytes, out var count) ? bytes[..count] : [];
    }
}
