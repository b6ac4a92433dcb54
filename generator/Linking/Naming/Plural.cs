namespace OssGen.Generator.Linking.Naming;

/// <summary>Converts the names of list members to the plural.</summary>
internal static class Plural
{
    public static string Of(string name)
    {
        if (name.Length < 2)
        {
            return name + "s";
        }

        if (Ends(name, "ss") || Ends(name, "x") || Ends(name, "ch") || Ends(name, "sh"))
        {
            return name + "es";
        }

        if (Ends(name, "s"))
        {
            return name;
        }

        return Ends(name, "y") && "aeiouAEIOU".IndexOf(name[name.Length - 2]) < 0 ? name.Remove(name.Length - 1) + "ies" : name + "s";
    }

    private static bool Ends(string name, string ending) => name.EndsWith(ending, StringComparison.Ordinal);
}
