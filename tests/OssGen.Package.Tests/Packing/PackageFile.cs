using System.IO.Compression;
using System.Xml.Linq;

namespace OssGen.Package.Tests.Packing;

/// <summary>A package's content.</summary>
internal sealed class PackageFile
{
    private PackageFile(IReadOnlyDictionary<string, byte[]> files) => Files = files;

    /// <summary>What was packed, by path; without the parts that every package has for its own form.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    public XElement Metadata
    {
        get
        {
            using var text = new MemoryStream(Files.Single(static file => file.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value);
            return XDocument.Load(text).Root!.Elements().First(static element => element.Name.LocalName == "metadata");
        }
    }

    public static PackageFile Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        return new PackageFile(archive.Entries
            .Where(static entry => entry.FullName is not "[Content_Types].xml"
                && !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal)
                && !entry.FullName.StartsWith("package/", StringComparison.Ordinal))
            .ToDictionary(static entry => entry.FullName, static entry => Bytes(entry)));
    }

    /// <summary>The packages that a consumer gets as well, per framework: id and version.</summary>
    public ILookup<string, (string Id, string Version)> Dependencies()
        => Metadata.Descendants()
            .Where(static element => element.Name.LocalName == "dependency")
            .OrderBy(static element => element.Attribute("id")!.Value, StringComparer.Ordinal)
            .ToLookup(
                static element => element.Parent!.Attribute("targetFramework")!.Value,
                static element => (element.Attribute("id")!.Value, element.Attribute("version")!.Value));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
