using System.Xml.Linq;

namespace OssGen.Benchmarks;

/// <summary>The reference of the generator's rows: XDocument parsing the same files, with line and column, nothing made of them.</summary>
internal sealed class XDocumentParse(IReadOnlyList<SpecText> specs) : IMeasuredCall
{
    public ValueTask InvokeAsync()
    {
        foreach (var spec in specs)
        {
            XDocument.Parse(spec.Text, LoadOptions.SetLineInfo);
        }

        return default;
    }
}
