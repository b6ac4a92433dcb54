using OssGen.Generator.Diagnostics;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking;

/// <summary>Finds the members group that a <c>use</c> names.</summary>
internal static class MembersGroups
{
    public static Declaration? Find(SpecElement use, SpecIndex index, FindingSink findings)
    {
        var name = use.Required("members");
        if (index.Group(name) is not { } group)
        {
            findings.ReportUnknown(index, ReferenceDiagnostics.UnknownMembersGroup, use, "members", name, NearestName.Suggest(name, index.GroupNames));
            return null;
        }

        if (group.Element.HasErrors)
        {
            findings.CountKnownError();
            return null;
        }

        return group;
    }
}
