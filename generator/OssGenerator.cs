using Microsoft.CodeAnalysis;
using OssGen.Generator.Emit;
using OssGen.Generator.Emit.Server;
using OssGen.Generator.Pipeline;

namespace OssGen.Generator;

/// <summary>
/// Turns spec files into C#. Two pipelines leave one reading: sources from models without positions, so that moved text emits nothing
/// again, and diagnostics from findings with positions. Nothing depends on the compilation.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OssGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var rootNamespace = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => SpecFileSelector.RootNamespace(options))
            .WithTrackingName(TrackingNames.RootNamespace);

        var files = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .SelectMany(static (pair, cancellationToken) => SpecFileSelector.Select(pair.Left, pair.Right, cancellationToken))
            .WithTrackingName(TrackingNames.SpecFile);

        var read = files
            .Select(static (file, cancellationToken) => SpecSteps.Read(file, cancellationToken))
            .WithTrackingName(TrackingNames.Read);

        var documents = read
            .Combine(rootNamespace)
            .Select(static (pair, _) => SpecSteps.Document(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Document);

        var linked = documents
            .Collect()
            .SelectMany(static (inputs, cancellationToken) => SpecSteps.Link(inputs, cancellationToken))
            .WithTrackingName(TrackingNames.Link);

        var models = linked
            .Select(static (link, _) => link.Model)
            .WithTrackingName(TrackingNames.Model);

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Operations(model)).WithTrackingName(TrackingNames.Operation),
            static (output, unit) => SourceOutput.Add(output, OperationFiles.Emit(unit)));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Shapes(model)).WithTrackingName(TrackingNames.Shapes),
            static (output, group) => SourceOutput.Add(output, ShapeFileEmitter.Emit(group)));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Enums(model)).WithTrackingName(TrackingNames.Enums),
            static (output, group) => SourceOutput.Add(output, EnumFileEmitter.Emit(group)));

        context.RegisterSourceOutput(
            models.SelectMany(static (model, _) => EmissionUnits.Routes(model)).WithTrackingName(TrackingNames.Routes),
            static (output, table) => SourceOutput.Add(output, RoutesFileEmitter.Emit(table)));

        var diagnostics = read
            .Collect()
            .Combine(linked.Collect())
            .Select(static (pair, _) => SpecSteps.Diagnostics(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Diagnostics);

        context.RegisterSourceOutput(diagnostics, static (output, found) => SourceOutput.Report(output, found));
    }
}
