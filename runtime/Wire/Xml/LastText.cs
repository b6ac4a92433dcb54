namespace OssGen.Wire.Xml;

/// <summary>A string that was read, and the position of its text in the document.</summary>
internal struct LastText(int start, int length, string text, OssKnownValues? known)
{
    /// <summary>The offset of its first byte.</summary>
    internal int Start { get; private set; } = start;

    /// <summary>The number of its bytes.</summary>
    internal readonly int Length => length;

    /// <summary>The resulting string; null before the first text.</summary>
    internal string? Text { get; private set; } = text;

    /// <summary>The documented values with whose spelling the string was read; null for none.</summary>
    internal readonly OssKnownValues? Known => known;

    /// <summary>Replaces the string by one of the same length that was read alike.</summary>
    internal void Replace(int start, string text)
    {
        Start = start;
        Text = text;
    }
}
