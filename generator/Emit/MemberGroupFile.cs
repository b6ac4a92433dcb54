using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The members groups of one operation group in one role, which are emitted to one file.</summary>
internal sealed record MemberGroupFile(
    SpecRole Role, string Namespace, string HintPrefix, string Group, EquatableArray<MemberGroupModel> MemberGroups);
