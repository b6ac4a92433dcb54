using System.Collections;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace OssGen.Generator.Tests.Linking;

/// <summary>
/// The driver caches by these equalities: a model that is unequal without need is emitted again, one that holds too much keeps memory.
/// </summary>
public sealed class ModelEqualityTests
{
    private static readonly string s_text = Resources.Text("Specs/hard.xml");

    [Fact]
    public void The_same_text_gives_equal_models_that_are_not_the_same()
    {
        var (first, second) = (Spec.Link(s_text), Spec.Link(s_text));

        Assert.NotSame(first.Model, second.Model);
        Assert.Equal(first.Model, second.Model);
        Assert.Equal(first.Model.GetHashCode(), second.Model.GetHashCode());
        Assert.Equal(first.Result, second.Result);
    }

    [Fact]
    public void The_same_text_gives_equal_documents_and_positions() => Assert.Equal(Spec.Read(s_text), Spec.Read(s_text));

    [Fact]
    public void A_blank_line_on_top_changes_positions_only()
    {
        var moved = s_text.Replace("?>", "?>\n\n", StringComparison.Ordinal);

        Assert.NotEqual(Spec.Read(s_text).Positions, Spec.Read(moved).Positions);
        Assert.Equal(Spec.Read(s_text).Document, Spec.Read(moved).Document);
        Assert.Equal(Spec.Link(s_text).Result, Spec.Link(moved).Result);
    }

    [Fact]
    public void An_edit_of_one_operation_changes_that_operation_only()
    {
        var edited = s_text.Replace("Copies an object.", "Makes a copy.", StringComparison.Ordinal);

        var changed = Spec.Link(s_text).Model.Operations
            .Zip(Spec.Link(edited).Model.Operations)
            .Where(static pair => !pair.First.Equals(pair.Second));

        Assert.Equal(["CopyObject"], changed.Select(static pair => pair.First.Name));
        Assert.Equal(Spec.Link(s_text).Model.Shapes, Spec.Link(edited).Model.Shapes);
    }

    [Fact]
    public void Line_ends_do_not_change_the_model() =>
        Assert.Equal(Spec.Link(s_text.ReplaceLineEndings("\n")).Model, Spec.Link(s_text.ReplaceLineEndings("\r\n")).Model);

    [Fact]
    public void Models_and_documents_hold_nothing_of_the_compiler_or_of_xml()
    {
        var read = Spec.Read(s_text);

        Assert.Empty(Foreign(Spec.Link(s_text).Result));
        Assert.Empty(Foreign(read));
    }

    private static List<string> Foreign(object root)
    {
        var found = new List<string>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.Count > 0)
        {
            var node = open.Pop();
            if (!node.GetType().IsValueType && !seen.Add(node))
            {
                continue;
            }

            if (node is Compilation or ISymbol or SyntaxNode or Location or XObject or Delegate)
            {
                found.Add(node.GetType().FullName!);
            }

            foreach (var below in Below(node))
            {
                open.Push(below);
            }
        }

        return found;
    }

    private static IEnumerable<object> Below(object node)
    {
        if (node is string || node.GetType().IsPrimitive || node.GetType().IsEnum)
        {
            return [];
        }

        return node is IEnumerable items
            ? items.Cast<object>()
            : node.GetType()
                .GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Select(field => field.GetValue(node))
                .OfType<object>();
    }
}
