using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The shapes of one group that one role emits: the unit of a file.</summary>
internal sealed record ShapeGroup(SpecRole Role, string Namespace, string HintPrefix, string Group, EquatableArray<ShapeModel> Shapes);
