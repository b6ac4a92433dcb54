namespace OssGen.Transfer.Directories;

/// <summary>Whether a source replaces its target.</summary>
internal static class ReplaceRules
{
    internal static ReplaceVerdict Judge(OssReplaceRule rule, FileState source, FileState? target)
    {
        if (target is not { } existing)
        {
            return ReplaceVerdict.Move;
        }

        return rule switch
        {
            OssReplaceRule.Never => ReplaceVerdict.Leave,
            OssReplaceRule.Always => ReplaceVerdict.Move,
            _ when source.Length != existing.Length => ReplaceVerdict.Move,
            OssReplaceRule.IfDifferent => ReplaceVerdict.CompareContent,
            _ => source.LastModified <= existing.LastModified ? ReplaceVerdict.Leave : ReplaceVerdict.Move,
        };
    }
}
