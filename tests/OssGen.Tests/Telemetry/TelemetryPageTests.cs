using System.Reflection;
using System.Text.RegularExpressions;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OssGen.TestSupport.Folders;

namespace OssGen.Tests.Telemetry;

/// <summary>docs/telemetry.md: its code is in this folder, and it describes every instrument.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string s_page = Repository.Text("docs/telemetry.md");

    [Fact]
    public void The_providers_of_the_page_listen()
    {
        using var tracing = Sdk.CreateTracerProviderBuilder().AddSource("OssGen").Build();
        using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter("OssGen").Build();

        Assert.True(OssGen.Pipeline.Telemetry.Source.HasListeners());
        Assert.NotNull(metrics);
    }

    [Fact]
    public void The_code_of_the_page_is_compiled()
    {
        var sources = string.Concat(Directory
            .EnumerateFiles(Repository.PathOf("tests/OssGen.Tests/Telemetry"), "*.cs").Select(static file => Flat(File.ReadAllText(file))));
        var blocks = Block().Matches(s_page).Select(static match => match.Groups["code"].Value).ToList();

        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(Flat(block), sources, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_instrument_is_one_of_OssGens_own_and_on_the_page()
    {
        var instruments = typeof(OssGen.Pipeline.Telemetry).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(static field => field.GetValue(null))
            .OfType<System.Diagnostics.Metrics.Instrument>()
            .ToList();

        Assert.Equal(3, instruments.Count);
        Assert.All(instruments, static instrument =>
        {
            Assert.StartsWith("oss.client.", instrument.Name, StringComparison.Ordinal);
            Assert.Contains($"`{instrument.Name}`", s_page, StringComparison.Ordinal);
        });
    }

    private static string Flat(string code) => Spaces().Replace(code, "");

    [GeneratedRegex("```csharp\\r?\\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
