using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>The parts of a request, except its body, while they are being linked.</summary>
internal sealed class RequestDraft(MemberSet members)
{
    public MemberSet Members { get; } = members;

    public List<FixedPair> FixedQuery { get; } = [];

    /// <summary>
    /// The query parameters with a chosen value. The paths in their conditions are resolved once all members have been linked.
    /// </summary>
    public List<QuerySpec> ChosenQuery { get; } = [];

    public List<FixedPair> FixedHeaders { get; } = [];

    /// <summary>The wire names of the query parameters linked so far, which are used to find duplicates.</summary>
    public WireNames QueryNames { get; } = new(StringComparison.Ordinal);

    public WireNames HeaderNames { get; } = new(StringComparison.OrdinalIgnoreCase);
}
