using System.Xml.Linq;
using OssGen.TestSupport.Folders;
using OssGen.TestSupport.Specs;

namespace OssGen.Tool.Tests.Inference;

/// <summary>
/// The package's spec as it would be without an operation: the operation and others with its route have other routes, so that the tool
/// doesn't know the route, and an entry for it is no duplicate. They remain, because their shapes depend on what uses them.
/// </summary>
internal sealed class HeldOutSpec : IDisposable
{
    private static readonly XNamespace s_spec = "urn:ossgen:spec:1";

    private readonly TemporaryFolder _folder = new();

    /// <param name="operation">The name of the operation; null when the package lacks it.</param>
    public HeldOutSpec(string? operation)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("spec"), "*.xml")
            .ToDictionary(static path => Path.GetFileName(path), XElement.Load);
        var all = files.Values.SelectMany(static file => file.Elements(s_spec + "operation")).ToList();
        var route = all.Where(element => (string?)element.Attribute("name") == operation).Select(Route).SingleOrDefault();
        foreach (var element in all.Where(element => Route(element) == route).ToList())
        {
            element.SetAttributeValue("path", $"{element.Attribute("path")!.Value.Split("?")[0]}?heldOut{all.IndexOf(element)}");
            element.Elements(s_spec + "example").Remove();
        }

        foreach (var (name, file) in files)
        {
            file.Save(_folder[name]);
        }

        References = [.. files.Select(static file => new SpecSource(file.Key, file.Value.ToString(), "reference", "OssGen"))];
    }

    public string Folder => _folder.Path;

    public IReadOnlyList<SpecSource> References { get; }

    public void Dispose() => _folder.Dispose();

    private static string Route(XElement operation) => $"{operation.Attribute("method")!.Value} {operation.Attribute("path")!.Value}";
}
