namespace OssGen.Wire.Xml;

/// <summary>Whole numbers as nearly all are: some digits and nothing more.</summary>
internal static class XmlNumber
{
    private const int MostDigits = 18;

    /// <summary>The value of up to 18 digits; false for any other text.</summary>
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
