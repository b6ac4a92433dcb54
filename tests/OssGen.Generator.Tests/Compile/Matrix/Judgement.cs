using OssGen.Generator.Diagnostics;
using OssGen.Generator.Tests.Linking;

namespace OssGen.Generator.Tests.Compile.Matrix;

/// <summary>What the language says of each combination, linked as an operation of its own.</summary>
internal static class Judgement
{
    /// <summary>The errors of each combination: none for one that is accepted.</summary>
    public static IReadOnlyDictionary<Combination, IReadOnlyList<DiagnosticInfo>> All { get; } = Combination.All
        .GroupBy(static combination => combination.Place.Name)
        .SelectMany(static place => OfPlace([.. place]))
        .ToDictionary(static judged => judged.Combination, static judged => judged.Errors);

    private static IEnumerable<(Combination Combination, IReadOnlyList<DiagnosticInfo> Errors)> OfPlace(
        IReadOnlyList<Combination> combinations)
    {
        var starts = new List<int>();
        var text = new System.Text.StringBuilder("""<spec xmlns="urn:ossgen:spec:1" group="matrix">""").Append(Place.Shared);
        for (var i = 0; i < combinations.Count; i++)
        {
            starts.Add(text.Length);
            text.Append(Combination.Operation(combinations[i].OperationName(i), [combinations[i]])).Append('\n');
        }

        var errors = Spec.Link(text.Append("</spec>").ToString()).Diagnostics
            .Where(static found => !SpecDiagnosticIndex.IsWarning(found.Id))
            .ToLookup(found => Index(starts, found.Span.Offset));
        Assert.Empty(errors[-1]);
        return combinations.Select((combination, i) => (combination, (IReadOnlyList<DiagnosticInfo>)[.. errors[i]]));
    }

    private static int Index(List<int> starts, int offset)
    {
        var found = starts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }
}
