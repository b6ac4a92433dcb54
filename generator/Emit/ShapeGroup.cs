using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The shapes of one group in one role, which are emitted to one file.</summary>
internal sealed record ShapeGroup(SpecRole Role, string Namespace, string HintPrefix, string Group, EquatableArray<ShapeModel> Shapes);
