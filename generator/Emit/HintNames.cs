using System.Text;

namespace OssGen.Generator.Emit;

/// <summary>
/// Derives the hint names of generated files. A hint name is in Pascal case and contains only ASCII letters, digits and dots.
/// </summary>
internal static class HintNames
{
    public static string Of(string name)
    {
        var hint = new StringBuilder(name.Length + ".g.cs".Length);
        var startsWord = true;
        foreach (var c in name)
        {
            if (c == '.')
            {
                hint.Append(c);
                startsWord = true;
            }
            else if (c < 128 && char.IsLetterOrDigit(c))
            {
                hint.Append(startsWord ? char.ToUpperInvariant(c) : c);
                startsWord = false;
            }
            else
            {
                startsWord = true;
            }
        }

        return hint.Append(".g.cs").ToString();
    }
}
