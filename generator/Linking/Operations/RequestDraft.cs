using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>The parts of a request other than its body, while they are linked.</summary>
internal sealed class RequestDraft(MemberSet members)
{
    public MemberSet Members { get; } = members;

    public List<FixedPair> FixedQuery { get; } = [];

    /// <summary>The queries with a chosen value. The paths of their conditions are resolved when all members are known.</summary>
    public List<QuerySpec> ChosenQuery { get; } = [];

    public List<FixedPair> FixedHeaders { get; } = [];

    /// <summary>The wire names of the queries so far, to find duplicates.</summary>
    public WireNames QueryNames { get; } = new(StringComparer.Ordinal);

    public WireNames HeaderNames { get; } = new(StringComparer.OrdinalIgnoreCase);
}
