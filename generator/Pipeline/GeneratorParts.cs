using OssGen.Generator.Linking.Stages;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Pipeline;

/// <summary>What the pipeline's steps call.</summary>
/// <param name="Reader">Text and path of a spec file to what it gives.</param>
/// <param name="Linker">Documents to models.</param>
/// <param name="Emitters">Models to files.</param>
internal sealed record GeneratorParts(Func<string, string, CancellationToken, ReadResult> Reader, LinkParts Linker, Emitters Emitters)
{
    public static GeneratorParts Default { get; } = new(SpecReader.Read, LinkParts.Default, Emitters.Default);
}
