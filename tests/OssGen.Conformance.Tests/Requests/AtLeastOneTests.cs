using OssGen.Conformance.Tests.Examples;
using OssGen.Wire;

namespace OssGen.Conformance.Tests.Requests;

/// <summary>A record of which at least one member must be set is refused without any, by the client and by a server.</summary>
public sealed class AtLeastOneTests
{
    private static readonly HashSet<string> Shapes =
    [
        .. SpecFiles.Declared("shape").Where(shape => shape.Attribute("atLeastOne")?.Value == "true")
            .Select(shape => shape.Attribute("name")!.Value),
    ];

    /// <summary>The requests that contain such a record, with its type.</summary>
    public static TheoryData<string, string> Records()
    {
        var rows = new TheoryData<string, string>();
        foreach (var type in SampleRequest.Types)
        {
            foreach (var record in SampleRequest.Of(type).SelectMany(RecordsOf).Select(record => record.GetType().Name).Distinct())
            {
                rows.Add(type.Name, record);
            }
        }

        return rows;
    }

    [Fact]
    public void The_spec_has_such_shapes() => Assert.Contains("WebsiteConfiguration", Shapes);

    [Theory]
    [MemberData(nameof(Records))]
    public async Task A_client_refuses_a_record_without_members(string type, string record)
    {
        var request = Emptied(type, record);
        using var client = new OssClient(new()
        {
            Endpoint = "http://127.0.0.1", Region = "cn-hangzhou", Credentials = new OssCredentials("id", "secret"),
        });

        var refusal = await Assert.ThrowsAnyAsync<ArgumentException>(() => ExampleCall.SendAsync(client, request));

        Assert.Contains($"A member of {record} must be set", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public async Task A_server_refuses_a_record_without_members(string type, string record)
    {
        var sample = Sample(type);
        var element = MemberRules.All.First(rule => rule.Type == record).Wire.Split('/')[^1];
        var sent = await ReceivedMessage.OfAsync(sample);
        sent.Empty(element.Length > 0 ? element : record);

        var refusal = Record.Exception(() => ServerSide.Read(type[..^"Request".Length], sent.ToRequest()));

        Assert.IsType<OssXmlException>(refusal);
    }

    private static object Sample(string type) => SampleRequest.Of(SampleRequest.Types.Single(candidate => candidate.Name == type))[0];

    private static object Emptied(string type, string record)
    {
        var request = Sample(type);
        var found = RecordsOf(request).First(candidate => candidate.GetType().Name == record);
        foreach (var member in found.GetType().GetProperties().Where(member => member.CanWrite))
        {
            member.SetValue(found, SampleRequest.IsList(member) ? SampleRequest.List(member) : null);
        }

        return request;
    }

    private static IEnumerable<object> RecordsOf(object request) => SampleRequest.Members(request)
        .Select(found => found.Record)
        .Where(record => Shapes.Contains(record.GetType().Name))
        .Distinct(ReferenceEqualityComparer.Instance);
}
