using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>What is emitted together: the files of one role into one namespace, linked with all others for their names.</summary>
/// <param name="Role">The role.</param>
/// <param name="Namespace">The namespace.</param>
/// <param name="HintPrefix">Prefix of the names of generated files where a project emits into several namespaces.</param>
/// <param name="Files">
/// Those that take part, each once: reference files first, so that a name declared twice is reported where the user can change it; then by
/// path.
/// </param>
internal sealed record LinkTarget(SpecRole Role, string Namespace, string HintPrefix, EquatableArray<LinkedFile> Files)
{
    /// <summary>Path of the first file that is emitted, for what concerns all of them.</summary>
    public string FirstEmitted => Files.First(static file => file.IsEmitted).Path;
}
