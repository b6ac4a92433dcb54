using System.Xml.Linq;

namespace OssGen.Conformance.Tests.Surface;

/// <summary>The client's XML documentation as Markdown text.</summary>
internal static class DocumentationFile
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "OssGen.xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public static string Summary(string id) => Text(id, "summary");

    public static string Remarks(string id) => Text(id, "remarks");

    private static string Text(string id, string part) => Members.TryGetValue(id, out var member) && member.Element(part) is { } element
        ? string.Join(' ', string.Concat(element.Nodes().Select(Markdown)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";

    private static string Markdown(XNode node) => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("cref")?.Value.Split('.', '(')[^1] ?? see.Value}`",
        XElement { Name.LocalName: "para" } paragraph => string.Concat(paragraph.Nodes().Select(Markdown)) + " ",
        XElement element => string.Concat(element.Nodes().Select(Markdown)),
        XText text => text.Value,
        _ => "",
    };
}
