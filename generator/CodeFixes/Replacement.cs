namespace OssGen.Generator.CodeFixes;

/// <summary>A syntax node, its replacement, and the title of the code fix.</summary>
internal sealed record Replacement(string Title, SyntaxNode Old, SyntaxNode New);
