using System.Diagnostics;

namespace OssGen.Benchmarks;

/// <summary>
/// Measures the cost of generating from the whole spec compared with XDocument parsing it, and the time that it adds to a build; see
/// docs/benchmarks.md.
/// </summary>
internal static class GeneratorMode
{
    private const int ColdCalls = 5;
    private const int EditCalls = 60;
    private const int Copies = 10;
    private const double MicrosecondsInMillisecond = 1_000;

    public static async Task<int> RunAsync(BenchmarkArguments arguments, TextWriter output)
    {
        var specs = SpecText.LoadAll();
        var generation = new SpecGeneration(specs);
        var parse = new XDocumentParse(specs);
        var first = new Comparison(await FirstAsync(new ColdGeneration(generation)), await FirstAsync(parse), 0, Null: null);
        var files = generation.Files();
        output.WriteLine(
            $"{specs.Count} spec files, {specs.Sum(spec => spec.Text.Length):N0} characters; {files.Count} generated files, "
                + $"{files.Sum(file => file.SourceText.Length):N0} characters");
        List<RatioRow> rows =
        [
            new("generator_first", "ms", first with { Ratio = first.Ours / first.Reference }),
            await MeasureAsync("generator_cold", parse, new ColdGeneration(generation), ColdCalls, 8),
            .. await ScaleAsync(specs),
            await MeasureAsync("generator_edit", parse, new OperationEdit(generation, specs), EditCalls, 1),
            await MeasureAsync("generator_unrelated", parse, new UnrelatedEdit(generation), EditCalls, 0.2),
        ];
        if (arguments.Builds)
        {
            rows.Add(new("generator_build", "s", await ProjectBuild.CompareAsync(files)));
        }

        RatioReport.Write(rows, output);
        return rows.Exists(row => row.Fails) ? 1 : 0;
    }

    // In this process nothing of it has run yet, so most of the time is the just-in-time compiler's.
    private static async Task<double> FirstAsync(IMeasuredCall call)
    {
        var start = Stopwatch.GetTimestamp();
        await call.InvokeAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // The reference generates the copies one by one, in a compilation each; ours generates all of them in one. The larger heap makes the
    // collections of ours longer, so that the second row shows whether the work itself grows.
    private static async Task<RatioRow[]> ScaleAsync(IReadOnlyList<SpecText> specs)
    {
        var single = new SpecGeneration(ScaledSpec.Of(specs, 1));
        var all = new SpecGeneration(ScaledSpec.Of(specs, Copies));
        all.Files();
        var (reference, ours) = (new RepeatedGeneration(single, Copies), new ColdGeneration(all));
        return
        [
            Row("generator_scale", await CpuComparison.RunAsync(reference, ours, 1), 1.2),
            Row("generator_scale_work", await CpuComparison.RunUnpausedAsync(reference, ours, 1)),
        ];
    }

    private static async Task<RatioRow> MeasureAsync(string name, IMeasuredCall reference, IMeasuredCall ours, int calls, double limit)
    {
        return Row(name, await CpuComparison.RunAsync(reference, ours, calls), limit);
    }

    private static RatioRow Row(string name, Comparison comparison, double limit) => Row(name, comparison) with
    {
        Limit = new(limit, RatioLimitKind.AtMostWithNull),
    };

    private static RatioRow Row(string name, Comparison comparison) => new(
        name, "ms", comparison with
        {
            Ours = comparison.Ours / MicrosecondsInMillisecond,
            Reference = comparison.Reference / MicrosecondsInMillisecond,
        });
}
