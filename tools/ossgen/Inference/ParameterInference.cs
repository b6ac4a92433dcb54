using OssGen.Generator.Linking.Naming;
using OssGen.Tool.Drafts;
using OssGen.Tool.Exchanges;
using OssGen.Tool.Knowledge;

namespace OssGen.Tool.Inference;

/// <summary>Infers members from query parameters and headers.</summary>
internal static class ParameterInference
{
    internal const string CopySourceHeader = "x-oss-copy-source";

    private const string MetadataPrefix = "x-oss-meta-";

    private static readonly string[] s_sourceParts = ["SourceBucket", "SourceKey", "SourceVersionId"];

    internal static List<ParameterDraft> Queries(IReadOnlyList<HttpRequest> requests, PackageNames names, MemberNames members)
    {
        var queries = requests.Select(request => request.Query.Where(pair => !Route.IsFixed(pair, names)).ToList()).ToList();
        return
        [
            .. Names(queries.Select(static query => query.Select(static pair => pair.Name))).Select(name => Parameter(
                name,
                queries.ConvertAll(query => query.Find(pair => pair.Name == name) is { } pair ? pair.Value ?? "" : null),
                inRequest: true,
                ValuePlace.Query,
                members)),
        ];
    }

    /// <summary>Infers the headers of requests or replies, without those of the transport.</summary>
    internal static List<ParameterDraft> Headers(IReadOnlyList<IReadOnlyList<MessageHeader>> messages, bool inRequest, MemberNames members)
    {
        var drafts = new List<ParameterDraft>();
        foreach (var name in Names(messages.Select(static headers => headers.Select(static header => Canonical(header.Name)))))
        {
            if (name == MetadataPrefix)
            {
                var (member, explicitMember) = members.Take(NamingRule.OfParameter(MetadataPrefix), "Header");
                drafts.Add(new ParameterDraft(name, member) { ExplicitMember = explicitMember, IsMap = true });
                continue;
            }

            var values = messages.Select(headers => headers.FirstOrDefault(header => Is(header, name))?.Value).ToList();
            drafts.Add(inRequest && IsCopySource(name, values)
                ? CopySource(name, members)
                : Parameter(name, values, inRequest, ValuePlace.Header, members));
        }

        return drafts;
    }

    internal static bool Is(MessageHeader header, string name) => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static ParameterDraft Parameter(string name, List<string?> values, bool inRequest, ValuePlace place, MemberNames members)
    {
        var present = values.OfType<string>().ToList();
        var (member, explicitMember) = members.Take(NamingRule.OfParameter(name), place == ValuePlace.Query ? "Query" : "Header");
        return new ParameterDraft(name, member)
        {
            ExplicitMember = explicitMember,
            Type = TypeGuess.Of(name, present, inRequest, place),

            // A required text can't be empty.
            Required = inRequest && present.Count == values.Count && present.TrueForAll(static value => value.Length > 0),
            Seen = SeenValues.Of(present),
        };
    }

    private static bool IsCopySource(string name, List<string?> values) =>
        name.Equals(CopySourceHeader, StringComparison.OrdinalIgnoreCase)
        && values.TrueForAll(static value => value is null || CopySourceText.Parse(value) is not null);

    private static ParameterDraft CopySource(string name, MemberNames members) => new(name, "")
    {
        CopySource = [.. s_sourceParts.Select(part => members.Take(part, "Header").Name)],
    };

    // Names of headers ignore case; all headers of metadata are one member.
    private static string Canonical(string name) =>
        name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase) ? MetadataPrefix : name;

    private static List<string> Names(IEnumerable<IEnumerable<string>> messages) =>
        [.. messages.SelectMany(static names => names).Distinct(StringComparer.OrdinalIgnoreCase)];
}
