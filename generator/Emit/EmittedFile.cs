using Microsoft.CodeAnalysis.Text;

namespace OssGen.Generator.Emit;

/// <summary>Hint name and text of one generated file.</summary>
internal sealed record EmittedFile(string HintName, string Text)
{
    public SourceText ToSourceText() => SourceText.From(Text, System.Text.Encoding.UTF8);
}
