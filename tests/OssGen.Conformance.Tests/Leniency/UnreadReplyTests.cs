using System.Collections;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OssGen.Conformance.Tests.Examples;

namespace OssGen.Conformance.Tests.Leniency;

/// <summary>
/// Every text of every operation's reply, replaced by one that is no number, no time and no truth value: it is in the result, where the
/// member is a text, or noted on the reply, the member being unset. Only what a listing or a checked body can't do without fails the call.
/// </summary>
public sealed class UnreadReplyTests
{
    private const string Garbage = "?odd?";

    private static readonly string[] EssentialHeaders =
        ["Content-Length", "x-oss-hash-crc64ecma", "x-oss-next-append-position", "x-oss-select-output-raw", "Content-Range"];

    public static TheoryData<string, string> Examples => SpecExamples.Cases();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_element_that_cannot_be_read_is_unset_and_noted(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        if (!ChangedReplies.IsXml(example.Response) || example.ResultType.IsSubclassOf(typeof(OssStreamResult)))
        {
            return;
        }

        var leaves = XElement.Parse(example.Response.Body).Descendants().Count();
        for (var i = 0; i < leaves; i++)
        {
            var root = XElement.Parse(example.Response.Body, LoadOptions.PreserveWhitespace);
            var element = root.Descendants().ElementAt(i);
            if (element.HasElements || element.Value.Length == 0)
            {
                continue;
            }

            element.Value = Garbage;
            var without = XElement.Parse(example.Response.Body, LoadOptions.PreserveWhitespace);
            without.Descendants().ElementAt(i).Remove();
            await CheckAsync(
                example, element.Name.LocalName, Body(root), Body(without), AlwaysSent.Paging(operation).Contains(element.Name.LocalName));
        }

        HttpMessage Body(XElement changed) => example.Response.WithBody(changed.ToString(SaveOptions.DisableFormatting));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_header_that_cannot_be_read_is_unset_and_noted(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        foreach (var header in example.Response.Headers.Where(header => !header.Key.Equals(
            "Content-Type", StringComparison.OrdinalIgnoreCase)))
        {
            var odd = example.Response.WithHeaders(
                [.. example.Response.Headers.Select(other => other.Key == header.Key ? new(other.Key, Garbage) : other)]);
            var without = example.Response.WithHeaders([.. example.Response.Headers.Where(other => other.Key != header.Key)]);
            await CheckAsync(example, header.Key, odd, without, EssentialHeaders.Contains(header.Key, StringComparer.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_property_that_cannot_be_read_is_unset_and_noted(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        if (!example.Response.Body.StartsWith('{') || operation == "SelectObject")
        {
            return;
        }

        foreach (var property in JsonNode.Parse(example.Response.Body)!.AsObject().Select(property => property.Key).ToList())
        {
            var odd = JsonNode.Parse(example.Response.Body)!.AsObject();
            odd[property] = Garbage;
            var without = JsonNode.Parse(example.Response.Body)!.AsObject();
            without.Remove(property);
            await CheckAsync(
                example, property,
                example.Response.WithBody(odd.ToJsonString()), example.Response.WithBody(without.ToJsonString()), isEssential: false);
        }
    }

    [Fact]
    public async Task A_page_without_a_readable_end_fails()
    {
        var example = SpecExamples.All.First(example => example.Operation == "ListObjectsV2"
            && example.Response.Body.Contains("<IsTruncated>", StringComparison.Ordinal));
        var root = XElement.Parse(example.Response.Body);
        root.Element("IsTruncated")!.Value = Garbage;

        await Assert.ThrowsAsync<OssResponseException>(() => ReadAsync(example, example.Response.WithBody(root.ToString())));
    }

    private static async Task CheckAsync(SpecExample example, string place, HttpMessage odd, HttpMessage without, bool isEssential)
    {
        object result;
        try
        {
            result = await ReadAsync(example, odd);
        }
        catch (OssResponseException failure) when (isEssential)
        {
            Assert.Equal(example.Operation, failure.Operation);
            return;
        }

        var notes = ((OssResult)result).Response.UnreadMembers;
        if (Holds(result, depth: 0))
        {
            Assert.DoesNotContain(notes, note => note.Text == Garbage);
            return;
        }

        // What the result lacks with the text as it lacks it without the whole place is unset; where nothing was noted then, no member is
        // there for it.
        var differences = await RecordDifferences.FindAsync(await ReadAsync(example, without), result);
        Assert.True(differences.Count == 0, $"{example.Operation}, {place}: {string.Join("; ", differences)}");
        if ((await RecordDifferences.FindAsync(await ReadAsync(example, without), await ReadAsync(example, example.Response))).Count > 0)
        {
            Assert.Contains(notes, note => note.Text == Garbage && note.Name.Split('/')[^1] == place);
        }
    }

    /// <summary>Whether the garbage is somewhere in a result; the reply's headers beside its members don't count.</summary>
    private static bool Holds(object? value, int depth) => value switch
    {
        null or OssResponse or Stream => false,
        string text => text.Contains(Garbage, StringComparison.Ordinal),
        IDictionary map => map.Values.Cast<object?>().Any(item => Holds(item, depth + 1)),
        IEnumerable items => items.Cast<object?>().Any(item => Holds(item, depth + 1)),
        _ when depth > 20 || value.GetType().IsPrimitive || value is DateTimeOffset => false,
        _ => value.GetType()
            .GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false })
            .Any(property => Holds(property.GetValue(value), depth + 1)),
    };

    private static async Task<object> ReadAsync(SpecExample example, HttpMessage reply) =>
        (await ExampleCall.SendAsync(example with { Response = reply }, RecordBuilder.Build(example.RequestType, example.Call))).Result;
}
