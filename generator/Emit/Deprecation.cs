using OssGen.Generator.Infrastructure;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the Obsolete attribute for declarations that the spec marks as deprecated.</summary>
internal static class Deprecation
{
    public static void Mark(SourceWriter writer, string? deprecated)
    {
        if (deprecated is not null)
        {
            writer.Line($"[Obsolete({Literals.Text(deprecated)})]");
        }
    }

    /// <summary>
    /// Determines whether any of the members is deprecated. If so, the code that sends and reads the members must suppress warnings.
    /// </summary>
    public static bool Any(EquatableArray<MemberModel> members) => members.Any(static member => member.Deprecated is not null);

    /// <summary>Determines whether an operation or one of its members is deprecated.</summary>
    public static bool Any(OperationModel operation) =>
        operation.Deprecated is not null || Any(operation.Members) || Any(operation.Result.Members);

    /// <summary>Determines whether a member of a group is deprecated, or a record to which the members are copied.</summary>
    public static bool Any(MemberGroupModel group) => group.HasDeprecatedRecords || Any(group.Members);
}
