using OssGen.Tool.Checking;

namespace OssGen.Tool.Correcting;

/// <summary>The result of a correction.</summary>
/// <param name="Files">The files with their corrected texts, in the order in which they were given.</param>
/// <param name="Findings">The findings that remain.</param>
/// <param name="Corrections">The changes, in the order in which they were made.</param>
internal sealed record CorrectedSpec(
    IReadOnlyList<SpecInput> Files, IReadOnlyList<SpecFinding> Findings, IReadOnlyList<SpecCorrection> Corrections);
