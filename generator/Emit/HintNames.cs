namespace OssGen.Generator.Emit;

/// <summary>
/// Derives the hint names of generated files. A hint name is in Pascal case and contains only ASCII letters, digits and dots.
/// </summary>
internal static class HintNames
{
    private const string Extension = ".g.cs";

    // Names of at most this length are composed on the stack.
    private const int UsualLength = 128;

    public static string Of(string name)
    {
        var hint = name.Length <= UsualLength ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        var startsWord = true;
        foreach (var c in name)
        {
            if (c == '.' || (c < 128 && char.IsLetterOrDigit(c)))
            {
                hint[length++] = startsWord ? char.ToUpperInvariant(c) : c;
                startsWord = c == '.';
            }
            else
            {
                startsWord = true;
            }
        }

        return hint.Slice(0, length).ToString() + Extension;
    }
}
