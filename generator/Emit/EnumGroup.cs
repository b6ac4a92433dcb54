using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The enums of one group, which are emitted to one file.</summary>
internal sealed record EnumGroup(string Namespace, string HintPrefix, string Group, EquatableArray<EnumModel> Enums);
