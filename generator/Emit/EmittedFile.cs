using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace OssGen.Generator.Emit;

/// <summary>A generated file, consisting of its hint name and its text.</summary>
internal sealed record EmittedFile(string HintName, string Text)
{
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public SourceText ToSourceText() => SourceText.From(Text, s_utf8);
}
