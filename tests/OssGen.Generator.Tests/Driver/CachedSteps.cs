using System.Reflection;
using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Tests.Driver;

/// <summary>What the driver says about which steps it ran again.</summary>
internal static class CachedSteps
{
    /// <summary>The names of all tracked steps.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [
            .. typeof(TrackingNames)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(static field => (string)field.GetValue(null)!),
        ];

    public static void AssertAll(GeneratorDriver driver)
    {
        var result = driver.GetRunResult().Results.Single();
        foreach (var name in Names)
        {
            var reasons = Reasons(result, name);
            Assert.All(
                reasons, reason => Assert.True(
                    reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{name}: {reason}"));
        }

        var outputs = result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs);
        Assert.All(outputs, static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    /// <summary>The reasons of a step's outputs in order; empty when the step had none.</summary>
    public static IReadOnlyList<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string name)
        => result.TrackedSteps.TryGetValue(name, out var steps)
            ? [.. steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason)]
            : [];
}
