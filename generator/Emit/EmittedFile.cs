using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace OssGen.Generator.Emit;

/// <summary>A generated file, consisting of its hint name and its text.</summary>
internal sealed record EmittedFile(string HintName, SourceText Text)
{
    /// <summary>The encoding of generated files.</summary>
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
}
