namespace OssGen.Wire.Xml;

/// <summary>The parsing of integers in their usual form: some digits and nothing else.</summary>
internal static class XmlNumber
{
    private const int MostDigits = 18;

    /// <summary>Parses a text of up to 18 digits; returns false for any other text.</summary>
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
