using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using OssGen.Generator.Pipeline;

namespace OssGen.Tool.Checking;

/// <summary>A spec file with the item metadata that MSBuild would pass to the generator.</summary>
/// <param name="path">The path, as diagnostics show it.</param>
/// <param name="text">The text of the file, with its encoding.</param>
/// <param name="role">The roles, separated by commas.</param>
/// <param name="ns">The namespace of the emitted code; empty for the default.</param>
internal sealed class SpecInput(string path, SourceText text, string role, string ns) : AdditionalText
{
    public override string Path { get; } = path;

    internal string Role { get; } = role;

    internal string Namespace { get; } = ns;

    /// <summary>A file whose names the checked files may use.</summary>
    internal static SpecInput Reference(string path, SourceText text, string ns = "") =>
        new(path, text, SpecFileSelector.ReferenceRole, ns);

    public override SourceText GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>Returns the file with another text.</summary>
    internal SpecInput WithText(SourceText other) => new(Path, other, Role, Namespace);
}
