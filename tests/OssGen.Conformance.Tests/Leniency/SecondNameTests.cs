using System.Xml.Linq;
using OssGen.Conformance.Tests.Examples;

namespace OssGen.Conformance.Tests.Leniency;

/// <summary>
/// What documents contain under two names, or at two places, is read at both: each element with an alias, and each root with one, is
/// renamed in every example that has it.
/// </summary>
public sealed class SecondNameTests
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    public static TheoryData<string, string, string> Aliases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var element in SpecFiles.Roots.Descendants(Spec + "element").Where(element => element.Attribute("alias") is not null))
            {
                cases.Add(string.Join(' ', Parents(element.Parent!)), element.Attribute("name")!.Value, element.Attribute("alias")!.Value);
            }

            return cases;
        }
    }

    public static TheoryData<string, string> Roots
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var result in SpecFiles.Roots.Descendants(Spec + "result").Where(result => result.Attribute("rootAlias") is not null))
            {
                cases.Add(result.Parent!.Attribute("name")!.Value, result.Attribute("rootAlias")!.Value);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Aliases))]
    public async Task An_element_is_read_under_its_other_name(string parents, string name, string alias)
    {
        var tried = 0;
        foreach (var example in SpecExamples.All)
        {
            if (ChangedReplies.IsXml(example.Response) && Renamed(example.Response.Body, parents.Split(' '), name, alias) is { } reply)
            {
                tried++;
                await SameAsync(example, reply);
            }

            if (example.Request.Body.StartsWith('<') && Renamed(example.Request.Body, parents.Split(' '), name, alias) is { } request)
            {
                tried++;
                var expected = RecordBuilder.Build(example.RequestType, example.Call);
                var read = ServerSide.Read(example.Operation, ServerSide.Request(example.Request.WithBody(request)));
                Assert.Empty(await RecordDifferences.FindAsync(expected, read, ignoreUnset: true));
            }
        }

        Assert.NotEqual(0, tried);
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public async Task A_document_is_read_under_its_other_root(string operation, string alias)
    {
        var examples = SpecExamples.All.Where(example => example.Operation == operation).ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var document = XElement.Parse(example.Response.Body, LoadOptions.PreserveWhitespace);
            document.Name = alias;
            await SameAsync(example, document.ToString(SaveOptions.DisableFormatting));
        }
    }

    private static async Task SameAsync(SpecExample example, string reply)
    {
        var changed = example with { Response = example.Response.WithBody(reply) };
        var result = (OssResult)(await ExampleCall.SendAsync(changed, RecordBuilder.Build(example.RequestType, example.Call))).Result;

        Assert.Empty(await RecordDifferences.FindAsync(RecordBuilder.Build(example.ResultType, example.Returns), result));
        Assert.Empty(result.Response.UnreadMembers);
    }

    /// <summary>
    /// Moves each element at the path <paramref name="name"/> to the path <paramref name="alias"/>; returns null if there is none.
    /// </summary>
    private static string? Renamed(string body, string[] parents, string name, string alias)
    {
        var document = XElement.Parse(body);
        var path = name.Split('/');
        var found = document.Descendants()
            .Where(element => IsAt(element, path) && parents.Contains(element.Ancestors().ElementAt(path.Length - 1).Name.LocalName))
            .ToList();
        foreach (var element in found)
        {
            var parent = element.Ancestors().ElementAt(path.Length - 1);
            var at = alias.Split('/');
            var moved = path[^1] == "*"
                ? new XElement(at[^1], new XElement("Key", element.Name.LocalName), new XElement("Value", element.Value))
                : new XElement(at[^1], element.Nodes());
            element.Remove();
            foreach (var wrapper in at[..^1])
            {
                var inner = parent.Elements(wrapper).FirstOrDefault(candidate => candidate.HasElements || candidate.IsEmpty)
                    ?? new XElement(wrapper);
                if (inner.Parent is null)
                {
                    parent.Add(inner);
                }

                parent = inner;
            }

            parent.Add(moved);
        }

        return found.Count == 0 ? null : document.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Returns the names of the elements that contain the children of a body, result or shape.</summary>
    private static IEnumerable<string> Parents(XElement owner) => owner.Attribute("root") is { } root
        ? [root.Value]
        : SpecFiles.Roots.Descendants()
            .Where(user => (user.Attribute("list") ?? user.Attribute("type"))?.Value == owner.Attribute("name")!.Value)
            .Select(user => (user.Attribute("root") ?? user.Attribute("name"))!.Value.Split('/')[^1])
            .Distinct();

    private static bool IsAt(XElement element, string[] path)
    {
        var at = element;
        for (var i = path.Length - 1; i >= 0; i--, at = at.Parent)
        {
            if (at?.Parent is null || (path[i] != "*" && at.Name.LocalName != path[i]) || (path[i] == "*" && at.HasElements))
            {
                return false;
            }
        }

        return true;
    }
}
