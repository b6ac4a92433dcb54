using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OssGen.TestSupport.Specs;

/// <summary>A spec file in memory with the metadata of its item.</summary>
internal sealed class SpecSource(string path, string text, string role = "client", string ns = "OssGen", string recordNamespace = "")
    : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path { get; } = path;

    public string Role { get; } = role;

    public string Namespace { get; } = ns;

    public string RecordNamespace { get; } = recordNamespace;

    public string Text => _text.ToString();

    /// <summary>A spec of one group from the children of its root.</summary>
    public static SpecSource Of(string group, string children, string role = "client", string ns = "OssGen")
        => new($"spec/{group}.xml", $"<spec xmlns=\"urn:ossgen:spec:1\" group=\"{group}\">\n{children}\n</spec>\n", role, ns);

    public SpecSource As(string role, string ns) => new(Path, Text, role, ns);

    public SpecSource WithText(string text) => new(Path, text, Role, Namespace, RecordNamespace);

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
