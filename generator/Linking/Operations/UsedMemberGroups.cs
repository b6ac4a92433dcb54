using OssGen.Generator.Diagnostics;
using OssGen.Generator.Language;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Linking.Operations;

/// <summary>
/// The members groups that a request or result uses, directly or through other groups. Each group is included only once. Therefore, several
/// groups may use the same group, and a cycle of groups doesn't cause an endless loop.
/// </summary>
internal sealed class UsedMemberGroups(SpecIndex index, FindingCollector findings)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the query parameters and headers of an element in order, including those of the groups that the element uses.
    /// </summary>
    public IReadOnlyList<ParameterSpec> Parameters(SpecNode owner)
    {
        var parameters = new List<ParameterSpec>();
        foreach (var child in owner.Children)
        {
            if (child is ParameterSpec own)
            {
                parameters.Add(own);
            }
            else if (child is UseSpec use)
            {
                parameters.AddRange(Members(use));
            }
        }

        return parameters;
    }

    /// <summary>Returns the query parameters and headers that a <c>use</c> element adds, in order.</summary>
    public IReadOnlyList<ParameterSpec> Members(UseSpec use)
    {
        var members = new List<ParameterSpec>();
        var open = new Stack<SpecNode>();
        open.Push(use);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (next is ParameterSpec parameter)
            {
                members.Add(parameter);
            }
            else if (next is UseSpec nested && Find(nested) is { } group && _names.Add(group.Name))
            {
                foreach (var child in group.Node.Children.Reverse())
                {
                    open.Push(child);
                }
            }
        }

        return members;
    }

    private Declaration<MembersSpec>? Find(UseSpec use)
    {
        var name = use.Members.Value;
        if (index.Group(name) is not { } group)
        {
            var suggestion = NearestName.Suggest(name, index.GroupNames);
            findings.ReportUnknown(
                index,
                ReferenceDiagnostics.UnknownMembersGroup,
                use,
                use.Members,
                suggestion.Replacement,
                name,
                suggestion.Sentence);
            return null;
        }

        if (group.Node.HasErrors)
        {
            findings.CountKnownError();
            return null;
        }

        return group;
    }
}
