using System.Collections.Immutable;
using OssGen.Generator.Linking;
using OssGen.Generator.Linking.Stages;
using OssGen.Generator.Model;
using OssGen.Generator.Pipeline;
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
        var inputs = reads.Zip(
            files, static (read, file) => new LinkInput(
                new FileHeader(read.Document.Path, read.Document.Group, file.Role, file.Namespace, ""), read.Document))
            .ToList();
        var result = Link(inputs, CancellationToken.None).Single(linked => linked.Model.Role == role);
        var located = FindingLocator.Locate(result.Findings, reads.Select(static read => read.Positions));
        return new Linked(
            result, [.. reads.SelectMany(static read => read.Diagnostics), .. located], [.. files.Select(static file => file.Text)]);
    }

    /// <summary>The stages of a link one after the other, as the pipeline has them.</summary>
    public static IReadOnlyList<LinkResult> Link(IReadOnlyList<LinkInput> inputs, CancellationToken cancellationToken)
    {
        var targets = LinkTargets.Choose([.. inputs.Select(FileOutline.Of)])
            .Select(target => SpecSteps.Types(target, LinkParts.Default, cancellationToken))
            .ToImmutableArray();
        var operations =
            inputs.SelectMany(input => SpecSteps.Operations(input, targets, LinkParts.Default, cancellationToken)).ToImmutableArray();
        return [.. SpecSteps.Link(targets, operations, LinkParts.Default, cancellationToken)];
    }
}
