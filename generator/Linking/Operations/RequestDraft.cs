using OssGen.Generator.Language;
using OssGen.Generator.Linking.Members;
using OssGen.Generator.Model;

namespace OssGen.Generator.Linking.Operations;

/// <summary>What a request sends in addition to its body, while it is linked.</summary>
internal sealed class RequestDraft(MemberSet members)
{
    public MemberSet Members { get; } = members;

    public List<FixedPair> FixedQuery { get; } = [];

    /// <summary>Queries whose value is chosen; the paths of their choices are resolved when all members are known.</summary>
    public List<QuerySpec> ChosenQuery { get; } = [];

    public List<FixedPair> FixedHeaders { get; } = [];

    /// <summary>Wire names and prefixes of queries and headers so far, to find what is declared twice.</summary>
    public WireNames QueryNames { get; } = new(StringComparer.Ordinal);

    public WireNames HeaderNames { get; } = new(StringComparer.OrdinalIgnoreCase);
}
