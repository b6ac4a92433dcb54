using OssGen.Generator.Diagnostics;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// The members groups that a request or result takes in, also through other groups. Each is taken once, however often it is reached, so
/// that groups may share a third, and one that leads back to itself ends.
/// </summary>
internal sealed class UsedMemberGroups(SpecIndex index, FindingCollector findings)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>The queries and headers that a <c>use</c> brings, in their order.</summary>
    public IReadOnlyList<SpecElement> Members(SpecElement use)
    {
        var members = new List<SpecElement>();
        var open = new Stack<SpecElement>();
        open.Push(use);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next.Name != "use")
            {
                members.Add(next);
            }
            else if (Find(next) is { } group && _names.Add(group.Name))
            {
                foreach (var child in group.Element.Children.Where(static child => child.Name is "query" or "header" or "use").Reverse())
                {
                    open.Push(child);
                }
            }
        }

        return members;
    }

    private Declaration? Find(SpecElement use)
    {
        var name = use.Required("members");
        if (index.Group(name) is not { } group)
        {
            findings.ReportUnknown(
                index, ReferenceDiagnostics.UnknownMembersGroup, use, "members", name, NearestName.Suggest(name, index.GroupNames));
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
