using OssGen.Generator.Diagnostics;
using OssGen.Generator.Linking;
using OssGen.Generator.Model;
using OssGen.Generator.Reading;

namespace OssGen.Generator.Tests.Linking;

/// <summary>Reads and links spec texts for tests.</summary>
internal static class Spec
{
    /// <summary>A spec file around declarations.</summary>
    public static string File(string declarations, string group = "test") =>
        $"""<spec xmlns="urn:ossgen:spec:1" group="{group}">{declarations}</spec>""";

    public static ReadResult Read(string text, string path = "test.xml") => SpecReader.Read(text, path, CancellationToken.None);

    /// <summary>Links one file in the client role.</summary>
    public static Linked Link(string text) => Link(SpecRole.Client, (text, SpecRole.Client, "OssGen"));

    public static Linked Link(SpecRole role, params (string Text, SpecRole Role, string Namespace)[] files)
    {
        var reads = files.Select((file, number) => Read(file.Text, files.Length == 1 ? "test.xml" : $"test{number + 1}.xml")).ToList();
        var inputs = reads.Zip(files, static (read, file) => new LinkInput(read.Document, file.Role, file.Namespace, "")).ToList();
        var result = SpecLinker.Link(inputs, role, CancellationToken.None);
        var located = FindingLocator.Locate(result.Findings, reads.Select(static read => read.Positions));
        return new Linked(result, [.. reads.SelectMany(static read => read.Diagnostics), .. located], [.. files.Select(static file => file.Text)]);
    }
}
