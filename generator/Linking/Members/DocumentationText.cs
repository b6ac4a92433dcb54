using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Members;

/// <summary>Takes an element's documentation: its <c>doc</c> child or its own text.</summary>
internal static class DocumentationText
{
    public static Documentation Of(SpecElement element)
    {
        var text = TextOf(element);
        return text.Length == 0 ? Documentation.None : new Documentation(text);
    }

    /// <summary>The same without a record around it.</summary>
    public static string TextOf(SpecElement element) => element.Child("doc")?.Documentation ?? element.Documentation;
}
