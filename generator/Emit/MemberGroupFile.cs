using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The members groups of one group of operations that one role emits: the unit of a file.</summary>
internal sealed record MemberGroupFile(
    SpecRole Role, string Namespace, string HintPrefix, string Group, EquatableArray<MemberGroupModel> MemberGroups);
