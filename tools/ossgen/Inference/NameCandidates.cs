using System.Globalization;

namespace OssGen.Tool.Inference;

/// <summary>Proposes names, the first of which that isn't taken is used.</summary>
internal static class NameCandidates
{
    /// <summary>Returns the name, then the name after its context, then that with numbers from 2, without an end.</summary>
    /// <param name="name">The name.</param>
    /// <param name="context">A word that is placed before a name that is taken.</param>
    internal static IEnumerable<string> Of(string name, string context)
    {
        yield return name;
        yield return context + name;
        for (var i = 2; ; i++)
        {
            yield return context + name + i.ToString(CultureInfo.InvariantCulture);
        }
    }
}
