using Microsoft.CodeAnalysis;
using OssGen.Generator.Linking;
using OssGen.Generator.Linking.Stages;
using OssGen.Generator.Pipeline;

namespace OssGen.Generator;

/// <summary>
/// The source generator that compiles spec files to C#. Each file is read once, and the result feeds two pipelines. Sources are emitted
/// from models without positions, so that moved text doesn't cause sources to be emitted again. Diagnostics are reported from findings with
/// positions. Neither pipeline depends on the compilation.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OssGenerator : IIncrementalGenerator
{
    private readonly GeneratorParts _parts;

    /// <summary>Creates the generator with its default parts. The compiler calls this constructor.</summary>
    public OssGenerator()
        : this(GeneratorParts.Default)
    {
    }

    internal OssGenerator(GeneratorParts parts) => _parts = parts;

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => SpecFileSelector.RootNamespace(options))
            .WithTrackingName(TrackingNames.RootNamespace);

        var hasPriorities = context.ParseOptionsProvider
            .Select(static (options, _) => OverloadPriorities.In(options))
            .WithTrackingName(TrackingNames.Priorities);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellationToken) => SpecFileSelector.Select(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.SpecFile);

        var read = files
            .Select((file, cancellationToken) => SpecSteps.Read(file, _parts.Reader, cancellationToken))
            .WithTrackingName(TrackingNames.Read);

        var documents = read
            .Combine(rootNamespace)
            .Select(static (pair, _) => SpecSteps.Document(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Document);

        var types = documents
            .Select(static (document, _) => FileOutline.Of(document))
            .WithTrackingName(TrackingNames.FileOutline)
            .Collect()
            .SelectMany(static (files, _) => LinkTargets.Choose(files))
            .WithTrackingName(TrackingNames.Target)
            .Select((target, cancellationToken) => SpecSteps.Types(target, _parts.Linker, cancellationToken))
            .WithTrackingName(TrackingNames.Types)
            .Collect();

        var operations = documents
            .Combine(types)
            .SelectMany((pair, cancellationToken) => SpecSteps.Operations(pair.Left, pair.Right, _parts.Linker, cancellationToken))
            .WithTrackingName(TrackingNames.Operations);

        var linked = types
            .Combine(operations.Collect())
            .SelectMany((pair, cancellationToken) => SpecSteps.Link(pair.Left, pair.Right, _parts.Linker, cancellationToken))
            .WithTrackingName(TrackingNames.Link);

        var models = linked
            .Select(static (link, _) => link.Model)
            .WithTrackingName(TrackingNames.Model);

        context.RegisterSourceOutput(
            models.Combine(hasPriorities)
                .SelectMany(static (pair, _) => EmissionUnits.Operations(pair.Left, pair.Right))
                .WithTrackingName(TrackingNames.Operation),
            (output, unit) => SourceOutput.Add(
                output, "The operation " + unit.Operation.Name, unit.Operation.SpecFile, unit, _parts.Emitters.Operation));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Shapes(model)).WithTrackingName(TrackingNames.Shapes),
            (output, group) => SourceOutput.Add(
                output, "The shapes of group " + group.Group, group.Shapes[0].SpecFile, group, _parts.Emitters.Shapes));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Enums(model)).WithTrackingName(TrackingNames.Enums),
            (output, group) => SourceOutput.Add(
                output, "The enums of group " + group.Group, group.Enums[0].SpecFile, group, _parts.Emitters.Enums));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.MemberGroups(model)).WithTrackingName(TrackingNames.MemberGroups),
            (output, file) => SourceOutput.Add(
                output, "The members groups of group " + file.Group, file.MemberGroups[0].SpecFile, file, _parts.Emitters.MemberGroups));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Routes(model)).WithTrackingName(TrackingNames.Routes),
            (output, table) => SourceOutput.Add(output, "The table of routes", "all spec files", table, _parts.Emitters.Routes));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Services(model)).WithTrackingName(TrackingNames.Services),
            (output, table) => SourceOutput.Add(output, "The table of services", "all spec files", table, _parts.Emitters.Services));

        var diagnostics = read
            .Collect()
            .Combine(linked.Collect())
            .Select(static (pair, _) => SpecSteps.Diagnostics(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(diagnostics, static (output, found) => SourceOutput.Report(output, found));
    }
}
