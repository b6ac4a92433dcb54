using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace OssGen.Benchmarks;

/// <summary>A spec file in memory, as the compiler hands it to the generator.</summary>
internal sealed class SpecText(string path, string text) : AdditionalText
{
    private readonly SourceText _source = SourceText.From(text);

    public override string Path { get; } = path;

    public string Text { get; } = text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _source;

    /// <summary>The spec files in this program's folder, in the order of their names.</summary>
    public static IReadOnlyList<SpecText> LoadAll() =>
        [
            .. Directory.EnumerateFiles(System.IO.Path.Combine(AppContext.BaseDirectory, "spec"), "*.xml")
                .Order(StringComparer.Ordinal)
                .Select(file => new SpecText(file, File.ReadAllText(file))),
        ];
}
