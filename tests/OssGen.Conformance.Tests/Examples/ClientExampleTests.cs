using System.Text;

namespace OssGen.Conformance.Tests.Examples;

public sealed class ClientExampleTests
{
    public static TheoryData<string, string> Examples => SpecExamples.Cases();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Sends_the_request_of_the_example(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);

        var (sent, _) = await ExampleCall.SendAsync(example, RecordBuilder.Build(example.RequestType, example.Call));

        Assert.Equal(example.Request.StartLine, $"{sent.Method} {sent.Target} HTTP/1.1");
        Assert.All(example.Request.Headers, header => Assert.Equal(header.Value, sent.Headers.GetValueOrDefault(header.Key)));
        Assert.Equal(example.Request.Body, Encoding.UTF8.GetString(sent.Body));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Reads_the_response_of_the_example(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        var expected = RecordBuilder.Build(example.ResultType, example.Returns);

        var (_, result) = await ExampleCall.SendAsync(example, RecordBuilder.Build(example.RequestType, example.Call));

        Assert.Empty(await RecordDifferences.FindAsync(expected, result));
    }

    [Fact]
    public void Every_operation_has_an_example() =>
        Assert.Empty(SpecExamples.Operations.Except(SpecExamples.All.Select(example => example.Operation)));
}
