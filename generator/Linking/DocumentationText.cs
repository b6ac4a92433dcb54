using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>Takes an element's documentation: its <c>doc</c> child or its own text, with white space folded and paragraphs kept.</summary>
internal static class DocumentationText
{
    public static Documentation Of(SpecElement element)
    {
        var text = element.Child("doc")?.Text ?? element.Text;
        return text.Length == 0 ? Documentation.None : new Documentation(Fold(text));
    }

    private static string Fold(string text)
    {
        var paragraphs = new List<string>();
        var words = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var read = WordList.Split(line);
            words.AddRange(read);
            if (read.Length == 0 && words.Count > 0)
            {
                paragraphs.Add(string.Join(" ", words));
                words.Clear();
            }
        }

        if (words.Count > 0)
        {
            paragraphs.Add(string.Join(" ", words));
        }

        return string.Join("\n\n", paragraphs);
    }
}
