using OssGen.Generator.Linking.Stages;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Pipeline;

/// <summary>The parts of the generator that the pipeline's steps call. Tests can replace them.</summary>
/// <param name="Reader">Reads a spec file, given its text and path.</param>
/// <param name="Linker">Links documents to models.</param>
/// <param name="Emitters">Emits files from models.</param>
internal sealed record GeneratorParts(Func<string, string, CancellationToken, ReadResult> Reader, LinkParts Linker, Emitters Emitters)
{
    public static GeneratorParts Default { get; } = new(SpecReader.Read, LinkParts.Default, Emitters.Default);
}
