using OssGen.Conformance.Tests.Examples;

namespace OssGen.Conformance.Tests.Leniency;

/// <summary>What a reply has more, has again or hasn't breaks no call of any operation.</summary>
public sealed class LenientReplyTests
{
    public static TheoryData<string, string> Examples => SpecExamples.Cases();

    /// <summary>Those of which no member is the document itself.</summary>
    public static TheoryData<string, string> ReadExamples =>
        Cases(example => !example.Returns.Elements().Any(member => member.Value.TrimStart().StartsWith('<')));

    /// <summary>Those with a JSON object; the rows of a select call are none.</summary>
    public static TheoryData<string, string> JsonExamples =>
        Cases(example => example.Response.Body.StartsWith('{') && example.Operation != "SelectObject");

    [Theory]
    [MemberData(nameof(ReadExamples))]
    public async Task Elements_attributes_and_headers_that_the_spec_lacks_are_passed_over(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);

        var result = await ReadAsync(example, ChangedReplies.WithMore(example.Response));

        Assert.Empty(await RecordDifferences.FindAsync(RecordBuilder.Build(example.ResultType, example.Returns), result));
    }

    [Theory]
    [MemberData(nameof(JsonExamples))]
    public async Task Properties_that_the_spec_lacks_are_passed_over(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);

        Assert.NotNull(await ReadAsync(example, ChangedReplies.WithMoreJson(example.Response)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task A_value_that_its_set_lacks_is_carried_through(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);

        Assert.NotNull(await ReadAsync(example, ChangedReplies.WithNewValues(example.Response)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task What_is_missing_is_unset(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        foreach (var less in ChangedReplies.WithLess(example.Response, header => Verifies(operation, header)))
        {
            if (AlwaysSent.Indispensable(operation).All(less.Has))
            {
                Assert.NotNull(await ReadAsync(example, less));
            }
            else
            {
                await Assert.ThrowsAsync<OssResponseException>(() => ReadAsync(example, less));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_holds_what_OSS_always_sends(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);

        var result = Assert.IsAssignableFrom<OssResult>(await ReadAsync(example, example.Response));

        Assert.Empty(result.Response.UnreadMembers);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task What_OSS_always_sends_is_noted_where_it_is_missing(string operation, string name)
    {
        var example = SpecExamples.Find(operation, name);
        foreach (var place in AlwaysSent.Names(operation).Except(AlwaysSent.Indispensable(operation)).Where(example.Response.Has))
        {
            var result = Assert.IsAssignableFrom<OssResult>(await ReadAsync(example, example.Response.Without(place)));

            Assert.Contains(
                result.Response.UnreadMembers, note => note.Name.Split('/')[^1].Equals(place, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>Whether a reply without the header is refused, since it wouldn't tell what was stored or sent.</summary>
    private static bool Verifies(string operation, string header) => header == "Content-Range"
        || (header == "x-oss-hash-crc64ecma" && operation is "PutObject" or "UploadPart" or "AppendObject" or "CompleteMultipartUpload");

    private static async Task<object> ReadAsync(SpecExample example, HttpMessage reply) =>
        (await ExampleCall.SendAsync(example with { Response = reply }, RecordBuilder.Build(example.RequestType, example.Call))).Result;

    private static TheoryData<string, string> Cases(Func<SpecExample, bool> include)
    {
        var cases = new TheoryData<string, string>();
        foreach (var example in SpecExamples.All.Where(include))
        {
            cases.Add(example.Operation, example.Name);
        }

        return cases;
    }
}
