using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace OssGen.Generator.Pipeline;

/// <summary>Tells whether the project's C# has priorities of overloads; before C# 13 their attribute is an error.</summary>
internal static class OverloadPriorities
{
    public static bool In(ParseOptions options) => options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp13 };
}
