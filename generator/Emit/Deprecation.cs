using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The mark of what the spec calls deprecated.</summary>
internal static class Deprecation
{
    public static void Mark(SourceWriter writer, string? deprecated)
    {
        if (deprecated is not null)
        {
            writer.Line($"[Obsolete({Literals.Text(deprecated)})]");
        }
    }

    /// <summary>Whether the code that sends and reads the members uses a deprecated one.</summary>
    public static bool Any(IEnumerable<MemberModel> members) => members.Any(static member => member.Deprecated is not null);
}
