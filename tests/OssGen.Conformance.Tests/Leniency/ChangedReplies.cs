using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Leniency;

/// <summary>Replies of examples as a later OSS, or one that leaves things out, might send them.</summary>
internal static class ChangedReplies
{
    private const string NewValue = "SomethingNew";

    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    // Numbers are left alone: most of them are no values of a set.
    private static readonly HashSet<string> KnownValues =
        [
            .. SpecFiles.Roots.Descendants(Spec + "value")
                .Select(value => value.Attribute("wire")!.Value)
                .Where(value => !value.All(char.IsAsciiDigit)),
        ];

    // Of a map, every element is an entry.
    private static readonly HashSet<string> Maps =
        [
            .. SpecFiles.Roots.Descendants(Spec + "element")
                .Select(element => element.Attribute("name")!.Value.Split('/'))
                .Where(path => path.Length > 1 && path[^1] == "*")
                .Select(path => path[^2]),
        ];

    /// <summary>Adds elements, attributes and headers that the spec doesn't have, everywhere.</summary>
    public static HttpMessage WithMore(HttpMessage reply)
    {
        var more = reply.WithHeaders([.. reply.Headers, new("x-oss-something-new", NewValue), new("X-Other", "1")]);
        return IsXml(reply) ? more.WithBody(Change(reply, root =>
        {
            foreach (var element in root.DescendantsAndSelf().ToList())
            {
                element.SetAttributeValue("new", "1");
                if (element.HasElements && !Maps.Contains(element.Name.LocalName))
                {
                    element.AddFirst(new XElement("BeforeAll", new XElement("Nested", NewValue)));
                    element.Add(new XElement("AfterAll"));
                }
            }
        })) : more;
    }

    /// <summary>Adds a property to each object of a JSON document whose properties the spec names.</summary>
    public static HttpMessage WithMoreJson(HttpMessage reply)
    {
        var document = JsonNode.Parse(reply.Body)!.AsObject();
        foreach (var known in JsonPlaces.Objects(document).ToList())
        {
            known["somethingNew"] = new JsonObject { ["nested"] = new JsonArray(1, NewValue) };
        }

        return reply.WithBody(document.ToJsonString());
    }

    /// <summary>Puts a new value wherever there is one of a documented set.</summary>
    public static HttpMessage WithNewValues(HttpMessage reply)
    {
        var changed = reply.WithHeaders(
            [.. reply.Headers.Select(header => KnownValues.Contains(header.Value) ? new(header.Key, NewValue) : header)]);
        return IsXml(reply) ? changed.WithBody(Change(reply, root =>
        {
            foreach (var leaf in root.Descendants().Where(element => !element.HasElements && KnownValues.Contains(element.Value)).ToList())
            {
                leaf.Value = NewValue;
            }
        })) : changed;
    }

    /// <summary>Leaves out each header that isn't needed and each element but the root, one after the other, and then all.</summary>
    public static IEnumerable<HttpMessage> WithLess(HttpMessage reply, Func<string, bool> isNeeded)
    {
        for (var i = 0; i < reply.Headers.Count; i++)
        {
            if (isNeeded(reply.Headers[i].Key))
            {
                continue;
            }

            yield return reply.WithHeaders([.. reply.Headers.Where((_, at) => at != i)]);
        }

        if (reply.Headers.Any(static header => header is { Key: "Content-Type", Value: "application/json" }) && reply.Body.StartsWith('{'))
        {
            foreach (var place in JsonPlaces.Properties(JsonNode.Parse(reply.Body)!.AsObject()))
            {
                yield return reply.WithBody(JsonPlaces.Without(reply.Body, place));
            }
        }

        if (!IsXml(reply))
        {
            yield break;
        }

        for (var i = XElement.Parse(reply.Body).Descendants().Count() - 1; i >= 0; i--)
        {
            yield return reply.WithBody(Change(reply, root => root.Descendants().ElementAt(i).Remove()));
        }

        yield return reply.WithBody(Change(reply, root => root.RemoveAll()));
    }

    public static bool IsXml(HttpMessage reply) => reply.Body.StartsWith('<');

    private static string Change(HttpMessage reply, Action<XElement> change)
    {
        var root = XElement.Parse(reply.Body, LoadOptions.PreserveWhitespace);
        change(root);
        return root.ToString(SaveOptions.DisableFormatting);
    }
}
