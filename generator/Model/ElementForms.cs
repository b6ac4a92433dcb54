namespace OssGen.Generator.Model;

/// <summary>Compares forms of elements.</summary>
internal static class ElementForms
{
    /// <summary>Determines whether a form includes another. Enum.HasFlag would box both where it isn't optimized.</summary>
    public static bool Includes(this ElementForm form, ElementForm other) => (form & other) == other;
}
