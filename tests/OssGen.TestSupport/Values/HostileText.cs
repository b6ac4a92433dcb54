namespace OssGen.TestSupport.Values;

/// <summary>Text that does harm where a terminal shows it as it is.</summary>
internal static class HostileText
{
    /// <summary>
    /// Sets a window's title, clears the screen, begins a line of its own, and turns the text's direction. A key may hold it.
    /// </summary>
    public const string Key = "a\u001b]0;owned\u0007\u001b[2J\r\nforged line\u009b\u007f\u202e\u2028z";
}
