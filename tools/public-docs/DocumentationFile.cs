using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OssGen.PublicDocs;

/// <summary>The XML file that the compiler writes from documentation comments.</summary>
internal static class DocumentationFile
{
    /// <summary>
    /// Removes what documents other members than the visible ones. If a visible member inherits the documentation of one that would be
    /// removed, the file stays as it is, so that the next build finds the mistake again.
    /// </summary>
    /// <returns>The visible members that inherit the documentation of another one.</returns>
    public static IReadOnlyList<string> Reduce(string path, IReadOnlySet<string> visible)
    {
        var document = XDocument.Load(path, LoadOptions.PreserveWhitespace);
        var members = document.Descendants("member").ToLookup(member => visible.Contains(Name(member)));
        var dangling = Dangling(members);
        if (dangling.Count > 0)
        {
            return dangling;
        }

        foreach (var member in members[false].ToList())
        {
            // With the line break and indentation before it.
            (member.PreviousNode as XText)?.Remove();
            member.Remove();
        }

        Save(document, path);
        return [];
    }

    private static IReadOnlyList<string> Dangling(ILookup<bool, XElement> members)
    {
        var hidden = members[false].Select(Name).ToHashSet();
        return
        [
            .. members[true].Where(member => member.Descendants("inheritdoc")
                .Any(inherited => hidden.Contains((string?)inherited.Attribute("cref") ?? "")))
                .Select(Name),
        ];
    }

    private static string Name(XElement member) => (string)member.Attribute("name")!;

    // A build that is interrupted leaves the old file or the new one.
    private static void Save(XDocument document, string path)
    {
        var written = path + ".written";
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None };
        using (var writer = XmlWriter.Create(written, settings))
        {
            document.Save(writer);
        }

        File.Move(written, path, overwrite: true);
    }
}
