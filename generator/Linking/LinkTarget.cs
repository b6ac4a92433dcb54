using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking;

/// <summary>
/// A unit of emission. It consists of the files of one role that are emitted into one namespace, and of other files whose declarations they
/// can use.
/// </summary>
/// <param name="Role">The role of the emitted files.</param>
/// <param name="Namespace">The namespace that the files are emitted into.</param>
/// <param name="HintPrefix">The prefix of hint names; "" for the first namespace of the client side and of the server side.</param>
/// <param name="Files">
/// The participating files, each once: reference files first, so that a name declared twice is reported in a file that the user can change,
/// then by path.
/// </param>
internal sealed record LinkTarget(SpecRole Role, string Namespace, string HintPrefix, EquatableArray<LinkedFile> Files)
{
    /// <summary>The path of the first emitted file. Findings that concern all emitted files are reported in this file.</summary>
    public string FirstEmitted => Files.First(static file => file.IsEmitted).Path;
}
