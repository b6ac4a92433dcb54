using OssGen.Conformance.Tests.Examples;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>Values of sets that the spec doesn't list are refused by a server, unless the set is open.</summary>
public sealed class ServerValuesTests
{
    private const string Unknown = "unknown-value";

    private static readonly Dictionary<string, bool> Sets = SpecFiles.Declared("enum").ToDictionary(
        set => set.Attribute("name")!.Value, set => set.Attribute("open")?.Value == "true");

    private static readonly Dictionary<string, string> FirstValues = SpecFiles.Declared("enum").ToDictionary(
        set => set.Attribute("name")!.Value,
        set => set.Elements().First(element => element.Name.LocalName == "value").Attribute("wire")!.Value);

    /// <summary>Operations that the emulator has a codec for, and whose requests have values of sets.</summary>
    public static TheoryData<string> Operations => [.. ServerSide.Routes
        .Select(route => route.Operation)
        .Where(operation => SampleRequest.Types.Any(type => type.Name == operation + "Request"))
        .Where(operation => Samples(operation).Any(sample => Rules(sample).Any()))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_value_that_is_not_listed_is_refused_unless_the_set_is_open(string operation)
    {
        var wrong = new List<string>();
        foreach (var sample in Samples(operation))
        {
            var sent = await ReceivedMessage.OfAsync(sample);
            var all = SampleRequest.Members(sample).Select(found => found.Rule).ToList();
            foreach (var rule in Rules(sample))
            {
                var changed = sent.Copy();
                changed.Replace(rule, Unknown);
                var refusal = Record.Exception(() => ServerSide.Read(operation, changed.ToRequest()));
                var isOpen = all.Where(other => SamePlace(other, rule)).All(other => Sets.GetValueOrDefault(other.Type));
                if (isOpen ? refusal is not null : !IsRight(refusal, rule))
                {
                    wrong.Add($"{rule} ({rule.Type}): {refusal?.Message ?? "taken"}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_listed_value_of_a_document_is_read_in_any_case(string operation)
    {
        foreach (var sample in Samples(operation))
        {
            var sent = await ReceivedMessage.OfAsync(sample);
            var all = SampleRequest.Members(sample).Select(found => found.Rule).ToList();
            foreach (var rule in all.Where(rule => rule.Place == "element" && Sets.ContainsKey(rule.Type))
                .Where(rule => all.Where(other => SamePlace(other, rule)).All(other => other.Type == rule.Type)))
            {
                var changed = sent.Copy();
                changed.Replace(rule, InOtherCase(FirstValues[rule.Type]));

                Assert.NotNull(ServerSide.Read(operation, changed.ToRequest()));
            }
        }
    }

    [Fact]
    public void A_value_in_another_place_than_a_document_is_refused_in_another_case()
    {
        var request = new OssServerRequest
        {
            Method = "PUT", Headers = new Dictionary<string, string> { ["x-oss-acl"] = "PRIVATE" },
        };

        Assert.Equal("InvalidArgument", Assert.Throws<OssFaultException>(() => request.Header("x-oss-acl", BucketAcl.Known)).Code);
    }

    private static string InOtherCase(string text) =>
        string.Concat(text.Select(letter => char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter)));

    // Elements of one name in several records of a document are changed together.
    private static bool SamePlace(MemberRule one, MemberRule other) => one.Place == other.Place
        && (one.Place == "element" ? one.Wire.Split('/')[^1] == other.Wire.Split('/')[^1] : one.Wire == other.Wire);

    private static bool IsRight(Exception? refusal, MemberRule rule) => rule.Place == "element"
        ? refusal is OssXmlException or OssJsonException
        : refusal is OssFaultException { Status: 400, Code: "InvalidArgument" or "InvalidEncryptionAlgorithmError" };

    private static IEnumerable<MemberRule> Rules(object sample) =>
        SampleRequest.Members(sample).Select(found => found.Rule).Where(rule => Sets.ContainsKey(rule.Type)).Distinct();

    private static IReadOnlyList<object> Samples(string operation) =>
        SampleRequest.Of(SampleRequest.Types.Single(type => type.Name == operation + "Request"));
}
