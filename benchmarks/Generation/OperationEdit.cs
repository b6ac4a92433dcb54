using Microsoft.CodeAnalysis;

namespace OssGen.Benchmarks;

/// <summary>
/// After an edit of one operation, as an editor runs the generator: each file's first operation in turn, in its documentation, which is
/// emitted.
/// </summary>
internal sealed class OperationEdit : IMeasuredCall
{
    private readonly SpecGeneration _generation;
    private readonly GeneratorDriver _generated;
    private readonly List<(SpecText Old, SpecText New)> _edits;
    private int _next;

    public OperationEdit(SpecGeneration generation, IReadOnlyList<SpecText> specs)
    {
        _generation = generation;
        _generated = generation.Generated();
        _edits = [
            .. specs.Where(spec => spec.Text.Contains("<operation ", StringComparison.Ordinal))
                .Select(spec => (spec, new SpecText(spec.Path, Edited(spec.Text)))),
        ];
    }

    public ValueTask InvokeAsync()
    {
        var (old, edited) = _edits[_next++ % _edits.Count];
        _generated.ReplaceAdditionalText(old, edited).RunGenerators(_generation.Program);
        return default;
    }

    private static string Edited(string text)
    {
        var documentation =
            text.IndexOf("<doc>", text.IndexOf("<operation ", StringComparison.Ordinal), StringComparison.Ordinal) + "<doc>".Length;
        return text.Insert(documentation, "Edited. ");
    }
}
