using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using OssGen.TestSupport.Folders;

namespace OssGen.Tests.Telemetry;

/// <summary>docs/telemetry.md describes every instrument.</summary>
public sealed class TelemetryPageTests
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
}
