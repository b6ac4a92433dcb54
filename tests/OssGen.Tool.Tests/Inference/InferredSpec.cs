using System.Xml.Linq;
using OssGen.TestSupport.Folders;
using OssGen.Tool.Tests.Running;

namespace OssGen.Tool.Tests.Inference;

/// <summary>What the tool writes for the text of a file.</summary>
internal static class InferredSpec
{
    /// <summary>The spec without namespace and comments, which has no finding but missing documentation.</summary>
    public static XElement Of(string exchanges, params string[] options)
    {
        var run = Run(exchanges, options);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Matches(@"^\d+ texts of documentation are to be written", run.Error);
        return Plain(XElement.Parse(run.Output));
    }

    public static ToolRun Run(string exchanges, params string[] options)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["exchanges.http"], exchanges);
        return ToolRun.Of(["infer", folder["exchanges.http"], .. options]);
    }

    /// <summary>The start tag of the element that declares a name, without an end.</summary>
    public static string Tag(this XElement spec, string kind, string name)
    {
        var named = spec.Descendants(kind).First(element =>
            ((string?)element.Attribute("name") ?? (string?)element.Attribute("prefix")) == name);
        return named.Tag();
    }

    /// <summary>The name of an element and its attributes.</summary>
    public static string Tag(this XElement element) => string.Join(
        ' ', element.Attributes().Select(static attribute => $"{attribute.Name}={attribute.Value}").Prepend(element.Name.LocalName));

    /// <summary>The names that elements declare.</summary>
    public static IEnumerable<string> Names(IEnumerable<XElement> elements) =>
        elements.Select(static element => (string)element.Attribute("name")!);

    private static XElement Plain(XElement element) => new(
        element.Name.LocalName,
        element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration),
        element.HasElements ? element.Elements().Select(Plain) : element.Value);
}
