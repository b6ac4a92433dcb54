using OssGen.Generator.Diagnostics;
using OssGen.Generator.Infrastructure;

namespace OssGen.Generator.Reading;

/// <summary>The result of reading a spec file: the document for the linker, the positions, and the diagnostics.</summary>
internal sealed record ReadResult(SpecDocument Document, SpecPositions Positions, EquatableArray<DiagnosticInfo> Diagnostics);
