using OssGen.Generator.Linking.Naming;

namespace OssGen.Tool.Inference;

/// <summary>Determines by their names whether an element wraps a list.</summary>
internal static class WrapperName
{
    private static readonly string[] s_endings = ["List", "Set", "Array", "Items"];

    /// <summary>
    /// Determines whether a name such as <c>Buckets</c> or <c>TagSet</c> wraps items of a name such as <c>Bucket</c> or <c>Tag</c>.
    /// </summary>
    internal static bool IsOf(string wrapper, string item) =>
        wrapper.Equals(Plural.Of(item), StringComparison.OrdinalIgnoreCase)
        || s_endings.Any(ending => wrapper.Equals(item + ending, StringComparison.OrdinalIgnoreCase));
}
