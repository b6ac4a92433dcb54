using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Leniency;

/// <summary>The members of replies that OSS sends always, and those that say how a listing continues, by the spec.</summary>
internal static class AlwaysSent
{
    private static readonly XNamespace Spec = "urn:ossgen:spec:1";

    private static readonly Dictionary<string, XElement> Shapes = Declarations("shape");
    private static readonly Dictionary<string, XElement> Groups = Declarations("members");
    private static readonly Dictionary<string, XElement> Operations = Declarations("operation");

    /// <summary>Returns the names on the wire that belong to members of this kind alone.</summary>
    public static IEnumerable<string> Names(string operation)
    {
        var members = Members(operation);
        return members.Where(IsSent)
            .Select(Name)
            .Except(members.Where(static member => !IsSent(member)).Select(Name))
            .Where(static name => name != ".");
    }

    /// <summary>Returns the names without which a reply is refused.</summary>
    public static IEnumerable<string> Indispensable(string operation) =>
        Members(operation).Where(static member => IsSent(member) && member.Attribute("essential")?.Value == "true").Select(Name)
            .Concat(Members(operation).Where(IsSent).Select(Name).Intersect(Paging(operation)));

    /// <summary>Returns the names of the result members that say how a listing continues.</summary>
    public static IEnumerable<string> Paging(string operation) => Operations[operation].Elements(Spec + "paginate")
        .SelectMany(static paginate => paginate.Elements(Spec + "token").Select(static token => token.Attribute("from")!.Value)
            .Concat(paginate.Attribute("more") is { } more ? [more.Value] : []));

    private static List<XElement> Members(string operation)
    {
        var found = new List<XElement>();
        var seen = new HashSet<string>();
        if (Operations[operation].Element(Spec + "result") is { } result)
        {
            Collect(result);
        }

        return found;

        void Collect(XElement owner)
        {
            if (owner.Attribute("root") is not null && owner.Attribute("type") is { } document)
            {
                CollectShape(document.Value);
            }

            foreach (var member in owner.Elements().Where(static member => member.Name.LocalName is "header" or "element" or "choice"))
            {
                if (member.Name.LocalName != "choice")
                {
                    found.Add(member);
                }

                CollectShape(member.Attribute("list")?.Value ?? member.Attribute("type")?.Value ?? "");
            }

            foreach (var use in owner.Elements(Spec + "use"))
            {
                Collect(Groups[use.Attribute("members")!.Value]);
            }
        }

        void CollectShape(string name)
        {
            if (Shapes.TryGetValue(name, out var shape) && seen.Add(name))
            {
                Collect(shape);
            }
        }
    }

    private static bool IsSent(XElement member) => member.Attribute("always")?.Value == "true";

    private static string Name(XElement member) => (member.Attribute("name") ?? member.Attribute("prefix"))!.Value.Split('/')[^1];

    private static Dictionary<string, XElement> Declarations(string kind) =>
        SpecFiles.Declared(kind).ToDictionary(static declared => declared.Attribute("name")!.Value);
}
