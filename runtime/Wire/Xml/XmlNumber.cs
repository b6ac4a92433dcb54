namespace OssGen.Wire.Xml;

/// <summary>Parses integers in their usual form, which consists of digits only.</summary>
internal static class XmlNumber
{
    private const int MostDigits = 18;

    /// <summary>Parses text that consists of 1 to 18 digits; returns false for any other text.</summary>
    internal static bool TryDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > MostDigits)
        {
            return false;
        }

        foreach (var character in text)
        {
            var digit = (uint)(character - '0');
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}
