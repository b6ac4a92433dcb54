using Microsoft.CodeAnalysis;

namespace OssGen.Generator.CodeFixes;

/// <summary>A node and what takes its place.</summary>
internal sealed record Replacement(string Title, SyntaxNode Old, SyntaxNode New);
