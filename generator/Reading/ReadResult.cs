using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>What one spec file gives: the document for the linker, and the positions and findings for the diagnostics.</summary>
internal sealed record ReadResult(SpecDocument Document, SpecPositions Positions, EquatableArray<DiagnosticInfo> Diagnostics);
