using OssGen.Conformance.Tests.Examples;
using OssGen.Emulator.Wire;
using OssGen.Wire;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>What the spec bounds a server refuses too, whoever sends it.</summary>
public sealed class ServerBoundsTests
{
    /// <summary>Operations that the emulator has a codec for, and that have bounds.</summary>
    public static TheoryData<string> Operations => [.. ServerSide.Routes
        .Select(route => route.Operation)
        .Where(operation => SampleRequest.Types.Any(type => type.Name == operation + "Request"))
        .Where(operation => Bounded(operation).Any())
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_value_out_of_its_bounds_is_refused(string operation)
    {
        var taken = new List<string>();
        foreach (var request in Samples(operation))
        {
            var sent = await ReceivedMessage.OfAsync(request);
            ServerSide.Read(operation, sent.ToRequest());
            foreach (var rule in SampleRequest.Members(request).Select(found => found.Rule).Where(IsBounded).Distinct())
            {
                foreach (var size in new[] { rule.Minimum - 1, rule.Maximum + 1 }
                    .Where(size => size is not null && (size >= 0 || rule.IsNumber)))
                {
                    var resized = sent.Copy();
                    resized.Resize(rule, size!.Value);
                    var refusal = Record.Exception(() => ServerSide.Read(operation, resized.ToRequest()));
                    if (!IsRight(refusal, rule))
                    {
                        taken.Add($"{rule} of {size}: {refusal?.Message ?? "taken"}");
                    }
                }
            }
        }

        Assert.Empty(taken);
    }

    private static bool IsRight(Exception? refusal, MemberRule rule) => rule.Place == "element"
        ? refusal is OssXmlException or OssJsonException { ValueOutOfRange: not null } or OssJsonException { IsMissing: true }
        : refusal is OssFaultException { Status: 400, Code: "InvalidArgument" or "MissingArgument" };

    private static IEnumerable<MemberRule> Bounded(string operation) =>
        Samples(operation).SelectMany(SampleRequest.Members).Select(found => found.Rule).Where(IsBounded);

    private static bool IsBounded(MemberRule rule) => (rule.Minimum ?? rule.Maximum) is not null;

    private static IReadOnlyList<object> Samples(string operation) =>
        SampleRequest.Of(SampleRequest.Types.Single(type => type.Name == operation + "Request"));
}
