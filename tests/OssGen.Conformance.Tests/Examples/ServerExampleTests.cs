using System.Text;
using System.Xml.Linq;
using OssGen.Emulator.Wire;

namespace OssGen.Conformance.Tests.Examples;

public sealed class ServerExampleTests
{
    public static TheoryData<string, string> Examples => SpecExamples.Cases();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Reads_the_request_of_the_example(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        var expected = RecordBuilder.Build(example.RequestType, example.Call);

        var read = ServerSide.Read(operation, ServerSide.Request(example));

        Assert.Empty(await RecordDifferences.FindAsync(expected, read, ignoreUnset: true));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task What_was_read_is_sent_again_as_it_was(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        var (sent, _) = await ExampleCall.SendAsync(example, RecordBuilder.Build(example.RequestType, example.Call));

        var (again, _) = await ExampleCall.SendAsync(example, ServerSide.Read(operation, ServerSide.Request(example)));

        Assert.Equal(sent.Stable, again.Stable);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Writes_the_response_of_the_example(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);

        var reply = ServerSide.Write(operation, RecordBuilder.Build(example.ResultType, example.Returns));

        Assert.All(example.Response.Headers, header => Assert.Equal(header.Value, Header(reply, header.Key)));
        Assert.Equal(Comparable(example.Response.Bytes), Comparable(await BodyAsync(reply)));
    }

    private static string? Header(OssServerReply reply, string name) =>
        reply.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(header => header.Value)
            .FirstOrDefault();

    private static async Task<byte[]> BodyAsync(OssServerReply reply)
    {
        if (reply.Body is not { } stream)
        {
            return reply.Document.ToArray();
        }

        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>
    /// An XML document without differences of escaping and declaration; other bodies as they are, a character for a byte.
    /// </summary>
    private static string Comparable(byte[] body) => body is [(byte)'<', ..]
        ? XDocument.Parse(Encoding.UTF8.GetString(body)).Root!.ToString(SaveOptions.DisableFormatting)
        : Encoding.Latin1.GetString(body);
}
